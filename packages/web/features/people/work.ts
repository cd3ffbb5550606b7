/** Who has what to do with which items: owned (also through a seat), helped with, reviewed. Pure. */
import { pointsTo } from '@throughline/model/field';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { ancestors, branch, childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';

export type Work = {
  readonly owns: readonly Item[];
  readonly contributes: readonly Item[];
  readonly reviews: readonly Item[];
};

type Ways = { [W in keyof Work]: Item[] };
const fields = { owns: 'owner', contributes: 'contributors', reviews: 'reviewer' } as const;
const nothing: Work = { owns: [], contributes: [], reviews: [] };

const known = new WeakMap<Plan, ReadonlyMap<Id, Work>>();

/** The work of everyone, in outline order; worked out once for each plan. */
export function workOf(plan: Plan): ReadonlyMap<Id, Work> {
  const before = known.get(plan);
  if (before) return before;
  const all = new Map<Id, Ways>();
  const note = (who: Id, way: keyof Work, item: Item): void => {
    const work = all.get(who) ?? { owns: [], contributes: [], reviews: [] };
    all.set(who, work);
    work[way].push(item);
  };
  for (const { item } of branch(plan, null)) {
    const kind = kindOf(item.kind);
    if (!kind?.traits.ownable) continue;
    for (const way of ['owns', 'contributes', 'reviews'] as const) {
      const field = kind.fields[fields[way]];
      if (field) for (const who of pointsTo(field, item.fields[fields[way]])) note(who, way, item);
    }
  }
  known.set(plan, all);
  return all;
}

export const workAt = (plan: Plan, who: Id): Work => workOf(plan).get(who) ?? nothing;

/** The seats that a person fills, in outline order. */
export function seatsOf(plan: Plan, person: Id): Item[] {
  const seats: Item[] = [];
  for (const { item } of organisation(plan)) if (item.fields['holder'] === person) seats.push(item);
  return seats;
}

/** The organisation, top to bottom. */
export function* organisation(plan: Plan, from: Id | null = null): Generator<{ item: Item; depth: number }> {
  for (const id of childrenOf(plan, from)) {
    const item = itemOf(plan, id);
    if (!item || kindOf(item.kind)?.traits.tree !== 'organisation') continue;
    yield { item, depth: 0 };
    for (const below of organisation(plan, id)) yield { ...below, depth: below.depth + 1 };
  }
}

/** Does this kind of item wait to be filled by somebody? */
export const isSeat = (item: Item): boolean => kindOf(item.kind)?.fields['holder'] !== undefined;

/** Who fills a seat; undefined while it is vacant. */
export function holderOf(plan: Plan, seat: Item): Item | undefined {
  const holder = itemOf(plan, textOf(seat.fields['holder']));
  return holder && !holder.removed ? holder : undefined;
}

/** The units around somebody, the widest first. */
export const unitsAround = (plan: Plan, id: Id): Item[] => [...ancestors(plan, id)].toReversed();

/** How many items stand in each status, in the order of the statuses. */
export function byStatus(items: readonly Item[]): { readonly status: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  const order: string[] = [];
  for (const { kind, fields: values } of items) {
    const field = kindOf(kind)?.fields['status'];
    if (!field || field.type !== 'choice') continue;
    for (const option of field.options) if (!order.includes(option)) order.push(option);
    const status = textOf(values['status']) || (field.options[0] ?? '');
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return order.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
}
