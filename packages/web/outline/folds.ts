/** Which branches are folded: kept on this device for each workspace, so that coming back finds them as they were. */
import type { Id } from '@throughline/model/id';
import { signal, useSignal, type Signal } from '../parts/signal.ts';
import type { OutlineLens } from './rows.ts';

const all = new Map<string, Signal<ReadonlySet<Id>>>();
const most = 20_000; // of ids that are kept: more would fill the storage of the browser

function read(at: string): ReadonlySet<Id> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(at) ?? '[]');
    return new Set(Array.isArray(found) ? found.map(String) : []);
  } catch {
    return new Set(); // storage is switched off, or holds something else
  }
}

function write(at: string, folded: ReadonlySet<Id>): void {
  try {
    if (folded.size === 0 || folded.size > most) localStorage.removeItem(at);
    else localStorage.setItem(at, JSON.stringify([...folded]));
  } catch {
    // Then they last as long as the page.
  }
}

function opened(at: string): Signal<ReadonlySet<Id>> {
  const made = signal(read(at));
  let waits = false;
  made.subscribe(() => {
    if (waits) return;
    waits = true;
    // The screen comes first: storage answers only when it has written.
    setTimeout(() => {
      waits = false;
      write(at, made.get());
    }, 300);
  });
  return made;
}

// What a filter finds and the headings of groups are folded apart from the tree, as long as the page lives: a filter
// that has just been typed shows all that it finds.
const passing = new Map<string, Signal<ReadonlySet<Id>>>();
const mostPassing = 40;

function passingFolds(key: string): Signal<ReadonlySet<Id>> {
  const folds = passing.get(key) ?? signal<ReadonlySet<Id>>(new Set());
  passing.delete(key);
  passing.set(key, folds);
  for (const oldest of passing.keys()) {
    if (passing.size <= mostPassing) break;
    passing.delete(oldest);
  }
  return folds;
}

/** The folded branches of a lens, as a value to watch. */
export function foldsOf(workspace: Id, { tree, filter, group }: OutlineLens): Signal<ReadonlySet<Id>> {
  const at = `throughline.folds.${workspace}.${tree}`;
  if (filter || group !== undefined) return passingFolds(JSON.stringify([at, filter, group]));
  const folds = all.get(at) ?? opened(at);
  all.set(at, folds);
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
