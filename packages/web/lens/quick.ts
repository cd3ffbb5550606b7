/** The filters that are one click away, and how much each would find: shown only where that is something. */
import { isOverdue, seatsOf } from '@throughline/model/filter';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { me, mySeats, type Filter } from '@throughline/model/lens';
import type { Traits } from '@throughline/model/kind';
import type { Plan } from '@throughline/model/plan';
import type { TextKey } from '@throughline/words/text';
import { alone } from './alone.ts';
import type { Seen } from './seen.ts';
import { treeOf } from './tree.ts';

export type QuickName = 'mine' | 'overdue' | 'unowned' | 'orphan';

export type Quick = {
  readonly name: QuickName;
  readonly label: TextKey;
  /** the part of a filter that it switches, and the value that it sets */
  readonly part: keyof Filter;
  readonly value: Filter[keyof Filter];
};

export const quicks: readonly Quick[] = [
  { name: 'mine', label: 'web.quick.mine', part: 'owner', value: [me, mySeats] },
  { name: 'overdue', label: 'web.quick.overdue', part: 'overdue', value: true },
  { name: 'unowned', label: 'web.quick.unowned', part: 'unowned', value: true },
  { name: 'orphan', label: 'web.quick.orphan', part: 'orphan', value: true },
];

export const isOn = (filter: Filter | undefined, { part, value }: Quick): boolean =>
  JSON.stringify(filter?.[part]) === JSON.stringify(value);

/** How many items of a tree each would find, in one walk. */
export function quickCounts(plan: Plan, tree: Traits['tree'], seen: Seen): Record<QuickName, number> {
  const { items, parent } = treeOf(plan, tree);
  const found = { mine: 0, overdue: 0, unowned: 0, orphan: 0 };
  const mine = new Set(seen.me === undefined ? [] : [seen.me, ...seatsOf(plan, seen.me)]);
  const others = !alone(plan);
  const reasoned = new Uint8Array(items.length);
  for (const [at, item] of items.entries()) {
    const kind = kindOf(item.kind);
    const up = parent[at] as number;
    const below = up >= 0 && reasoned[up] === 1;
    if (kind?.traits.intent || below) reasoned[at] = 1;
    else if (kind?.traits.tree === 'plan') found.orphan += 1;
    if (seen.today !== undefined && isOverdue(item, seen.today)) found.overdue += 1;
    if (!others || !kind?.fields['owner']) continue;
    const owner = textOf(item.fields['owner']);
    if (owner === '') found.unowned += 1;
    else if (mine.has(owner)) found.mine += 1;
  }
  return found;
}
