/** Which items of a tree a lens lets through, worked out once for rows, boards, calendars and the count beside them. */
import { tester } from '@throughline/model/filter';
import type { Lens } from '@throughline/model/lens';
import type { Traits } from '@throughline/model/kind';
import type { Item, Plan } from '@throughline/model/plan';
import type { Seen } from './seen.ts';
import { treeOf, type Tree } from './tree.ts';

type Looking = Lens & { readonly tree: Traits['tree']; readonly seen?: Seen | undefined };

export const hidden = 0;
/** It does not pass itself: it stands there for what is below it. */
export const context = 1;
export const match = 2;

export type Matching = {
  readonly tree: Tree;
  /** the part of the tree that is looked into: from, up to and without */
  readonly from: number;
  readonly to: number;
  /** for each item of the tree: hidden, context or match */
  readonly state: Uint8Array;
  /** how many pass, and of how many */
  readonly count: number;
  readonly of: number;
};

const known = new WeakMap<object, { readonly plan: Plan; readonly matching: Matching }>();

export function matching(plan: Plan, lens: Looking): Matching {
  const before = known.get(lens);
  if (before?.plan === plan) return before.matching;
  const made = worked(plan, lens);
  known.set(lens, { plan, matching: made });
  return made;
}

function worked(plan: Plan, lens: Looking): Matching {
  const tree = treeOf(plan, lens.tree);
  const top = lens.root === undefined ? undefined : tree.placeOf.get(lens.root);
  const from = top === undefined ? 0 : top + 1;
  const to = top === undefined ? tree.items.length : (tree.end[top] as number);
  const state = new Uint8Array(tree.items.length);
  if (lens.filter === undefined) {
    state.fill(match, from, to);
    return { tree, from, to, state, count: to - from, of: to - from };
  }
  const good = tester(plan, lens.filter, lens.seen);
  let count = 0;
  for (let at = from; at < to; at++) {
    if (!good(tree.items[at] as Item)) continue;
    state[at] = match;
    count += 1;
    for (
      let up = tree.parent[at] as number;
      up >= from && state[up] === hidden;
      up = tree.parent[up] as number
    ) {
      state[up] = context;
    }
  }
  return { tree, from, to, state, count, of: to - from };
}

/** The items that pass, in outline order. */
export function matches(plan: Plan, lens: Looking): Item[] {
  const { tree, from, to, state } = matching(plan, lens);
  const found: Item[] = [];
  for (let at = from; at < to; at++) if (state[at] === match) found.push(tree.items[at] as Item);
  return found;
}
