/** The tree is a tree: every parent exists, is not in the trash when something new comes under it, and no branch holds itself. */
import { idsIn, type Invariant } from '../invariant.ts';
import { limits } from '../limits.ts';
import { branch, isLive, itemOf, type Plan } from '../plan.ts';
import { problem, ref, type Problem } from '../problem.ts';
import type { Id } from '../id.ts';

/** Steps up to the top; Infinity when a branch holds itself. */
function depthOf(plan: Plan, id: Id): number {
  const seen = new Set<Id>();
  let at = itemOf(plan, id)?.parent ?? null;
  while (at !== null) {
    if (seen.has(at) || at === id) return Infinity;
    seen.add(at);
    at = itemOf(plan, at)?.parent ?? null;
  }
  return seen.size;
}

function height(plan: Plan, id: Id): number {
  let most = 0;
  for (const { depth } of branch(plan, id)) most = Math.max(most, depth);
  return most;
}

export const tree: Invariant = {
  name: 'tree',
  check: (after, touched, before) => {
    const problems: Problem[] = [];
    for (const id of idsIn(after, touched, 'items')) {
      const item = itemOf(after, id);
      if (!item) continue;
      const was = before && itemOf(before, id);
      const came = !was || was.parent !== item.parent || (was.removed && !item.removed);
      if (!came || item.parent === null) continue;
      if (!itemOf(after, item.parent)) {
        problems.push(problem('item.unknown', { id: item.parent }, 'parent'));
        continue;
      }
      const depth = depthOf(after, id);
      if (depth === Infinity) {
        problems.push(problem('tree.loop', { item: ref(id), parent: ref(item.parent) }));
        continue;
      }
      if (depth + (was ? height(after, id) : 0) > limits.depth) {
        problems.push(problem('tree.deep', { item: ref(id), most: limits.depth }));
      }
      // What comes together with its parent may go to the trash together with it.
      const known = before && itemOf(before, item.parent);
      if (known && !item.removed && !isLive(after, item.parent)) {
        problems.push(problem('tree.trash', { item: ref(id), parent: ref(item.parent) }));
      }
    }
    return problems;
  },
};
