/** What the columns of a table are taken for: by their headings, each target once. People can say otherwise. */
import { fieldNamesOfRows } from './rows.ts';
import type { Mapping } from './format.ts';

/** Targets that are no field: they make the tree and the links. */
export const structure = [
  'id',
  'kind',
  'parent',
  'outline',
  'after',
  'contributes-to',
  'hands-over',
] as const;

const headings: readonly (readonly [target: string, pattern: RegExp])[] = [
  ['id', /^(id|key|ref|unique id|uid)$/],
  ['kind', /^(kind|type|item type|level)$/],
  ['parent', /^(parent|parent (id|key|task|item)|belongs to|under)$/],
  ['outline', /^(outline( (number|no\.?))?|wbs( code)?|no\.?|number|#)$/],
  ['after', /^(after|predecessors?|depends[ -]on|dependenc(y|ies)|blocked by)$/],
  ['contributes-to', /^contributes[ -]to$/],
  ['hands-over', /^hands[ -]over$/],
  [
    'title',
    /^(what|title|name|task( name)?|step|activity|item|summary|milestone|event|deliverable|outcome)$/,
  ],
  ['owner', /^(who|owner|assignee|assigned to|responsible|accountable|lead|person)$/],
  ['contributors', /^(contributors?|with|helpers?|team|participants?)$/],
  ['reviewer', /^(reviewer|approver|reviewed by)$/],
  ['start', /^(start( date)?|begin(s|ning)?|from)$/],
  ['deadline', /^(when|deadline|due( date)?|date|by( when)?|finish( date)?|end( date)?|until|target date)$/],
  ['status', /^(status|state|progress)$/],
  ['estimate', /^(estimate|duration|effort|size|days)$/],
  ['done', /^(done( when)?|definition of done|acceptance( criteria)?|done means)$/],
  ['why', /^(why|reason|purpose|rationale)$/],
  ['indicators', /^(indicators?|measures?|metrics?|how will we know|kpis?)$/],
];

/** Guesses a mapping from the headings; a column that nothing is known of is left beside (null). */
export function guessMapping(columns: readonly string[]): Mapping {
  const taken = new Set<string>();
  const fields = new Set(fieldNamesOfRows());
  return Object.fromEntries(
    columns.map((column) => {
      const heading = column.trim().toLowerCase();
      const byName = fields.has(column.trim()) ? column.trim() : undefined;
      const target = byName ?? headings.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
      if (target === null || taken.has(target)) return [column, null];
      taken.add(target);
      return [column, target];
    }),
  );
}
