/**
 * The read model: what the database knows of items and links beside the log, so that it can search and narrow. It
 * follows from the plan alone, and here is how: `difference` step by step, `whole` from scratch (L5).
 */
import { createHash } from 'node:crypto';
import type { Id } from '@throughline/model/id';
import { canonical, textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { childrenOf, isLive, itemOf, linkOf, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { lexemesOf, vectorOf, type Lexemes, type Searchable } from './lexemes.ts';
import { storable } from './log.ts';

export type ItemRow = {
  readonly id: Id;
  readonly kind: string;
  readonly owner: Id | null;
  readonly parent: Id | null;
  readonly removed: boolean;
  /** neither it nor anything above it is in the trash */
  readonly live: boolean;
  readonly title: string;
  /** its words as PostgreSQL writes a tsvector */
  readonly search: string;
  /** hash of all but `live`: a row that says the same need not be written again */
  readonly stamp: string;
};

export type LinkRow = { readonly id: Id; readonly kind: string; readonly from: Id; readonly to: Id };

export type Stamps = ReadonlyMap<Id, { readonly stamp: string; readonly live: boolean }>;

export type Difference = {
  readonly items: readonly ItemRow[];
  readonly goneItems: readonly Id[];
  /** below what was taken out of the trash, or put into it */
  readonly nowLive: readonly Id[];
  readonly nowDead: readonly Id[];
  readonly links: readonly LinkRow[];
  readonly goneLinks: readonly Id[];
};

const idOrNone = (value: unknown): Id | null => (typeof value === 'string' ? value : null);

/** The words of an item: its title, and every field that people write words into. */
export function lexemesOfItem(item: Item): Lexemes {
  const fields = kindOf(item.kind)?.fields ?? {};
  const texts = Object.entries(item.fields).flatMap(([name, value]) => {
    const type = fields[name]?.type;
    if (name === 'title' || (type !== 'line' && type !== 'text' && type !== 'list')) return [];
    return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  });
  return lexemesOf(textOf(item.fields['title']), texts);
}

export function itemRow(plan: Plan, item: Item): ItemRow {
  const row = {
    id: item.id,
    kind: storable(item.kind),
    owner: idOrNone(item.fields['owner']),
    parent: item.parent,
    removed: item.removed ?? false,
    title: storable(textOf(item.fields['title'])),
    search: vectorOf(lexemesOfItem(item)),
  };
  const stamp = createHash('sha256').update(JSON.stringify(row)).digest('base64url');
  return { ...row, live: isLive(plan, item.id), stamp };
}

/** What search looks at: items that are not in the trash, and the names of those that are people. */
export function* searchable(plan: Plan, names: ReadonlyMap<Id, { name: string }>): Generator<Searchable> {
  for (const item of values(plan.items)) {
    if (!isLive(plan, item.id)) continue;
    const title = storable(textOf(item.fields['title']));
    yield { item: item.id, title, lexemes: lexemesOfItem(item) };
    const name = names.get(item.id)?.name;
    if (name !== undefined) yield { item: item.id, title: name, lexemes: lexemesOf(name, []) };
  }
}

/** Everything below an item that hangs there without being in the trash itself; the item may be gone. */
function* below(plan: Plan, id: Id): Generator<Id> {
  const stack = [...childrenOf(plan, id)];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    stack.push(...childrenOf(plan, next));
  }
}

/**
 * What must be written so that the read model follows the plan again.
 * @param before the rows that are there for the touched items
 */
export function difference(
  before: Stamps,
  touched: { readonly items: ReadonlySet<Id>; readonly links: ReadonlySet<Id> },
  after: Plan,
): Difference {
  const items: ItemRow[] = [];
  const goneItems: Id[] = [];
  const turned = new Set<Id>();
  for (const id of touched.items) {
    const was = before.get(id);
    const item = itemOf(after, id);
    const row = item && itemRow(after, item);
    if (row && (row.stamp !== was?.stamp || row.live !== was.live)) items.push(row);
    if (!row && was) goneItems.push(id);
    // What hangs below something that is not there counts as live.
    if ((was?.live ?? true) !== (row?.live ?? true)) for (const one of below(after, id)) turned.add(one);
  }
  const nowLive = [...turned].filter((id) => isLive(after, id));
  const links: LinkRow[] = [];
  const goneLinks: Id[] = [];
  for (const id of touched.links) {
    const link = linkOf(after, id);
    if (link) links.push({ id, kind: storable(link.kind), from: link.from, to: link.to });
    else goneLinks.push(id);
  }
  const live = new Set(nowLive);
  return { items, goneItems, nowLive, nowDead: [...turned].filter((id) => !live.has(id)), links, goneLinks };
}

const byId = (a: { id: Id }, b: { id: Id }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The read model of a plan from scratch. */
export const whole = (plan: Plan): { items: ItemRow[]; links: LinkRow[] } => ({
  items: [...values(plan.items)].map((item) => itemRow(plan, item)),
  links: [...values(plan.links)].map(({ id, kind, from, to }) => ({ id, kind: storable(kind), from, to })),
});

/** One text for one read model, whichever order its rows come in. */
export const readModelText = (items: readonly ItemRow[], links: readonly LinkRow[]): string =>
  canonical({ items: items.toSorted(byId), links: links.toSorted(byId) });

/** What `readModel` must answer for this plan: lets a doctor compare without writing. */
export function expectedReadModel(plan: Plan): string {
  const { items, links } = whole(plan);
  return readModelText(items, links);
}
