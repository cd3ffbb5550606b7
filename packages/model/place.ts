/** Where an item goes among its siblings: a wish names a neighbour, and this finds the order key. */
import type { Id } from './id.ts';
import { between } from './order.ts';
import { childrenOf, itemOf, type Plan } from './plan.ts';

export type Place = { readonly before?: Id | undefined; readonly after?: Id | undefined };

/**
 * An order key under `parent` next to the neighbour named, or last. A neighbour that is no longer there is passed
 * over: the item comes last rather than nowhere.
 * @param moving an item that is leaving its place, and so is no neighbour of its own
 */
export function orderAt(plan: Plan, parent: Id | null, place: Place, moving?: Id): string {
  const ids = childrenOf(plan, parent);
  let at = ids.length;
  if (place.before !== undefined) at = ids.indexOf(place.before);
  else if (place.after !== undefined) at = ids.indexOf(place.after) + 1;
  const gone = at < 0 || (at === 0 && place.before === undefined && place.after !== undefined);
  if (gone) at = ids.length;
  const key = (index: number): string | undefined => {
    const id = ids[index];
    return id === undefined ? undefined : itemOf(plan, id)?.order;
  };
  let low = at - 1;
  if (ids[low] === moving) low -= 1;
  let high = at;
  const below = key(low);
  // Siblings may share a key (a restored branch, a merge): step over those that leave no room.
  while (high < ids.length && (ids[high] === moving || (below !== undefined && (key(high) ?? '') <= below))) {
    high += 1;
  }
  return between(below, key(high));
}
