/**
 * The ids of one plan given to another that has none in common with it (a table that was written by hand, an export
 * without ids): items are the same when kind and path of titles are.
 */
import type { Change } from '@throughline/model/changes/index';
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import {
  ancestors,
  childrenOf,
  itemOf,
  kindAt,
  type Item,
  type Link,
  type Plan,
} from '@throughline/model/plan';
import { fromJson, toJson } from '@throughline/model/serial';
import { values } from '@throughline/model/table';

type Side = { readonly plan: Plan; readonly directory: Directory };

const nameOf = ({ directory }: Side, item: Item): string =>
  (directory[item.id]?.name ?? textOf(item.fields['title'])).trim().toLowerCase();

const pathOf = (side: Side, item: Item): string =>
  [item, ...ancestors(side.plan, item.id)].map((one) => nameOf(side, one)).join('\u0000');

function byPath(side: Side, good: (item: Item) => boolean): Map<string, Id | null> {
  const found = new Map<string, Id | null>();
  for (const item of values(side.plan.items)) {
    if (!good(item)) continue;
    const key = `${item.kind}\u0000${pathOf(side, item)}`;
    // A path that two items have names neither.
    found.set(key, found.has(key) ? null : item.id);
  }
  return found;
}

const tie = ({ kind, from, to, fields }: Link): string =>
  [kind, from, to, textOf(fields['type'])].join('\u0000');

/** The second plan, with the ids of the first where they mean the same item. */
export function matched(before: Side, after: Side): Plan {
  const theirs = byPath(after, ({ id }) => !itemOf(before.plan, id));
  const ours = byPath(before, ({ id }) => !itemOf(after.plan, id));
  const ids = new Map<Id, Id>();
  for (const [path, id] of theirs) {
    const known = ours.get(path);
    if (id !== null && known) ids.set(id, known);
  }
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? value;
    if (Array.isArray(value)) return value.map(swap);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swap(one)]));
  };
  const { items, links, asks, ...rest } = toJson(after.plan);
  type Json = ReturnType<typeof toJson>;
  const known = new Map([...values(before.plan.links)].map((link) => [tie(link), link.id]));
  return fromJson({
    ...rest,
    items: swap(items) as Json['items'],
    links: (swap(links) as Json['links']).map((link) => ({ ...link, id: known.get(tie(link)) ?? link.id })),
    asks: swap(asks) as Json['asks'],
  });
}

/** Children that both plans have at that place, in the order of one of them. */
const common = (of: Plan, other: Plan, parent: Id | null): string =>
  childrenOf(of, parent)
    .filter((id) => itemOf(other, id)?.parent === parent)
    .join(' ');

/**
 * Without what is no difference to a person: other keys for the same order; and where a format cannot carry it,
 * where an item was imported from.
 */
export function worthTelling(
  changes: readonly Change[],
  before: Plan,
  after: Plan,
  lossy: boolean,
): readonly Change[] {
  return changes.flatMap((change): Change[] => {
    if (change.type === 'moved' && change.from.parent === change.to.parent) {
      const { parent } = change.to;
      return common(before, after, parent) === common(after, before, parent) ? [] : [change];
    }
    if (!lossy || change.type !== 'edited' || change.on !== 'item') return [change];
    const kind = kindAt(after, change.id);
    const fields = Object.entries(change.fields).filter(([name]) => kind?.fields[name]?.type !== 'data');
    return fields.length > 0 ? [{ ...change, fields: Object.fromEntries(fields) }] : [];
  });
}
