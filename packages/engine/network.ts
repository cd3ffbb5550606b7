/**
 * The network: a plan compiled once into typed arrays with dense indices, for all insights of one `derive`. Items stand
 * in outline order, so that a parent comes before its children; ids return only at the edge.
 */
import { readEstimate, workingDays } from '@throughline/model/estimate';
import { readGiven } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { linkKindOf } from '@throughline/model/links/index';
import { branch, linkOf, linksAt, type Item, type Link, type Plan } from '@throughline/model/plan';
import { orderNodes } from './topology.ts';

/** No day: nothing was given. */
export const none = -(2 ** 31);

/** How a link ties two items: which end of the predecessor drives which end of the successor. */
export const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const;
export const [FS, SS, FF, SF] = [0, 1, 2, 3] as const;

/** What happens where a link and a given date disagree. */
export const policies = ['push', 'keep-gap', 'warn'] as const;
export const [push, keepGap, warn] = [0, 1, 2] as const;

export type Network = {
  /** live items in outline order: index → item */
  readonly items: readonly Item[];
  readonly indexOf: ReadonlyMap<Id, number>;
  /** index of the parent, or -1 */
  readonly parent: Int32Array;
  /** 1 where the kind takes part in the schedule */
  readonly schedulable: Uint8Array;
  /** 1 where it takes no time: by its kind, or by an estimate of nothing */
  readonly instant: Uint8Array;
  /** 1 where something schedulable hangs below: dates roll up from there */
  readonly summary: Uint8Array;
  /** first day that the given start can mean, or `none` */
  readonly givenStart: Int32Array;
  /** last day that the given deadline can mean, or `none` */
  readonly givenFinish: Int32Array;
  /** most likely working days, or NaN */
  readonly likely: Float64Array;

  /** links that order in time, by successor and then by id: index → link */
  readonly links: readonly Link[];
  readonly predecessor: Int32Array;
  readonly successor: Int32Array;
  readonly type: Uint8Array;
  readonly policy: Uint8Array;
  /** signed delay in minutes: of work (480 a day) or, where `elapsed`, of the clock (1,440 a day) */
  readonly lag: Float64Array;
  readonly elapsed: Uint8Array;
  /** the links that arrive at item `i` are `arriving[arrivingAt[i]]` to before `arriving[arrivingAt[i + 1]]` */
  readonly arrivingAt: Int32Array;
  readonly arriving: Int32Array;
  readonly leavingAt: Int32Array;
  readonly leaving: Int32Array;
  /**
   * Starts and finishes so that each comes after all it waits for; node 2i is the start of item i, 2i + 1 its finish.
   * Shorter than 2n only when links go round in a circle, which the plan's invariants refuse.
   */
  readonly order: Int32Array;
};

const perDay = { work: { h: 60, d: 480, w: 2400 }, elapsed: { h: 60, d: 1440, w: 10_080 } };

/** Reads a lag such as `2d`, `-4h` or `1.5ew` into minutes. */
export function readLag(text: string): { minutes: number; elapsed: boolean } {
  const match = /^(-?[\d.]+)(e?)([hdw])$/.exec(text);
  if (!match) return { minutes: 0, elapsed: false };
  const elapsed = match[2] === 'e';
  const unit = match[3] as 'h' | 'd' | 'w';
  return { minutes: Number(match[1]) * perDay[elapsed ? 'elapsed' : 'work'][unit], elapsed };
}

function dayOf(item: Item, field: string, side: 'from' | 'to'): number {
  return readGiven(textOf(item.fields[field]))?.[side] ?? none;
}

function likelyDays(item: Item): number {
  const estimate = readEstimate(textOf(item.fields['estimate']));
  return estimate ? workingDays(estimate.likely, estimate.unit) : Number.NaN;
}

