/**
 * A tree of the plan compiled for rows: items in outline order beside typed arrays of where each stands. Worked out
 * once for each plan, so that folding, filtering and ordering only read arrays.
 */
import type { Id } from '@throughline/model/id';
import type { Traits } from '@throughline/model/kind';
import { kindOf } from '@throughline/model/kinds/index';
import { childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { differing } from '@throughline/model/table';

export type Tree = {
  /** in outline order */
  readonly items: readonly Item[];
  /** place of the parent in `items`, -1 at the top */
  readonly parent: Int32Array;
  /** 0 at the top */
  readonly depth: Uint16Array;
  /** place after the last item of the branch */
  readonly end: Int32Array;
  readonly placeOf: ReadonlyMap<Id, number>;
};

type Made = { readonly plan: Plan; readonly tree: Tree };

const known = new WeakMap<Plan, Map<Traits['tree'], Tree>>();
/** Of each tree the last one made: most plans differ from the one before in a few fields. */
const last = new Map<Traits['tree'], Made>();

export function treeOf(plan: Plan, tree: Traits['tree']): Tree {
  const trees = known.get(plan) ?? new Map<Traits['tree'], Tree>();
  known.set(plan, trees);
  const before = trees.get(tree);
  if (before) return before;
  const made = patched(last.get(tree), plan) ?? compiled(plan, tree);
  trees.set(tree, made);
  last.set(tree, { plan, tree: made });
  return made;
}

/** The tree of a plan in which everything stands where it stood; undefined where something has moved, come or gone. */
export function patched(before: Made | undefined, plan: Plan): Tree | undefined {
  if (before?.plan.id !== plan.id) return undefined;
  for (const _ of differing(before.plan.children, plan.children)) return undefined;
  let items: Item[] | undefined;
  for (const id of differing(before.plan.items, plan.items)) {
    const at = before.tree.placeOf.get(id);
    const [was, now] = [itemOf(before.plan, id), itemOf(plan, id)];
    // Another kind may belong to another tree, with all that stands below it.
    if (was?.kind !== now?.kind) return undefined;
    if (at === undefined || !now) continue;
    items ??= [...before.tree.items];
    items[at] = now;
  }
  return items ? { ...before.tree, items } : before.tree;
}

export function compiled(plan: Plan, tree: Traits['tree']): Tree {
  const items: Item[] = [];
  const placeOf = new Map<Id, number>();
  // Room for all items: how many belong to the tree is known only at the end.
  const most = plan.items.size;
  const parent = new Int32Array(most);
  const depth = new Uint16Array(most);
  const end = new Int32Array(most);
  // A stack of lists under way instead of recursion: a tree may be as deep as it likes.
  const lists: (readonly Id[])[] = [childrenOf(plan, null)];
  const next: number[] = [0];
  const above: number[] = [-1];
  while (lists.length > 0) {
    const level = lists.length - 1;
    const id = (lists[level] as readonly Id[])[next[level] as number];
    if (id === undefined) {
      const closed = above[level] as number;
      if (closed >= 0) end[closed] = items.length;
      lists.pop();
      next.pop();
      above.pop();
      continue;
    }
    next[level] = (next[level] as number) + 1;
    const item = itemOf(plan, id);
    if (item === undefined || kindOf(item.kind)?.traits.tree !== tree) continue;
    const at = items.push(item) - 1;
    placeOf.set(id, at);
    parent[at] = above[level] as number;
    depth[at] = level;
    end[at] = at + 1;
    const below = childrenOf(plan, id);
    if (below.length === 0) continue;
    lists.push(below);
    next.push(0);
    above.push(at);
  }
  return { items, parent, depth, end, placeOf };
}
