/** The calendar as data: the days of a month or a week, and what stands on each. Pure. */
import type { Dates } from '@throughline/engine/insights/dates/dates';
import {
  civil,
  dayOf,
  dayText,
  readGiven,
  weekday,
  type Day,
  type Given,
  type Reading,
} from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';

export type Span = 'month' | 'week';

/** The first day of the week that a day is in. */
export const weekStart = (day: Day, firstDay: number): Day => day - ((weekday(day) - firstDay + 7) % 7);

/** The days shown, week by week: a month with the ends of its neighbours, or one week. */
export function weeksOf(at: Day, span: Span, firstDay: number): Day[][] {
  const week = (from: Day): Day[] => Array.from({ length: 7 }, (_, index) => from + index);
  if (span === 'week') return [week(weekStart(at, firstDay))];
  const { year, month } = civil(at);
  const last = later(dayOf(year, month, 1), 1) - 1;
  const weeks: Day[][] = [];
  for (let from = weekStart(dayOf(year, month, 1), firstDay); from <= last; from += 7) weeks.push(week(from));
  return weeks;
}

/** The same day some months later, or the last of a month that has none such. */
export function later(day: Day, months: number): Day {
  const { year, month, day: date } = civil(day);
  const count = year * 12 + (month - 1) + months;
  const [nextYear, nextMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const after = count + 1;
  const last = civil(dayOf(Math.floor(after / 12), (after % 12) + 1, 1) - 1).day;
  return dayOf(nextYear, nextMonth, Math.min(date, last));
}

/** The days that belong to what is shown. */
export function extent(at: Day, span: Span, firstDay: number): { readonly from: Day; readonly to: Day } {
  if (span === 'week') {
    const from = weekStart(at, firstDay);
    return { from, to: from + 6 };
  }
  const { year, month } = civil(at);
  const from = dayOf(year, month, 1);
  return { from, to: later(from, 1) - 1 };
}

/** What an item has to do with a day or a period. */
export type Dated = {
  readonly item: Item;
  /** the field it is in; none where nobody gave a date and the plan says when it ends */
  readonly field: 'deadline' | 'start' | undefined;
  readonly given: Given | undefined;
  readonly type: Reading['type'];
  readonly from: Day;
  readonly to: Day;
};

export type Calendar = {
  readonly days: ReadonlyMap<Day, readonly Dated[]>;
  /** ranges of days, the earliest first */
  readonly ranges: readonly Dated[];
  /** months, quarters and longer: no day is made up for them */
  readonly periods: readonly Dated[];
  /** open items for which nobody gave a date */
  readonly undated: readonly Item[];
};

const ended = ({ fields }: Item): boolean => fields['status'] === 'finished';

/** What is given of an item, the deadline first; a start on the day of the deadline says nothing more. */
function givenOf(item: Item): Dated[] {
  const found: Dated[] = [];
  for (const field of ['deadline', 'start'] as const) {
    const given = textOf(item.fields[field]);
    const reading = given === '' ? undefined : readGiven(given);
    if (!reading || found.some((one) => one.given === given)) continue;
    found.push({ item, field, given, type: reading.type, from: reading.from, to: reading.to });
  }
  return found;
}

export function calendarOf(items: readonly Item[], dates: Dates | undefined): Calendar {
  const days = new Map<Day, Dated[]>();
  const ranges: Dated[] = [];
  const periods: Dated[] = [];
  const undated: Item[] = [];
  const onDay = (one: Dated): void => {
    const list = days.get(one.from);
    if (list) list.push(one);
    else days.set(one.from, [one]);
  };
  for (const item of items) {
    if (!kindOf(item.kind)?.traits.schedulable) continue;
    const given = givenOf(item);
    if (given.length === 0 && !ended(item)) undated.push(item);
    for (const one of given) {
      if (one.type === 'day' || one.type === 'moment') onDay(one);
      else if (one.type === 'range') ranges.push(one);
      else periods.push(one);
    }
    // A parent ends with its last child, which stands there itself.
    const finish = dates?.items[item.id]?.finish;
    if (!finish || finish.because === 'children' || given.some(({ field }) => field === 'deadline')) continue;
    onDay({ item, field: undefined, given: undefined, type: 'day', from: finish.day, to: finish.day });
  }
  const byTime = (a: Dated, b: Dated): number => a.from - b.from || a.to - b.to;
  return { days, ranges: ranges.toSorted(byTime), periods: periods.toSorted(byTime), undated };
}

/** Where nothing stands from one day to another, the nearest day with something: after it, else before it. */
export function elsewhere({ days, ranges }: Calendar, from: Day, to: Day): Day | undefined {
  const all = [...days.keys(), ...ranges.flatMap((one) => [one.from, one.to])];
  const here = all.some((day) => day >= from && day <= to) || ranges.some((one) => overlaps(one, from, to));
  if (here || all.length === 0) return undefined;
  const after = all.filter((day) => day > to);
  // Ten thousand days are too many for the arguments of one call.
  return after.length > 0 ? after.reduce((a, b) => Math.min(a, b)) : all.reduce((a, b) => Math.max(a, b));
}

export const overlaps = (one: Dated, from: Day, to: Day): boolean => one.from <= to && one.to >= from;

/** Bars of a week in lanes, so that none covers another: each with its first and last column, from 0. */
export function lanesOf(
  ranges: readonly Dated[],
  week: readonly Day[],
): { readonly one: Dated; readonly lane: number; readonly first: number; readonly last: number }[] {
  const [from, to] = [week[0] ?? 0, week.at(-1) ?? 0];
  const ends: Day[] = [];
  return ranges
    .filter((one) => overlaps(one, from, to))
    .map((one) => {
      let lane = ends.findIndex((end) => end < one.from);
      if (lane < 0) lane = ends.length;
      ends[lane] = one.to;
      return { one, lane, first: Math.max(one.from, from) - from, last: Math.min(one.to, to) - from };
    });
}

/** The given date that putting something on a day means: a moment keeps its time, a range its length. */
export function movedTo(
  day: Day,
  { given, type, from, to }: Pick<Dated, 'given' | 'type' | 'from' | 'to'>,
): Given {
  if (type === 'moment' && given !== undefined) return dayText(day) + given.slice(dayText(from).length);
  if (type === 'range') return `${dayText(day)}/${dayText(day + to - from)}`;
  return dayText(day);
}
