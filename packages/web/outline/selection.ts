/** Which rows are selected: toggled one by one, extended from an anchor, or all. Pure. */
import type { Id } from '@throughline/model/id';

export type Selection = {
  readonly ids: ReadonlySet<Id>;
  /** where the range began that shift extends */
  readonly anchor: Id | undefined;
  /** what was selected before the range began: the range can shrink again without losing it */
  readonly base: ReadonlySet<Id>;
};

const none: ReadonlySet<Id> = new Set();
export const nothing: Selection = { ids: none, anchor: undefined, base: none };

/** One row in or out; a range goes on from it. */
export function toggled({ ids }: Selection, id: Id): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, base: next };
}

/**
 * From the anchor to a row, and what was selected before.
 * @param order the rows that can be selected, as they stand
 * @param from where the range begins when there is no anchor yet
 */
export function extended(selection: Selection, order: readonly Id[], from: Id, to: Id): Selection {
  const known = selection.anchor !== undefined && order.includes(selection.anchor);
  const anchor = known ? (selection.anchor as Id) : from;
  const base = known ? selection.base : selection.ids;
  const [one, other] = [order.indexOf(anchor), order.indexOf(to)];
  if (one < 0 || other < 0) return selection;
  const range = order.slice(Math.min(one, other), Math.max(one, other) + 1);
  return { ids: new Set([...base, ...range]), anchor, base };
}

export const all = (order: readonly Id[]): Selection => {
  const ids = new Set(order);
  return { ids, anchor: order[0], base: ids };
};

/** The selected rows as they stand; what is folded away, filtered out or gone is not among them. */
export const inOrder = ({ ids }: Selection, placeOf: ReadonlyMap<Id, number>): Id[] =>
  [...ids].filter((id) => placeOf.has(id)).toSorted((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
