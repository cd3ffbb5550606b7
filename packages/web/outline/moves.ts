/** Moving a row by keys: the wish that each key means, or none where it can go no further. Pure. */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { itemOf, type Plan } from '@throughline/model/plan';
import { childrenIn, type OutlineLens } from './rows.ts';

type Move = Extract<Wish, { type: 'move' }>;

/** Under the sibling above it, as its last child. */
export function indented(plan: Plan, id: Id, lens: OutlineLens): Move | undefined {
  const item = itemOf(plan, id);
  if (!item) return undefined;
  const siblings = childrenIn(plan, item.parent, lens);
  const above = siblings[siblings.indexOf(id) - 1];
  return above === undefined ? undefined : { type: 'move', id, parent: above };
}

/** Beside its parent, right after it. */
export function outdented(plan: Plan, id: Id): Move | undefined {
  const item = itemOf(plan, id);
  const parent = item?.parent ? itemOf(plan, item.parent) : undefined;
  return parent ? { type: 'move', id, parent: parent.parent, after: parent.id } : undefined;
}

/** One place up or down among its siblings; past the first or last, into the neighbouring branch of its parent. */
export function shifted(plan: Plan, id: Id, by: 'up' | 'down', lens: OutlineLens): Move | undefined {
  const item = itemOf(plan, id);
  if (!item) return undefined;
  const siblings = childrenIn(plan, item.parent, lens);
  const at = siblings.indexOf(id);
  const neighbour = siblings[by === 'up' ? at - 1 : at + 1];
  if (neighbour !== undefined) {
    const place = by === 'up' ? { before: neighbour } : { after: neighbour };
    return { type: 'move', id, parent: item.parent, ...place };
  }
  const parent = item.parent === null ? undefined : itemOf(plan, item.parent);
  if (!parent) return undefined;
  const uncles = childrenIn(plan, parent.parent, lens);
  const uncle = uncles[uncles.indexOf(parent.id) + (by === 'up' ? -1 : 1)];
  if (uncle === undefined) return undefined;
  const first = by === 'down' ? childrenIn(plan, uncle, lens)[0] : undefined;
  return { type: 'move', id, parent: uncle, ...(first === undefined ? {} : { before: first }) };
}
