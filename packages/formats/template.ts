/**
 * Templates: ordinary plan files whose days count from a start ("in 6 weeks"), whose owners are roles, and whose links
 * name titles. Using one reads the file as if the start were today; nothing ties the plan to it afterwards.
 */
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryEntry } from '@throughline/model/directory';
import { readGiven } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { emptyPlan, itemOf } from '@throughline/model/plan';
import { list, problem, type Problem } from '@throughline/model/problem';
import { yaml } from './formats/yaml.ts';
import { emptyDraft } from './empty.ts';
import type { Draft, ReadContext } from './format.ts';
import { folded, namesakes, registerOf } from './names.ts';
import { readDocument } from './yaml/document.ts';
import { cellText, own } from './yaml/node.ts';

type Added = Extract<Wish, { type: 'add' }>;

export type TemplateRow = {
  readonly kind: string;
  readonly title: string;
  /** from 0 */
  readonly depth: number;
  /** the role that owns it */
  readonly owner?: string;
};

/** What a template holds, for somebody who chooses. */
export type Template = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** how many items of each kind */
  readonly counts: Readonly<Record<string, number>>;
  readonly levels: number;
  /** from the start to the last date in it */
  readonly weeks: number;
  readonly roles: readonly { readonly name: string; readonly about: string }[];
  readonly rows: readonly TemplateRow[];
};

export type Applying = {
  /** the day from which its days count, `YYYY-MM-DD` */
  readonly start: string;
  /** who fills a role, by its name: somebody's id or name; who is not known is made */
  readonly holders?: Readonly<Record<string, string>>;
};

const isWork = ({ kind }: Added): boolean => kindOf(kind)?.traits.tree !== 'organisation';
const isSeat = ({ kind }: Added): boolean => {
  const traits = kindOf(kind)?.traits;
  return traits?.accountable === true && !traits.human;
};
const additions = (wishes: readonly Wish[]): Added[] => wishes.filter((wish) => wish.type === 'add');

/** Where an import came from is of use to a second import; a template, or the demo, is used once. */
export const withoutOrigin = (wish: Wish): Wish => {
  if (wish.type !== 'add') return wish;
  const { origin: _, ...fields } = wish.fields;
  return { ...wish, fields };
};

/** Days that count from the start are what a template is made of: that is no remark. */
const told = (draft: Draft): Draft['remarks'] => draft.remarks.filter(({ code }) => code !== 'when.relative');

function titleIn(text: string): { title: string; about: string } {
  const found = readDocument(text);
  const root = 'root' in found ? found.root : {};
  return { title: cellText(own(root, 'name')), about: cellText(own(root, 'about')) };
}

const anyMonday = '2001-01-01';

/** What a file holds; problems when it is no plan. */
export function templateOf(name: string, text: string): Template | { readonly problems: readonly Problem[] } {
  let made = 0;
  const context: ReadContext = {
    newId: () => `t${(made += 1)}`,
    today: anyMonday,
    plan: emptyPlan('t0'),
    directory: {},
    under: null,
  };
  const draft = yaml.read(text, context);
  if (draft.problems.length > 0) return { problems: draft.problems };
  const added = additions(draft.wishes);
  const depths = new Map<Id, number>();
  const counts: Record<string, number> = {};
  const names = new Map(added.filter(isSeat).map(({ id, fields }) => [id, textOf(fields['title'])]));
  const start = readGiven(anyMonday)?.from ?? 0;
  let end = start;
  const rows = added.filter(isWork).map(({ id, kind, parent, fields }): TemplateRow => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? -1) + 1;
    depths.set(id, depth);
    counts[kind] = (counts[kind] ?? 0) + 1;
    end = Math.max(end, readGiven(textOf(fields['deadline']))?.to ?? start);
    const owner = names.get(textOf(fields['owner']));
    const title = textOf(fields['title']) || textOf(fields['body']);
    return { kind, title, depth, ...(owner === undefined ? {} : { owner }) };
  });
  return {
    name,
    ...titleIn(text),
    counts,
    levels: Math.max(0, ...[...depths.values()].map((depth) => depth + 1)),
    weeks: Math.round((end - start) / 7),
    roles: added.filter(isSeat).map(({ fields }) => ({
      name: textOf(fields['title']),
      about: textOf(fields['about']),
    })),
    rows,
  };
}

type Filled = { readonly wishes: readonly Wish[]; readonly directory: Record<Id, DirectoryEntry> };

/** Seats that somebody was named for: their holders, and whoever must be made for that. */
function filled(
  wishes: readonly Wish[],
  holders: Applying['holders'],
  context: ReadContext,
): Filled | { readonly problems: readonly Problem[] } {
  const register = registerOf(context);
  const seats = additions(wishes).filter(isSeat);
  const directory: Record<Id, DirectoryEntry> = {};
  const people: Wish[] = [];
  const changes: Wish[] = [];
  const fill = new Map<Id, Id>();
  for (const [role, who] of Object.entries(holders ?? {})) {
    if (who.trim() === '') continue;
    const seat = seats.find(({ fields }) => folded(textOf(fields['title'])) === folded(role))?.id;
    const known = seat === undefined ? register.inPlan(role) : undefined;
    if (seat === undefined && (known === undefined || known === namesakes)) {
      const names = seats.map(({ fields }) => textOf(fields['title']));
      return { problems: [problem('template.role-unknown', { role, known: list(names) }, 'holders')] };
    }
    const found = register.find(who) ?? register.made(who);
    if (found === namesakes) {
      return { problems: [problem('template.namesakes', { name: who }, 'holders')] };
    }
    if (found !== undefined && !kindOf(itemOf(context.plan, found)?.kind ?? '')?.traits.human) {
      if (register.made(who) === undefined) {
        return { problems: [problem('template.no-person', { name: who }, 'holders')] };
      }
    }
    const person = found ?? register.make({ name: who, kind: 'person', sure: true });
    if (seat !== undefined) fill.set(seat, person);
    else if (typeof known === 'string' && itemOf(context.plan, known)?.fields['holder'] === undefined) {
      changes.push({ type: 'edit', on: 'item', id: known, set: { holder: person } });
    }
  }
  people.push(...register.wishes);
  Object.assign(directory, register.directory);
  const seated = wishes.map((wish): Wish => {
    const person = wish.type === 'add' ? fill.get(wish.id) : undefined;
    if (wish.type !== 'add' || person === undefined) return wish;
    return { ...wish, fields: { ...wish.fields, holder: person } };
  });
  return { wishes: [...people, ...seated, ...changes], directory };
}

/** Reads a template into a draft for a plan: roles that the plan has already are used, all else is new. */
export function applyTemplate(text: string, { start, holders }: Applying, context: ReadContext): Draft {
  if (readGiven(start)?.type !== 'day') return emptyDraft(problem('input.not-day', { text: start }, 'start'));
  // A source of its own each time: used twice, it is there twice.
  const fileName = `template ${context.newId()}`;
  const draft = yaml.read(text, { ...context, today: start, fileName });
  if (draft.problems.length > 0) return draft;
  // The workspace keeps its own name and settings.
  const wishes = draft.wishes.filter((wish) => wish.type !== 'edit' || wish.on !== 'plan').map(withoutOrigin);
  const made = filled(wishes, holders, context);
  if ('problems' in made) return emptyDraft(...made.problems);
  const directory = { ...draft.directory, ...made.directory };
  return { ...draft, wishes: made.wishes, directory, remarks: told(draft), missing: [] };
}
