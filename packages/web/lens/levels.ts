/** Folding a tree down to a level: everything that stands deeper is closed, everything above is open. */
import type { Id } from '@throughline/model/id';
import type { Item, Plan } from '@throughline/model/plan';
import { foldsOf } from '../outline/folds.ts';
import type { OutlineLens } from '../outline/rows.ts';
import type { Sight } from '../sight.ts';
import { matching } from './matching.ts';

const baseOf = ({ tree, from }: ReturnType<typeof matching>): number =>
  from === 0 ? 0 : (tree.depth[from - 1] as number) + 1;

/** How many levels the part of the tree that is looked at has. */
export function levelsOf(plan: Plan, lens: OutlineLens): number {
  const found = matching(plan, lens);
  let deepest = -1;
  for (let at = found.from; at < found.to; at++) deepest = Math.max(deepest, found.tree.depth[at] as number);
  return deepest + 1 - baseOf(found);
}

/** What must be folded so that exactly this many levels show. */
export function foldedBelow(plan: Plan, lens: OutlineLens, levels: number): Set<Id> {
  const found = matching(plan, lens);
  const folded = new Set<Id>();
  for (let at = found.from; at < found.to; at++) {
    const holds = (found.tree.end[at] as number) > at + 1;
    const level = (found.tree.depth[at] as number) - baseOf(found) + 1;
    if (holds && level >= levels) folded.add((found.tree.items[at] as Item).id);
  }
  return folded;
}

/** @param levels how many show; Infinity for all */
export const foldToLevel = ({ workspace, plan }: Sight, lens: OutlineLens, levels: number): void =>
  foldsOf(workspace.id, lens).set(foldedBelow(plan, lens, levels));
