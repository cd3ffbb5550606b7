/** The plan: the fold of its changes. Small frozen values in persistent tables; every old plan stays as it was. */
import type { Ask } from './ask.ts';
import type { Id } from './id.ts';
import type { JsonObject } from './json.ts';
import { kindOf } from './kinds/index.ts';
import type { Kind } from './kind.ts';
import { emptyTable, get, values, type Owner, type Table } from './table.ts';

export type Item = {
  readonly id: Id;
  readonly kind: string;
  readonly parent: Id | null;
  /** fractional index among its siblings; ties break by id */
  readonly order: string;
  /** the private branch it belongs to; `open` for all */
  readonly tag: string;
  /** top of a branch in the trash */
  readonly removed?: true;
  readonly fields: JsonObject;
};

export type Link = {
  readonly id: Id;
  readonly kind: string;
  readonly from: Id;
  readonly to: Id;
  readonly tag: string;
  readonly fields: JsonObject;
};

/** Ids in order, with the token of whoever may change them in place. */
export type Ids = { readonly owner: Owner | undefined; readonly ids: Id[] };

export type Plan = {
  readonly id: Id;
  /** the number of the last change folded in */
  readonly version: number;
  /** settings of the workspace: name, time zone, levels … */
  readonly settings: JsonObject;
  readonly items: Table<Item>;
  readonly links: Table<Link>;
  readonly asks: Table<Ask>;
  /** parent (or `top`) → its children that are not in the trash, in order */
  readonly children: Table<Ids>;
  /** item → its links, leaving and arriving */
  readonly linksOf: Table<Ids>;
  /** item → the asks about it */
  readonly asksOf: Table<Ids>;
  /** how many changes came from a newer version of the program; above zero the plan is read-only */
  readonly unknown: number;
};

/** The key of the children that have no parent. No id looks like it. */
export const top = '^';
export const openTag = 'open';

export const emptyPlan = (id: Id): Plan => ({
  id,
  version: 0,
  settings: {},
  items: emptyTable(),
  links: emptyTable(),
  asks: emptyTable(),
  children: emptyTable(),
  linksOf: emptyTable(),
  asksOf: emptyTable(),
  unknown: 0,
});

const none: readonly Id[] = [];

export const itemOf = (plan: Plan, id: Id): Item | undefined => get(plan.items, id);
export const linkOf = (plan: Plan, id: Id): Link | undefined => get(plan.links, id);
export const askOf = (plan: Plan, id: Id): Ask | undefined => get(plan.asks, id);

/** Children that are not in the trash, in order; `null` for the top of the tree. */
export const childrenOf = (plan: Plan, parent: Id | null): readonly Id[] =>
  get(plan.children, parent ?? top)?.ids ?? none;

/** Ids of all links at an item, leaving and arriving. */
export const linksAt = (plan: Plan, item: Id): readonly Id[] => get(plan.linksOf, item)?.ids ?? none;

export const asksAbout = (plan: Plan, item: Id): readonly Id[] => get(plan.asksOf, item)?.ids ?? none;

export const kindAt = (plan: Plan, id: Id): Kind | undefined => {
  const item = itemOf(plan, id);
  return item && kindOf(item.kind);
};

/** From the item's parent up to the top. */
export function* ancestors(plan: Plan, id: Id): Generator<Item> {
  let at = itemOf(plan, id)?.parent ?? null;
  while (at !== null) {
    const item = itemOf(plan, at);
    if (!item) return;
    yield item;
    at = item.parent;
  }
}

/** Is it there, and neither it nor anything above it in the trash? */
export function isLive(plan: Plan, id: Id): boolean {
  const item = itemOf(plan, id);
  if (!item || item.removed) return false;
  for (const above of ancestors(plan, id)) if (above.removed) return false;
  return true;
}

/** A branch in outline order: the item itself (unless null), then all below it, with their depth. */
export function* branch(plan: Plan, from: Id | null, depth = 0): Generator<{ item: Item; depth: number }> {
  const stack: { id: Id; depth: number }[] = [];
  const push = (parent: Id | null, at: number): void => {
    const ids = childrenOf(plan, parent);
    for (let index = ids.length - 1; index >= 0; index--) {
      stack.push({ id: ids[index] as Id, depth: at });
    }
  };
  if (from === null) push(null, depth);
  else stack.push({ id: from, depth });
  for (let next = stack.pop(); next; next = stack.pop()) {
    const item = itemOf(plan, next.id);
    if (!item) continue;
    yield { item, depth: next.depth };
    push(item.id, next.depth + 1);
  }
}

/** The tops of what lies in the trash. */
export function* trash(plan: Plan): Generator<Item> {
  for (const item of values(plan.items)) if (item.removed) yield item;
}

/** The order of siblings. */
export const before = (a: Item, b: Item): boolean =>
  a.order < b.order || (a.order === b.order && a.id < b.id);
