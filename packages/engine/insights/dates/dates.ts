/**
 * Dates: when things happen, from given dates, estimates and links. Days only, Monday to Friday; the schedule with
 * calendars and people is another insight. Every date names its reason; links that do not hold are listed.
 */
import type { Day } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import type { Item, Link } from '@throughline/model/plan';
import type { Insight } from '../../insight.ts';
import { none, type Network } from '../../network.ts';
import { workdaysBetween } from '../../workdays.ts';
import { drivenByStart, drivesFinish, plusLag } from './bounds.ts';
import { place, type Because, type Ends, type Placement } from './place.ts';

export type PlannedDay = {
  readonly day: Day;
  /** `given`: someone typed it, `link`: a link asks it, `children`: rolled up, `estimate`: counted from the other end */
  readonly because: Because;
  /** the link for `link`; the item whose date, child or estimate it is */
  readonly ref: Id;
};

/** First and last day; one of them is absent where nobody has said enough. */
export type ItemDates = { readonly start?: PlannedDay; readonly finish?: PlannedDay };

/** A link that does not hold, by how many working days. */
export type Disagreement = { readonly link: Id; readonly days: number };

export type Dates = {
  /** items with a date, in outline order */
  readonly items: Readonly<Record<Id, ItemDates>>;
  readonly disagreements: readonly Disagreement[];
};

export const dates: Insight<Dates> = {
  name: 'dates',
  derive: (_plan, network) => {
    const placed = place(network);
    const items: Record<Id, ItemDates> = {};
    for (let index = 0; index < network.items.length; index++) {
      const { id } = network.items[index] as Item;
      // A milestone is reached at the end of its day, a start is the beginning of one.
      const back = network.instant[index] === 1 ? 1 : 0;
      const start = placed.single[index] ? undefined : told(network, placed.start, index, back);
      const finish = told(network, placed.finish, index, 1);
      if (start && finish) items[id] = { start, finish };
      else if (start) items[id] = { start };
      else if (finish) items[id] = { finish };
    }
    return { items, disagreements: disagreements(network, placed) };
  },
};

function told(
  network: Network,
  { at, because, ref }: Ends,
  item: number,
  back: number,
): PlannedDay | undefined {
  const why = because[item];
  if (at[item] === none || why === undefined) return undefined;
  const named = ref[item] as number;
  const by = why === 'link' ? network.links[named] : network.items[named];
  return { day: (at[item] as number) - back, because: why, ref: by?.id ?? '' };
}

function disagreements(network: Network, { start, finish, single }: Placement): Disagreement[] {
  const found: Disagreement[] = [];
  for (let link = 0; link < network.links.length; link++) {
    const type = network.type[link] as number;
    const [from, to] = [network.predecessor[link] as number, network.successor[link] as number];
    if (drivenByStart(type) && single[from]) continue;
    const driver = (drivenByStart(type) ? start : finish).at[from] as number;
    const driven = (drivesFinish(type) ? finish : start).at[to] as number;
    if (driver === none || driven === none) continue;
    const days = workdaysBetween(driven, plusLag(network, link, driver));
    if (days > 0) found.push({ link: (network.links[link] as Link).id, days });
  }
  return found;
}