/** Rows of a compressed table: which entries belong to which item. */
function rowsOf(keys: Int32Array, count: number): { at: Int32Array; entries: Int32Array } {
  const at = new Int32Array(count + 1);
  for (const key of keys) at[key + 1] = (at[key + 1] ?? 0) + 1;
  for (let index = 0; index < count; index++) at[index + 1] = (at[index + 1] ?? 0) + (at[index] ?? 0);
  const next = at.slice();
  const entries = new Int32Array(keys.length);
  for (const [entry, key] of keys.entries()) {
    const place = next[key] ?? 0;
    entries[place] = entry;
    next[key] = place + 1;
  }
  return { at, entries };
}

/** Compiles what is live in a plan. */
export function compile(plan: Plan): Network {
  const items = [...branch(plan, null)].map(({ item }) => item);
  const indexOf = new Map(items.map(({ id }, index) => [id, index]));
  const count = items.length;
  const parent = new Int32Array(count);
  const [schedulable, instant, summary] = [0, 1, 2].map(() => new Uint8Array(count)) as Three;
  const [givenStart, givenFinish] = [new Int32Array(count), new Int32Array(count)];
  const likely = new Float64Array(count);
  for (const [index, item] of items.entries()) {
    const traits = kindOf(item.kind)?.traits;
    parent[index] = item.parent === null ? -1 : (indexOf.get(item.parent) ?? -1);
    schedulable[index] = Number(traits?.schedulable ?? false);
    givenStart[index] = traits?.schedulable ? dayOf(item, 'start', 'from') : none;
    givenFinish[index] = traits?.schedulable ? dayOf(item, 'deadline', 'to') : none;
    likely[index] = traits?.schedulable ? likelyDays(item) : Number.NaN;
    instant[index] = Number(traits?.instant === true || likely[index] === 0);
    const above = parent[index] ?? -1;
    if (traits?.schedulable && above >= 0) summary[above] = 1;
  }
  // Nothing to do is no estimate for what has parts.
  for (let index = 0; index < count; index++) {
    if (!summary[index] || likely[index] !== 0) continue;
    likely[index] = Number.NaN;
    instant[index] = 0;
  }
  const links = orderingLinks(plan, items, indexOf);
  const at = (id: Id): number => indexOf.get(id) ?? -1;
  const predecessor = Int32Array.from(links, ({ to }) => at(to));
  const successor = Int32Array.from(links, ({ from }) => at(from));
  const lags = links.map(({ fields }) => readLag(textOf(fields['lag'])));
  const arrived = rowsOf(successor, count);
  const left = rowsOf(predecessor, count);
  const type = Uint8Array.from(links, ({ fields }) => found(linkTypes, fields['type']));
  return {
    items,
    indexOf,
    parent,
    schedulable,
    instant,
    summary,
    givenStart,
    givenFinish,
    likely,
    links,
    predecessor,
    successor,
    type,
    policy: Uint8Array.from(links, ({ fields }) => found(policies, fields['policy'])),
    lag: Float64Array.from(lags, ({ minutes }) => minutes),
    elapsed: Uint8Array.from(lags, ({ elapsed }) => Number(elapsed)),
    arrivingAt: arrived.at,
    arriving: arrived.entries,
    leavingAt: left.at,
    leaving: left.entries,
    order: orderNodes({ parent, predecessor, successor, type }),
  };
}

type Three = [Uint8Array, Uint8Array, Uint8Array];

/** The place of a choice among its options; the first when nothing was said. */
const found = (options: readonly string[], value: unknown): number =>
  Math.max(0, options.indexOf(textOf(value)));

function orderingLinks(plan: Plan, items: readonly Item[], indexOf: ReadonlyMap<Id, number>): Link[] {
  return items.flatMap(({ id }) =>
    linksAt(plan, id)
      .map((at) => linkOf(plan, at))
      .filter((link): link is Link => link !== undefined && link.from === id && indexOf.has(link.to))
      .filter((link) => linkKindOf(link.kind)?.orders === true),
  );
}
