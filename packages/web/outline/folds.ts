/** Which branches are folded: kept for as long as the page lives, so that coming back finds them as they were. */
import type { Id } from '@throughline/model/id';
import { signal, useSignal, type Signal } from '../parts/signal.ts';
import type { OutlineLens } from './rows.ts';

const all = new Map<string, Signal<ReadonlySet<Id>>>();

/** The folded branches of a lens, and how to change them. */
export function useFolds(
  workspace: Id,
  lens: OutlineLens,
): [ReadonlySet<Id>, (next: ReadonlySet<Id>) => void] {
  const key = `${workspace} ${lens.tree}`;
  const folds = all.get(key) ?? signal<ReadonlySet<Id>>(new Set());
  all.set(key, folds);
  return [useSignal(folds), folds.set];
}
