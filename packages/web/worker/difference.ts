/**
 * What changed between two plans, record by record, for a copy of the plan that lives elsewhere: an edit sends one item
 * there, not ten thousand. It does not matter how the plan came to be: by a wish, a frame, a draft or an old version.
 */
import type { Ask } from '@throughline/model/ask';
import {
  closeEdit,
  dropAsk,
  dropItem,
  dropLink,
  openEdit,
  putAsk,
  putItem,
  putLink,
} from '@throughline/model/edit';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import type { Item, Link, Plan } from '@throughline/model/plan';
import { differing, get, type Table } from '@throughline/model/table';

/** Records with their new values; undefined: it is there no more. */
type Records<V> = readonly (readonly [Id, V | undefined])[];

export type Difference = {
  readonly version: number;
  readonly unknown: number;
  readonly settings?: JsonObject;
  readonly items: Records<Item>;
  readonly links: Records<Link>;
  readonly asks: Records<Ask>;
};

const records = <V>(from: Table<V>, to: Table<V>): Records<V> => {
  if (from === to) return [];
  // Tables of other sizes are walked from both sides, and may name a key twice.
  return [...new Set(differing(from, to))].map((id) => [id, get(to, id)] as const);
};

export const differenceBetween = (from: Plan, to: Plan): Difference => ({
  version: to.version,
  unknown: to.unknown,
  ...(from.settings === to.settings ? {} : { settings: to.settings }),
  items: records(from.items, to.items),
  links: records(from.links, to.links),
  asks: records(from.asks, to.asks),
});

export function withDifference(plan: Plan, difference: Difference): Plan {
  const edit = openEdit(plan);
  if (difference.settings) edit.settings = difference.settings;
  edit.unknown = difference.unknown;
  for (const [id, item] of difference.items) {
    if (item) putItem(edit, item);
    else dropItem(edit, id);
  }
  for (const [id, link] of difference.links) {
    if (link) putLink(edit, link);
    else dropLink(edit, id);
  }
  for (const [id, ask] of difference.asks) {
    if (ask) putAsk(edit, ask);
    else dropAsk(edit, id);
  }
  return closeEdit(edit, difference.version);
}
