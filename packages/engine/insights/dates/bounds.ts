/** What links ask of the dates at their ends, each in its own way. All in points: midnights before a day of that number. */
import { FF, keepGap, none, SF, SS, type Network, warn } from '../../network.ts';
import { plusWorkdays, toWork, workdaysBetween, type Point } from '../../workdays.ts';

const minutes = { workday: 480, day: 1440 };

/** Moves a point by a link's lag; part of a day counts as a whole one, since days are all there is here. */
export function plusLag(network: Network, link: number, point: Point): Point {
  const lag = network.lag[link] as number;
  if (network.elapsed[link]) return point + Math.ceil(lag / minutes.day);
  return plusWorkdays(point, Math.ceil(lag / minutes.workday));
}

/** Whole working days that an item takes; NaN when nobody has said. */
export function duration(network: Network, item: number): number {
  if (network.instant[item]) return 0;
  const likely = network.likely[item] as number;
  if (!Number.isNaN(likely)) return Math.ceil(likely);
  const [start, finish] = [network.givenStart[item] as number, network.givenFinish[item] as number];
  if (start === none) return finish === none ? Number.NaN : 1; // a single date is a day
  return finish === none ? Number.NaN : Math.max(1, workdaysBetween(start, finish + 1));
}

export const isGiven = (network: Network, item: number): boolean =>
  network.givenStart[item] !== none || network.givenFinish[item] !== none;

/** Where an item starts by what was given of it alone, or `none`. A milestone is reached at the end of its day. */
export function ownStart(network: Network, item: number): Point {
  const [start, finish] = [network.givenStart[item] as number, network.givenFinish[item] as number];
  if (network.instant[item]) return finish === none ? (start === none ? none : start + 1) : finish + 1;
  if (start !== none) return Number.isNaN(network.likely[item] as number) ? start : toWork(start);
  if (finish === none) return none;
  return Number.isNaN(network.likely[item] as number)
    ? finish
    : plusWorkdays(finish + 1, -duration(network, item));
}

/** Where an item ends by what was given of it alone, or `none`. */
export function ownFinish(network: Network, item: number): Point {
  const [start, finish] = [ownStart(network, item), network.givenFinish[item] as number];
  if (start === none) return none;
  const days = duration(network, item);
  // A start and a deadline are meant as they stand, week-ends too.
  if (finish !== none && Number.isNaN(network.likely[item] as number)) return finish + 1;
  return Number.isNaN(days) ? none : plusWorkdays(start, days);
}

export const drivenByStart = (type: number): boolean => type === SS || type === SF;
export const drivesFinish = (type: number): boolean => type === FF || type === SF;

/**
 * The earliest point that a link leaves for the end that it drives, or `none` where it asks nothing.
 * @param driver where the predecessor's end is planned
 */
export function boundOf(network: Network, link: number, driver: Point): Point {
  if (driver === none) return none;
  const successor = network.successor[link] as number;
  const policy = network.policy[link] as number;
  if (policy === warn && isGiven(network, successor)) return none;
  if (policy === keepGap) {
    const predecessor = network.predecessor[link] as number;
    const type = network.type[link] as number;
    const was = drivenByStart(type) ? ownStart(network, predecessor) : ownFinish(network, predecessor);
    const own = drivesFinish(type) ? ownFinish(network, successor) : ownStart(network, successor);
    if (was !== none && own !== none) {
      const later = workdaysBetween(was, driver);
      return later > 0 ? plusWorkdays(own, later) : none;
    }
  }
  return plusLag(network, link, driver);
}
