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
export const [SS, FF, SF] = [1, 2, 3] as const;

/** What happens where a link and a given date disagree. */
export const policies = ['push', 'keep-gap', 'warn'] as const;
export const [keepGap, warn] = [1, 2] as const;

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

/** Remembers what a text meant: the same few dates and estimates stand in thousands of items. */
function remembering<T>(read: (text: string) => T): (value: unknown) => T | undefined {
  const known = new Map<string, T>();
  return (value) => {
    if (typeof value !== 'string') return undefined;
    let found = known.get(value);
    if (found === undefined) known.set(value, (found = read(value)));
    return found;
  };
}

function likelyDays(text: string): number {
  const estimate = readEstimate(text);
  return estimate ? workingDays(estimate.likely, estimate.unit) : Number.NaN;
}

/** Rows of a compressed table: which entries belong to which item. */
function rowsOf(keys: Int32Array, count: number): { at: Int32Array; entries: Int32Array } {
  const at = new Int32Array(count + 1);
  for (const key of keys) at[key + 1] = (at[key + 1] as number) + 1;
  for (let index = 0; index < count; index++) {
    at[index + 1] = (at[index + 1] as number) + (at[index] as number);
  }
  const next = at.slice();
  const entries = new Int32Array(keys.length);
  for (let entry = 0; entry < keys.length; entry++) {
    const key = keys[entry] as number;
    const place = next[key] as number;
    entries[place] = entry;
    next[key] = place + 1;
  }
  return { at, entries };
}

/** Compiles what is live in a plan. */
export function compile(plan: Plan): Network {
  const items: Item[] = [];
  const indexOf = new Map<Id, number>();
  for (const { item } of branch(plan, null)) {
    indexOf.set(item.id, items.length);
    items.push(item);
  }
  const facts = factsOf(items, indexOf);
  const ties = tiesOf(plan, items, indexOf);
  const arrived = rowsOf(ties.successor, items.length);
  const left = rowsOf(ties.predecessor, items.length);
  return {
    items,
    indexOf,
    ...facts,
    ...ties,
    arrivingAt: arrived.at,
    arriving: arrived.entries,
    leavingAt: left.at,
    leaving: left.entries,
    order: orderNodes({ parent: facts.parent, ...ties }),
  };
}

function factsOf(items: readonly Item[], indexOf: ReadonlyMap<Id, number>) {
  const count = items.length;
  const parent = new Int32Array(count);
  const schedulable = new Uint8Array(count);
  const instant = new Uint8Array(count);
  const summary = new Uint8Array(count);
  const givenStart = new Int32Array(count).fill(none);
  const givenFinish = new Int32Array(count).fill(none);
  const likely = new Float64Array(count).fill(Number.NaN);
  const date = remembering(readGiven);
  const days = remembering(likelyDays);
  for (let index = 0; index < count; index++) {
    const { kind, parent: above, fields } = items[index] as Item;
    const at = above === null ? -1 : (indexOf.get(above) ?? -1);
    parent[index] = at;
    const traits = kindOf(kind)?.traits;
    if (!traits?.schedulable) continue;
    schedulable[index] = 1;
    if (at >= 0) summary[at] = 1;
    givenStart[index] = date(fields['start'])?.from ?? none;
    givenFinish[index] = date(fields['deadline'])?.to ?? none;
    likely[index] = days(fields['estimate']) ?? Number.NaN;
    instant[index] = Number(traits.instant || likely[index] === 0);
  }
  // Nothing to do is no estimate for what has parts.
  for (let index = 0; index < count; index++) {
    if (!summary[index] || likely[index] !== 0) continue;
    likely[index] = Number.NaN;
    instant[index] = 0;
  }
  return { parent, schedulable, instant, summary, givenStart, givenFinish, likely };
}

function tiesOf(plan: Plan, items: readonly Item[], indexOf: ReadonlyMap<Id, number>) {
  const links: Link[] = [];
  const [predecessors, successors]: [number[], number[]] = [[], []];
  for (let index = 0; index < items.length; index++) {
    const { id } = items[index] as Item;
    for (const at of linksAt(plan, id)) {
      const link = linkOf(plan, at);
      if (link?.from !== id || !linkKindOf(link.kind)?.orders) continue;
      const predecessor = indexOf.get(link.to);
      if (predecessor === undefined) continue;
      links.push(link);
      predecessors.push(predecessor);
      successors.push(index);
    }
  }
  const count = links.length;
  const [type, policy, elapsed] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  const lag = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const { fields } = links[index] as Link;
    type[index] = choice(linkTypes, fields['type']);
    policy[index] = choice(policies, fields['policy']);
    if (fields['lag'] === undefined) continue;
    const read = readLag(textOf(fields['lag']));
    lag[index] = read.minutes;
    elapsed[index] = Number(read.elapsed);
  }
  const predecessor = Int32Array.from(predecessors);
  const successor = Int32Array.from(successors);
  return { links, predecessor, successor, type, policy, lag, elapsed };
}

/** The place of a choice among its options; the first when nothing was said. */
const choice = (options: readonly string[], value: unknown): number =>
  value === undefined ? 0 : Math.max(0, options.indexOf(textOf(value)));
