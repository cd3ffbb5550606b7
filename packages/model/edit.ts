/** Changing a plan in place, within one fold: the only code that writes the tables. Only `changes/` and fold call it. */
import type { Ask } from './ask.ts';
import type { Id } from './id.ts';
import type { JsonObject } from './json.ts';
import { before, top, type Ids, type Item, type Link, type Plan } from './plan.ts';
import { closeTable, drop, editTable, get, put, type Owner, type TableEdit } from './table.ts';

/** A plan being changed in place by one fold. */
export type Edit = {
  readonly id: Id;
  readonly owner: Owner;
  settings: JsonObject;
  unknown: number;
  readonly items: TableEdit<Item>;
  readonly links: TableEdit<Link>;
  readonly asks: TableEdit<Ask>;
  readonly children: TableEdit<Ids>;
  readonly linksOf: TableEdit<Ids>;
  readonly asksOf: TableEdit<Ids>;
};

export function openEdit(plan: Plan): Edit {
  const owner: Owner = { editing: true };
  return {
    id: plan.id,
    owner,
    settings: plan.settings,
    unknown: plan.unknown,
    items: editTable(plan.items, owner),
    links: editTable(plan.links, owner),
    asks: editTable(plan.asks, owner),
    children: editTable(plan.children, owner),
    linksOf: editTable(plan.linksOf, owner),
    asksOf: editTable(plan.asksOf, owner),
  };
}

export const closeEdit = (edit: Edit, version: number): Plan => ({
  id: edit.id,
  version,
  settings: edit.settings,
  unknown: edit.unknown,
  items: closeTable(edit.items),
  links: closeTable(edit.links),
  asks: closeTable(edit.asks),
  children: closeTable(edit.children),
  linksOf: closeTable(edit.linksOf),
  asksOf: closeTable(edit.asksOf),
});

/** The ids under a key, copied the first time this edit touches them. */
function ownIds(edit: Edit, table: TableEdit<Ids>, key: string): Id[] {
  const found = get(table, key);
  if (found?.owner === edit.owner) return found.ids;
  const ids = found ? [...found.ids] : [];
  put(table, key, { owner: edit.owner, ids });
  return ids;
}

function leave(edit: Edit, table: TableEdit<Ids>, key: string, at: (ids: Id[]) => number): void {
  const ids = ownIds(edit, table, key);
  const index = at(ids);
  if (index >= 0) ids.splice(index, 1);
  if (ids.length === 0) drop(table, key);
}

// Where the item stands, or would stand, among sorted siblings; the usual case is the end.
function placeAmong(edit: Edit, ids: readonly Id[], item: Item): number {
  let low = 0;
  let high = ids.length;
  const last = high > 0 ? get(edit.items, ids[high - 1] as Id) : undefined;
  if (!last || before(last, item)) return high;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = get(edit.items, ids[middle] as Id);
    if (other && before(other, item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function attach(edit: Edit, item: Item): void {
  if (item.removed) return;
  const ids = ownIds(edit, edit.children, item.parent ?? top);
  const place = placeAmong(edit, ids, item);
  if (ids[place] !== item.id) ids.splice(place, 0, item.id);
}

function detach(edit: Edit, item: Item): void {
  if (item.removed) return;
  leave(edit, edit.children, item.parent ?? top, (ids) => {
    const place = placeAmong(edit, ids, item);
    return ids[place] === item.id ? place : -1;
  });
}

/** Puts an item in, or another state of it, and keeps the children in order. */
export function putItem(edit: Edit, item: Item): void {
  const was = get(edit.items, item.id);
  const stays = was && was.parent === item.parent && was.order === item.order && was.removed === item.removed;
  if (was && !stays) detach(edit, was);
  put(edit.items, item.id, item);
  if (!stays) attach(edit, item);
}

export function dropItem(edit: Edit, id: Id): void {
  const was = get(edit.items, id);
  if (!was) return;
  detach(edit, was);
  drop(edit.items, id);
}

const join = (edit: Edit, table: TableEdit<Ids>, key: string, id: Id): void => {
  const ids = ownIds(edit, table, key);
  const at = ids.findIndex((other) => other >= id);
  if (at < 0) ids.push(id);
  else if (ids[at] !== id) ids.splice(at, 0, id);
};

export function putLink(edit: Edit, link: Link): void {
  dropLink(edit, link.id);
  put(edit.links, link.id, link);
  join(edit, edit.linksOf, link.from, link.id);
  join(edit, edit.linksOf, link.to, link.id);
}

export function dropLink(edit: Edit, id: Id): void {
  const was = get(edit.links, id);
  if (!was) return;
  drop(edit.links, id);
  for (const end of new Set([was.from, was.to])) {
    leave(edit, edit.linksOf, end, (ids) => ids.indexOf(id));
  }
}

export function putAsk(edit: Edit, ask: Ask): void {
  put(edit.asks, ask.id, ask);
  join(edit, edit.asksOf, ask.about, ask.id);
}

export function dropAsk(edit: Edit, id: Id): void {
  const was = get(edit.asks, id);
  if (!was) return;
  drop(edit.asks, id);
  leave(edit, edit.asksOf, was.about, (ids) => ids.indexOf(id));
}
