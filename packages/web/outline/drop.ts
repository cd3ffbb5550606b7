/** Where dragged rows would land: between which rows, how deep, under what. Pure. */
import type { Id } from '@throughline/model/id';
import type { GroupRow, ItemRow, Row } from './rows.ts';

/** A row that stays where it is, with its place among all rows. */
export type Staying = { readonly row: ItemRow | GroupRow; readonly index: number };

export type Drop =
  | {
      readonly type: 'place';
      /** the line is drawn above the row with this place among all rows */
      readonly gap: number;
      readonly depth: number;
      readonly parent: Id | null;
      readonly before?: Id;
      readonly after?: Id;
    }
  /** below a heading, to have what is shared there */
  | { readonly type: 'group'; readonly gap: number; readonly depth: number; readonly key: string };

/** The rows that stay: without the dragged ones and all below them. */
export function staying(rows: readonly Row[], dragged: ReadonlySet<Id>): Staying[] {
  const kept: Staying[] = [];
  let below = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    if (row.type === 'draft') continue;
    const depth = row.type === 'group' ? -1 : row.depth;
    if (depth > below) continue;
    below = Number.POSITIVE_INFINITY;
    if (row.type === 'item' && dragged.has(row.item.id)) below = depth;
    else kept.push({ row, index });
  }
  return kept;
}

/**
 * @param gap the place among all rows above which the pointer is
 * @param wanted how deep the pointer asks for, by how far it has gone sideways
 * @param holds whether an item may have others below it
 * @param root the branch that is looked into
 */
export function dropAt(
  kept: readonly Staying[],
  gap: number,
  wanted: number,
  holds: (id: Id) => boolean,
  root: Id | null = null,
): Drop | undefined {
  let next = kept.findIndex(({ index }) => index >= gap);
  if (next < 0) next = kept.length;
  const heading = kept.slice(0, next).findLast(({ row }) => row.type === 'group')?.row;
  if (heading?.type === 'group') return { type: 'group', gap, depth: 1, key: heading.key };
  const below = kept[next]?.row;
  if (below?.type === 'group') return undefined;
  const above = kept[next - 1]?.row;
  // Inside of what is dragged, the line stands where that begins.
  const line = (kept[next - 1]?.index ?? -1) + 1;
  if (above?.type !== 'item') {
    const before = below ? { before: below.item.id } : {};
    return { type: 'place', gap: line, depth: 0, parent: root, ...before };
  }
  const most = holds(above.item.id) ? above.depth + 1 : above.depth;
  const least = Math.min(below?.depth ?? 0, most);
  const depth = Math.max(least, Math.min(most, wanted));
  if (depth > above.depth) {
    // What is folded, or has nothing below it, takes them as its last.
    const first = below && below.depth === depth ? { before: below.item.id } : {};
    return { type: 'place', gap: line, depth, parent: above.item.id, ...first };
  }
  const sibling = kept.slice(0, next).findLast(({ row }) => row.type === 'item' && row.depth === depth)?.row;
  if (sibling?.type !== 'item') return undefined;
  return { type: 'place', gap: line, depth, parent: sibling.item.parent, after: sibling.item.id };
}

/** Whether a single dragged row would stay where it is. */
export const stays = (drop: Drop | undefined, row: ItemRow, index: number, count: number): boolean =>
  count === 1 && drop?.type === 'place' && drop.gap === index && drop.depth === row.depth;
