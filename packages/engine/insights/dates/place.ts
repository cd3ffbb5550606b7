/**
 * Places starts and finishes, each after all that it waits for: given dates where people put them, links as their
 * policy says, estimates in working days, parents from their children. What nobody said anything about gets no date.
 */
import { none, type Network } from '../../network.ts';
import { plusWorkdays, toWork, type Point } from '../../workdays.ts';
import { boundOf, drivenByStart, drivesFinish, duration, isGiven, ownFinish, ownStart } from './bounds.ts';

/** Why a date is what it is. */
export const becauses = ['given', 'link', 'children', 'estimate'] as const;
export type Because = (typeof becauses)[number];

/** Points with their reasons; `ref` is the index of a link for `link`, else of an item. */
export type Ends = {
  readonly at: Int32Array;
  readonly because: (Because | undefined)[];
  readonly ref: Int32Array;
};

export type Placement = {
  readonly start: Ends;
  readonly finish: Ends;
  /** 1 where the start is only the last day of a deadline, and not to be told */
  readonly single: Uint8Array;
};

type Bound = { readonly at: Point; readonly because: Because; readonly ref: number };

const nothing: Bound = { at: none, because: 'given', ref: -1 };
const later = (a: Bound, b: Bound): Bound => (b.at > a.at ? b : a);

export function place(network: Network): Placement {
  const count = network.items.length;
  const ends = (): Ends => ({
    at: new Int32Array(count).fill(none),
    because: Array.from<undefined>({ length: count }),
    ref: new Int32Array(count).fill(-1),
  });
  const [start, finish] = [ends(), ends()];
  const single = new Uint8Array(count);
  // Starts before anything was known of finishes: what links from a start go by, so that nothing waits for itself.
  const begun = new Int32Array(count).fill(none);
  // What a parent's start and links ask of all that hangs below it.
  const floor: Bound[] = Array.from({ length: count }, () => nothing);
  const [first, last] = [new Int32Array(count).fill(-1), new Int32Array(count).fill(-1)];

  const set = (side: Ends, item: number, { at, because, ref }: Bound): void => {
    side.at[item] = at;
    side.because[item] = at === none ? undefined : because;
    side.ref[item] = ref;
  };
  const given = (item: number, at: Point): Bound => ({ at, because: 'given', ref: item });

  /** The strongest of the links that drive this end of an item. */
  function linked(item: number, ofFinish: boolean): Bound {
    let most = nothing;
    const end = network.arrivingAt[item + 1] as number;
    for (let row = network.arrivingAt[item] as number; row < end; row++) {
      const link = network.arriving[row] as number;
      const type = network.type[link] as number;
      if (drivesFinish(type) !== ofFinish) continue;
      const predecessor = network.predecessor[link] as number;
      const driver = (drivenByStart(type) ? begun : finish.at)[predecessor] as number;
      most = later(most, { at: boundOf(network, link, driver), because: 'link', ref: link });
    }
    return most;
  }

  function drivesByStart(item: number): boolean {
    const end = network.leavingAt[item + 1] as number;
    for (let row = network.leavingAt[item] as number; row < end; row++) {
      if (drivenByStart(network.type[network.leaving[row] as number] as number)) return true;
    }
    return false;
  }

  function placeStart(item: number): void {
    const parent = network.parent[item] as number;
    const above = parent < 0 ? nothing : (floor[parent] as Bound);
    const links = linked(item, false);
    const own = given(item, ownStart(network, item));
    const bound = later(above, links);
    if (network.summary[item]) {
      const start = network.givenStart[item] as number;
      floor[item] = later(bound, given(item, start));
    }
    const estimated = !Number.isNaN(network.likely[item] as number);
    const instant = network.instant[item] === 1;
    if (!isGiven(network, item)) {
      // A milestone is reached by its links; work with an estimate begins when it may.
      const from = instant ? (links.at === none ? nothing : bound) : estimated ? bound : nothing;
      set(start, item, from.at === none ? nothing : { ...from, at: instant ? from.at : toWork(from.at) });
      return;
    }
    const byDeadline = network.givenStart[item] === none;
    single[item] = Number(byDeadline && !instant && !estimated);
    // A deadline says when to begin only where nothing else does.
    const base = byDeadline && estimated && !instant && bound.at !== none ? nothing : own;
    const free = bound.at > base.at;
    set(start, item, free ? { ...bound, at: instant ? bound.at : toWork(bound.at) } : own);
  }

  function placeFinish(item: number): void {
    if (first[item] !== -1 || last[item] !== -1) rollUp(item);
    else placeLeaf(item);
    const parent = network.parent[item] as number;
    if (parent < 0) return;
    const [from, to] = [firstMoment(item), finish.at[item] as number];
    const begins = first[parent] as number;
    if (from !== none && !single[item] && (begins < 0 || from < firstMoment(begins))) first[parent] = item;
    const ends = last[parent] as number;
    if (to !== none && (ends < 0 || to > (finish.at[ends] as number))) last[parent] = item;
  }

  /** A milestone is reached at the end of its day; what holds it lasts that day. */
  function firstMoment(item: number): Point {
    const at = start.at[item] as number;
    return at === none || network.instant[item] !== 1 || network.summary[item] === 1 ? at : at - 1;
  }

  function rollUp(item: number): void {
    const [begins, ends] = [first[item] as number, last[item] as number];
    single[item] = 0;
    const from = begins < 0 ? none : firstMoment(begins);
    set(start, item, { at: from, because: 'children', ref: begins });
    const to = ends < 0 ? none : (finish.at[ends] as number);
    set(finish, item, { at: to, because: 'children', ref: ends });
  }

  function placeLeaf(item: number): void {
    const from = start.at[item] as number;
    const days = duration(network, item);
    const bound = linked(item, true);
    if (from === none) {
      // Tied by its finish alone: it begins so that it takes its time.
      if (Number.isNaN(days) || bound.at === none) return;
      set(finish, item, bound);
      set(start, item, {
        at: plusWorkdays(bound.at, -days),
        because: days === 0 ? 'link' : 'estimate',
        ref: days === 0 ? bound.ref : item,
      });
      return;
    }
    if (Number.isNaN(days)) return;
    const because = start.because[item] as Because;
    const begins: Bound = { at: from, because, ref: start.ref[item] as number };
    const estimated = !Number.isNaN(network.likely[item] as number) && days > 0;
    const stays = because === 'given' && begins.ref === item;
    const own = given(item, ownFinish(network, item));
    let done: Bound = { ...begins, at: plusWorkdays(from, days) };
    if (stays) done = estimated ? { ...own, because: 'estimate' } : own;
    else if (estimated) done = { at: done.at, because: 'estimate', ref: item };
    // Counted back from its deadline, the finish is what was given and the start what follows.
    if (stays && estimated && network.givenStart[item] === none) {
      start.because[item] = 'estimate';
      done = own;
    }
    const end = later(done, bound);
    set(finish, item, end);
    if (end.at === done.at) return;
    if (network.instant[item]) set(start, item, end);
    else if (estimated && !stays && !drivesByStart(item)) {
      // Held back at its end, it begins so much later; unless others were placed by its beginning.
      set(start, item, { at: plusWorkdays(end.at, -days), because: 'estimate', ref: item });
    }
  }

  for (const node of network.order) {
    const item = node >> 1;
    if (network.schedulable[item] !== 1) continue;
    if (node & 1) placeFinish(item);
    else {
      placeStart(item);
      begun[item] = single[item] ? none : (start.at[item] as number);
    }
  }
  return { start, finish, single };
}
