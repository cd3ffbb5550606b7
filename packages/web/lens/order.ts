/** Putting items into the order of a lens: by what a column says, those of which it says nothing last. */
import type { Item, Plan } from '@throughline/model/plan';
import { textOf } from '@throughline/model/json';
import { reader } from '../speech.ts';
import { columnsOf, type SortKey } from './columns.ts';
import type { Seen } from './seen.ts';
import type { OutlineLens } from '../outline/rows.ts';

const collator = new Intl.Collator(reader.locale, { numeric: true, sensitivity: 'base' });

/** What is known where nobody looks: titles, and nothing of people or days. */
export const plainly = (plan: Plan, called: Seen['called']): Seen => ({ plan, called, insights: {} });

export const compareText = collator.compare;

function compare(a: SortKey, b: SortKey): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

/** Sorts places of a tree; where two say the same, they stay in the order that people gave them. */
export type Sorter = (places: number[]) => void;

export function sorterOf(lens: OutlineLens, items: readonly Item[], seen: Seen): Sorter | undefined {
  const column = lens.sort && columnsOf(lens.tree).get(lens.sort.by);
  if (!column) return undefined;
  const way = lens.sort?.down ? -1 : 1;
  // A key may need a walk through the tree: each is worked out once, and found by its place.
  const keys = Array.from<SortKey>({ length: items.length });
  const known = new Uint8Array(items.length);
  const keyOf = (at: number): SortKey => {
    if (known[at] === 1) return keys[at];
    const item = items[at] as Item;
    known[at] = 1;
    // People have no title: what they are called is in the directory.
    keys[at] =
      column.name === 'title'
        ? seen.called(item.id) || textOf(item.fields['title'])
        : column.sort(item, seen);
    return keys[at];
  };
  return (places) => {
    if (places.length < 2) return;
    places.sort((a, b) => {
      const [one, other] = [keyOf(a), keyOf(b)];
      if (one === undefined || other === undefined) {
        if (one === other) return a - b;
        return one === undefined ? 1 : -1;
      }
      return compare(one, other) * way || a - b;
    });
  };
}
