/** How many levels a tree has, and folding it so that only some of them show. */
import type { Plan } from '@throughline/model/plan';
import { foldsOf } from '../outline/folds.ts';
import { foldedTo } from '../outline/levels.ts';
import { rowsOf, type OutlineLens } from '../outline/rows.ts';
import type { Sight } from '../sight.ts';
import { matching } from './matching.ts';

/** How many levels the part of the tree that is looked at has. */
export function levelsOf(plan: Plan, lens: OutlineLens): number {
  const { tree, from, to } = matching(plan, lens);
  let deepest = -1;
  for (let at = from; at < to; at++) deepest = Math.max(deepest, tree.depth[at] as number);
  return deepest + 1 - (from === 0 ? 0 : (tree.depth[from - 1] as number) + 1);
}

/** @param levels how many show; Infinity for all */
export const foldToLevel = ({ workspace, plan }: Sight, lens: OutlineLens, levels: number): void =>
  foldsOf(workspace.id, lens).set(foldedTo(rowsOf(plan, lens, new Set()), levels));
