/** The columns that a person has chosen, kept in this browser until an address or a saved view says otherwise. */
import type { Traits } from '@throughline/model/kind';
import { lens } from '@throughline/model/lens';
import { signal, type Signal } from '../parts/signal.ts';

type Columns = readonly string[] | undefined;
const held = new Map<string, Signal<Columns>>();
const keyOf = (tree: Traits['tree']): string => `throughline.columns.${tree}`;

function read(tree: Traits['tree']): Columns {
  try {
    const found = lens.shape.columns.safeParse(JSON.parse(localStorage.getItem(keyOf(tree)) ?? 'null'));
    return found.success ? found.data : undefined;
  } catch {
    return undefined; // storage is switched off, or holds something else
  }
}

export function likedColumns(tree: Traits['tree']): Signal<Columns> {
  const known = held.get(tree) ?? signal<Columns>(read(tree));
  held.set(tree, known);
  return known;
}

export function rememberColumns(tree: Traits['tree'], columns: readonly string[]): void {
  likedColumns(tree).set(columns);
  try {
    localStorage.setItem(keyOf(tree), JSON.stringify(columns));
  } catch {
    // Then it lasts as long as the page.
  }
}
