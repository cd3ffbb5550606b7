/** What the columns of a table are taken for: by their headings, each target once. People can say otherwise. */
import type { Mapping } from './format.ts';
import { carriedFieldNames, fieldNamesOfRows } from './rows.ts';

/** The columns of links, and the kind of link that each holds. */
export const linkColumns: Readonly<Record<string, string>> = {
  after: 'depends-on',
  'contributes-to': 'contributes-to',
  'hands-over': 'hands-over',
};

/** The columns by which a table says that this program wrote it: its ids and its tree are then meant as they are. */
const own = ['id', 'outline', 'kind'] as const;

/** Targets that only a table of this program has. */
const ownTargets = ['email', 'branch'] as const;

export const isOwn = (columns: readonly string[]): boolean => own.every((name, at) => columns[at] === name);

/** Targets that are no field: they make the tree and the links. */
export const structure: readonly string[] = ['id', 'kind', 'parent', 'outline', ...Object.keys(linkColumns)];

/** Everything that a column can be taken for. */
export const targets = (): string[] => [
  ...structure,
  ...ownTargets,
  ...new Set([...fieldNamesOfRows(), ...carriedFieldNames()]),
];

/** The headings by which a column is known, in lower case: the first target that has one of them takes it. */
export const headings: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'key', 'ref', 'uid', 'unique id'],
  kind: ['kind', 'type', 'item type'],
  parent: ['parent', 'parent id', 'parent key', 'parent task', 'parent item', 'belongs to', 'under'],
  outline: [
    'outline',
    'outline number',
    'outline no',
    'outline no.',
    'wbs',
    'wbs code',
    'no',
    'no.',
    'number',
    '#',
  ],
  after: [
    ...['after', 'predecessor', 'predecessors', 'depends on', 'depends-on', 'dependency', 'dependencies'],
    'blocked by',
  ],
  'contributes-to': ['contributes to', 'contributes-to'],
  'hands-over': ['hands over', 'hands-over'],
  title: [
    ...['what', 'title', 'name', 'task', 'task name', 'step', 'activity', 'item', 'summary', 'milestone'],
    ...['event', 'deliverable', 'outcome'],
  ],
  owner: ['who', 'owner', 'assignee', 'assigned to', 'responsible', 'accountable', 'lead', 'person'],
  contributors: ['contributor', 'contributors', 'with', 'helper', 'helpers', 'team', 'participants'],
  reviewer: ['reviewer', 'approver', 'reviewed by'],
  start: ['start', 'start date', 'begin', 'begins', 'beginning', 'from'],
  deadline: [
    ...['when', 'deadline', 'due', 'due date', 'date', 'by', 'by when', 'finish', 'finish date', 'end'],
    ...['end date', 'until', 'target date'],
  ],
  status: ['status', 'state', 'progress'],
  estimate: ['estimate', 'duration', 'effort', 'size', 'days'],
  done: ['done', 'done when', 'done means', 'definition of done', 'acceptance', 'acceptance criteria'],
  why: ['why', 'reason', 'purpose', 'rationale'],
  indicators: [
    ...['indicator', 'indicators', 'measure', 'measures', 'metric', 'metrics', 'kpi', 'kpis'],
    'how will we know',
  ],
};

const known = new Map(
  Object.entries(headings)
    .toReversed()
    .flatMap(([target, names]) => names.map((name) => [name, target] as const)),
);

/** Guesses a mapping from the headings; a column that nothing is known of is left beside (null). */
export function guessMapping(columns: readonly string[]): Mapping {
  const mine = isOwn(columns);
  const names = new Set<string>(mine ? targets() : fieldNamesOfRows());
  const taken = new Set<string>();
  return Object.fromEntries(
    columns.map((column) => {
      const heading = column.trim().toLowerCase();
      const byHeading = mine ? undefined : known.get(heading);
      const target = names.has(column.trim()) ? column.trim() : (byHeading ?? null);
      if (target === null || taken.has(target)) return [column, null];
      taken.add(target);
      return [column, target];
    }),
  );
}
