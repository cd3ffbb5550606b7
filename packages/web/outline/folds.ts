/** Which branches are folded: kept for as long as the page lives, so that coming back finds them as they were. */
import type { Id } from '@throughline/model/id';
import { signal, useSignal, type Signal } from '../parts/signal.ts';
import type { OutlineLens } from './rows.ts';

const all = new Map<string, Signal<ReadonlySet<Id>>>();
const most = 40; // lenses remembered: every letter of a filter makes another

// What passes a filter, and the headings of groups, are folded apart from the tree itself: a filter that has just been
// typed shows all that it finds.
const keyOf = (workspace: Id, { tree, filter, group }: OutlineLens): string =>
  JSON.stringify([workspace, tree, filter, group]);

/** The folded branches of a lens, as a value to watch. */
export function foldsOf(workspace: Id, lens: OutlineLens): Signal<ReadonlySet<Id>> {
  const key = keyOf(workspace, lens);
  const folds = all.get(key) ?? signal<ReadonlySet<Id>>(new Set());
  // The plain tree of a workspace is never forgotten for others.
  if (lens.filter || lens.group !== undefined) all.delete(key);
  all.set(key, folds);
  for (const old of all.keys()) {
    if (all.size <= most) break;
    if (old !== key && !old.endsWith(',null,null]')) all.delete(old);
  }
  return folds;
}

/** The folded branches of a lens, and how to change them. */
export function useFolds(
  workspace: Id,
  lens: OutlineLens,
): [ReadonlySet<Id>, (next: ReadonlySet<Id>) => void] {
  const folds = foldsOf(workspace, lens);
  return [useSignal(folds), folds.set];
}
