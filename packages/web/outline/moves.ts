/** Moving rows by keys: the wishes that each key means, or none where they can go no further. Pure. */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { ancestors, itemOf, type Plan } from '@throughline/model/plan';

export type Move = Extract<Wish, { type: 'move' }>;

/** The children of a place that are shown, in the order in which they are shown. */
export type Siblings = (parent: Id | null) => readonly Id[];

/** Those of the items that stand below no other of them: a branch takes along what is below it. */
export function tops(plan: Plan, ids: readonly Id[]): Id[] {
  const all = new Set(ids);
  return ids.filter((id) => {
    for (const { id: above } of ancestors(plan, id)) if (all.has(above)) return false;
    return true;
  });
}

/** The items by their parents, each list in the order of the siblings. */
function families(plan: Plan, ids: readonly Id[], siblings: Siblings) {
  const chosen = new Set(tops(plan, ids));
  const parents = new Set<Id | null>();
  for (const id of chosen) {
    const item = itemOf(plan, id);
    if (item) parents.add(item.parent);
  }
  return [...parents].map((parent) => ({ parent, all: siblings(parent), chosen }));
}

/** Each under the unmoved sibling above it, as its last children. */
export function indented(plan: Plan, ids: readonly Id[], siblings: Siblings): Move[] {
  const moves: Move[] = [];
  for (const { all, chosen } of families(plan, ids, siblings)) {
    let host: Id | undefined;
    for (const id of all) {
      if (!chosen.has(id)) host = id;
      else if (host !== undefined) moves.push({ type: 'move', id, parent: host });
    }
  }
  return moves;
}

/** Beside their parent, right after it, in the order they had. */
export function outdented(
  plan: Plan,
  ids: readonly Id[],
  siblings: Siblings,
  root: Id | null = null,
): Move[] {
  const moves: Move[] = [];
  for (const { parent, all, chosen } of families(plan, ids, siblings)) {
    const above = parent === null || parent === root ? undefined : itemOf(plan, parent);
    if (!above) continue;
    let after = above.id;
    for (const id of all) {
      if (!chosen.has(id)) continue;
      moves.push({ type: 'move', id, parent: above.parent, after });
      after = id;
    }
  }
  return moves;
}

/** Past the neighbour of each run; one run at the end of its branch goes on into the neighbouring branch. */
export function shifted(plan: Plan, ids: readonly Id[], by: 'up' | 'down', siblings: Siblings): Move[] {
  const moves: Move[] = [];
  const found = families(plan, ids, siblings);
  for (const { parent, all, chosen } of found) {
    for (let at = 0; at < all.length; at++) {
      if (!chosen.has(all[at] as Id)) continue;
      const from = at;
      while (chosen.has(all[at + 1] as Id)) at += 1;
      const run = all.slice(from, at + 1);
      const neighbour = by === 'up' ? all[from - 1] : all[at + 1];
      let after = neighbour;
      for (const id of neighbour === undefined ? [] : run) {
        const place = by === 'up' ? { before: neighbour as Id } : { after: after as Id };
        moves.push({ type: 'move', id, parent, ...place });
        after = id;
      }
    }
  }
  const [only] = found;
  return moves.length === 0 && only && found.length === 1 ? across(plan, only, by, siblings) : moves;
}

type Family = ReturnType<typeof families>[number];

/** Into the branch before or after that of the parent. */
function across(plan: Plan, { parent, all, chosen }: Family, by: 'up' | 'down', siblings: Siblings): Move[] {
  const above = parent === null ? undefined : itemOf(plan, parent);
  if (!above) return [];
  const uncles = siblings(above.parent);
  const uncle = uncles[uncles.indexOf(above.id) + (by === 'up' ? -1 : 1)];
  if (uncle === undefined) return [];
  const first = by === 'down' ? siblings(uncle)[0] : undefined;
  return all
    .filter((id) => chosen.has(id))
    .map((id) => ({ type: 'move', id, parent: uncle, ...(first === undefined ? {} : { before: first }) }));
}
