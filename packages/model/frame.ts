/**
 * What a server tells a replica: all that the reader may see of the log between two versions. A frame that does not
 * begin where the replica stands is old (passed over) or comes too early (the replica asks again from where it is).
 */
import type { Entry } from './entry.ts';
import { readable } from './entry.ts';
import { kindOf } from './kinds/index.ts';
import { itemOf, kindAt, openTag, type Plan } from './plan.ts';
import type { Id } from './id.ts';

export type Frame = {
  /** the version before the first entry, and the version after the last */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly Entry[];
  /** items whose shelf has changed: fetch it again when it is on the screen */
  readonly shelves?: readonly Id[];
};

/** The item beside which an entry's shelved subject stands, if it has one. */
export function shelfTouched(plan: Plan, entry: Entry): Id | undefined {
  const { change } = entry;
  if (change === null) return undefined;
  if (change.type === 'added' || change.type === 'withdrawn') {
    const { item } = change as { item: { kind: string; parent: Id | null; id: Id } };
    return kindOf(item.kind)?.traits.residence === 'shelf' ? (item.parent ?? item.id) : undefined;
  }
  const id = 'id' in change && typeof change.id === 'string' ? change.id : undefined;
  if (id === undefined || kindAt(plan, id)?.traits.residence !== 'shelf') return undefined;
  return itemOf(plan, id)?.parent ?? id;
}

/**
 * A frame for one reader.
 * @param plan the whole plan after the entries, which knows what lives on the shelf
 */
export function frameFor(
  plan: Plan,
  from: number,
  log: readonly Entry[],
  tags: ReadonlySet<string> = new Set([openTag]),
): Frame {
  const shelves = new Set<Id>();
  const entries = readable(log, tags).filter((entry) => {
    const shelf = shelfTouched(plan, entry);
    if (shelf !== undefined) shelves.add(shelf);
    return shelf === undefined;
  });
  const to = log.at(-1)?.version ?? from;
  return { from, to, entries, ...(shelves.size > 0 ? { shelves: [...shelves] } : {}) };
}
