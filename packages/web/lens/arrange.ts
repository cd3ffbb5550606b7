/**
 * Two ways to lay out what a lens lets through: nested, as the branches stand, or flat below the headings of groups.
 * A row whose item, place and state are as before is the same object as before, so that it is not drawn again.
 */
import type { Id } from '@throughline/model/id';
import type { Item } from '@throughline/model/plan';
import type { Draft, GroupRow, ItemRow, Row } from '../outline/rows.ts';
import type { Column } from './columns.ts';
import { context, hidden, match, type Matching } from './matching.ts';
import { compareText, type Sorter } from './order.ts';
import type { Seen } from './seen.ts';

/** The id by which a group is folded. */
export const groupId = (key: string): string => `group ${key}`;

const kept = new WeakMap<Item, ItemRow>();

function rowFor(
  item: Item,
  depth: number,
  children: number,
  open: boolean,
  at: number,
  of: number,
  how: 'context' | 'flat' | undefined,
): ItemRow {
  const old = kept.get(item);
  if (
    old &&
    old.depth === depth &&
    old.children === children &&
    old.open === open &&
    old.at === at &&
    old.of === of &&
    old.context === (how === 'context' ? true : undefined) &&
    old.flat === (how === 'flat' ? true : undefined)
  ) {
    return old;
  }
  // Written out: rows are made by the thousand, and spreading would take most of the time.
  const type = 'item';
  const { parent } = item;
  const row: ItemRow =
    how === 'context'
      ? { type, item, depth, parent, children, open, at, of, context: true }
      : how === 'flat'
        ? { type, item, depth, parent, children, open, at, of, flat: true }
        : { type, item, depth, parent, children, open, at, of };
  kept.set(item, row);
  return row;
}

/** Children of each place that are shown, in the order of the sorter; the top stands under -1. */
function sortedChildren({ tree, from, to, state }: Matching, sorter: Sorter): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  for (let at = from; at < to; at++) {
    if (state[at] === hidden) continue;
    const above = Math.max(tree.parent[at] as number, from - 1);
    const list = lists.get(above);
    if (list) list.push(at);
    else lists.set(above, [at]);
  }
  for (const list of lists.values()) sorter(list);
  return lists;
}

export function nested(
  found: Matching,
  folded: ReadonlySet<Id>,
  sorter: Sorter | undefined,
  draft: Draft | undefined,
): Row[] {
  const { tree, from, to, state } = found;
  const { items, parent, depth, end } = tree;
  const rows: Row[] = [];
  // How many children of each place are shown, and how many of them have come already; the top counts under 0.
  const counts = new Int32Array(to - from + 1);
  const passed = new Int32Array(to - from + 1);
  const slotOf = (at: number): number => Math.max((parent[at] as number) - from + 1, 0);
  for (let at = from; at < to; at++) {
    if (state[at] === hidden) continue;
    const slot = slotOf(at);
    counts[slot] = (counts[slot] as number) + 1;
  }
  const base = from === 0 ? 0 : (depth[from - 1] as number) + 1;

  /** Puts the row of a place; answers whether what is below it is to be shown. */
  function put(at: number): boolean {
    const item = items[at] as Item;
    const slot = slotOf(at);
    const children = counts[at - from + 1] as number;
    const awaited = draft?.parent === item.id;
    const open = (children > 0 || awaited) && (awaited || !folded.has(item.id));
    passed[slot] = (passed[slot] as number) + 1;
    const how = state[at] === context ? 'context' : undefined;
    const [place, of] = [passed[slot] as number, counts[slot] as number];
    rows.push(rowFor(item, (depth[at] as number) - base, children, open, place, of, how));
    return open;
  }

  if (!sorter) {
    for (let at = from; at < to;) {
      if (state[at] !== hidden && put(at)) at += 1;
      else at = end[at] as number;
    }
    return rows;
  }
  const lists = sortedChildren(found, sorter);
  const stack = (lists.get(from - 1) ?? []).toReversed();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const below = lists.get(at);
    if (!put(at) || !below) continue;
    for (let index = below.length - 1; index >= 0; index--) stack.push(below[index] as number);
  }
  return rows;
}

export function grouped(
  { tree, from, to, state }: Matching,
  by: NonNullable<Column['group']>,
  folded: ReadonlySet<Id>,
  sorter: Sorter | undefined,
  seen: Seen,
): Row[] {
  const groups = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    if (state[at] !== match) continue;
    const key = by.of(tree.items[at] as Item, seen);
    const list = groups.get(key);
    if (list) list.push(at);
    else groups.set(key, [at]);
  }
  const rows: Row[] = [];
  const keys = groupOrder([...groups.keys()], by, seen);
  for (const [index, key] of keys.entries()) {
    const list = groups.get(key) as number[];
    sorter?.(list);
    const id = groupId(key);
    const open = !folded.has(id);
    const heading: GroupRow = {
      type: 'group',
      id,
      key,
      count: list.length,
      open,
      at: index + 1,
      of: keys.length,
    };
    rows.push(heading);
    if (!open) continue;
    for (const [place, at] of list.entries()) {
      rows.push(rowFor(tree.items[at] as Item, 1, 0, false, place + 1, list.length, 'flat'));
    }
  }
  return rows;
}

/** Headings in their order; what has none comes last. */
function groupOrder(keys: string[], by: NonNullable<Column['group']>, seen: Seen): string[] {
  const name = (key: string): string => seen.called(key) || key;
  return keys.toSorted((a, b) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return by.rank ? by.rank(a) - by.rank(b) : compareText(name(a), name(b)) || (a < b ? -1 : 1);
  });
}
