/** Days: a day and a month in either order, with or without a year, checked against the weekday and the calendar. */
import { civil, dayOf, dayText, readGiven, weekday } from '@throughline/model/given';
import type { Day, Given } from '@throughline/model/given';
import { given, list, saying } from '@throughline/model/problem';
import { dayIn, daysInMonth, inPart, weekGiven, weekOf } from './calendar.ts';
import type { Facts } from './facts.ts';
import { certain, choice, proposal, remarked } from './types.ts';
import type { Finding, Remark, WhenContext } from './types.ts';
import { yearsOf } from './years.ts';

type MonthDay = { readonly month: number; readonly day: number };

const dates = (options: readonly Given[]) => list(options.map((option) => given(option)));

/** The orders that `01/02` can be read in: one where a number or the context decides, else both. */
function monthDays(facts: Facts, context: WhenContext): { pairs: MonthDay[]; remark?: Remark } {
  if (!facts.order) return { pairs: [{ month: facts.month ?? 0, day: facts.day ?? 0 }] };
  const { first, second } = facts.order;
  const dayFirst = { day: first, month: second };
  const monthFirst = { day: second, month: first };
  const pairs = [dayFirst, monthFirst].filter(({ month }) => month >= 1 && month <= 12);
  if (pairs.length < 2 || first === second) return { pairs: pairs.slice(0, 1) };
  if (context.dayFirst === undefined) return { pairs };
  const order = context.dayFirst ? 'day' : 'month';
  return { pairs: [context.dayFirst ? dayFirst : monthFirst], remark: saying('when.order-set', { order }) };
}

/** The day that was written against the weekday that was written: what a slip of either, or of the year, would mean. */
function contradicted(day: Day, said: number): Finding {
  const { year, month, day: inMonth } = civil(day);
  const away = (((said - weekday(day)) % 7) + 7) % 7;
  const near = day + (away > 3 ? away - 7 : away);
  const years = [year - 1, year + 1]
    .map((other) => dayIn(other, month, inMonth))
    .filter((other) => other !== undefined && weekday(other) === said) as Day[];
  const remark = saying('when.weekday-differs', {
    date: given(dayText(day)),
    written: String(said),
    actual: String(weekday(day)),
  });
  return proposal([day, near, ...years].map(dayText), remark);
}

/** Why a month has no such day; without a year, by the longest that the month can be. */
function impossible({ month, day }: MonthDay, year = 2024): Finding {
  if (month < 1 || month > 12) {
    const swapped = dayIn(year, day, month);
    const options = swapped === undefined ? [] : [dayText(swapped)];
    return proposal(options, saying('when.impossible-month', { month: String(month) }));
  }
  const days = daysInMonth(year, month);
  const args = { day, month: String(month), days };
  const last = day > days ? [dayText(dayOf(year, month, days))] : [];
  return proposal(last, saying('when.impossible-day', args));
}

/** Reads a day of a month. */
export function settleDay(facts: Facts, context: WhenContext): Finding {
  const { pairs, remark } = monthDays(facts, context);
  const [pair] = pairs;
  if (!pair)
    return proposal([], saying('when.impossible-month', { month: String(facts.order?.second ?? 0) }));
  if (facts.year === undefined && dayIn(2024, pair.month, pair.day) === undefined) {
    return { ...impossible(pair), options: [] };
  }
  const fits = (day: Day | undefined): boolean =>
    day !== undefined && (facts.weekday === undefined || weekday(day) === facts.weekday);
  const meant = yearsOf(facts, context, (year) => {
    const day = dayIn(year, pair.month, pair.day);
    return fits(day) ? day : undefined;
  });
  const year = meant.years[0];
  if (year === undefined) return proposal([], ...(meant.remark ? [meant.remark] : []));
  const days = pairs.map(({ month, day }) => dayIn(year, month, day)).filter((day) => day !== undefined);
  let found = days[0] === undefined ? impossible(pair, year) : chosen(days, days.filter(fits), facts.weekday);
  if (remark) found = remarked(found, remark);
  if (meant.remark) found = remarked(found, meant.remark, 'doubt');
  return besides(found, facts, context);
}

/** One day of those that the digits allow: the one that the weekday fits, where one was written. */
function chosen(days: readonly Day[], fitting: readonly Day[], said: number | undefined): Finding {
  const [first] = fitting;
  if (first === undefined) return contradicted(days[0] ?? 0, said ?? 0);
  const options = fitting.map(dayText);
  if (options.length > 1) return choice(options, saying('when.order-unclear', { dates: dates(options) }));
  const date = dayText(first);
  return days.length > 1
    ? certain(date, saying('when.order-by-weekday', { date: given(date) }))
    : certain(date);
}

/** What else was said about the day: the quarter or week that it lies in, or that its week is meant. */
function besides(found: Finding, facts: Facts, context: WhenContext): Finding {
  const first = found.options[0];
  const day = first === undefined ? undefined : readGiven(first)?.from;
  if (first === undefined || day === undefined) return found;
  const { month } = civil(day);
  const calendar = (context.fiscalYearStart ?? 1) === 1; // else a quarter beside a day may be the fiscal one
  const apart = calendar && !inPart(month, facts);
  const other = facts.unit !== undefined && facts.unit !== 'week';
  if (apart || other) return remarked(found, saying('when.parts-disagree'), 'doubt');
  if (facts.unit === 'week') {
    const options = found.options.map((option) => weekGiven(readGiven(option)?.from ?? day));
    return remarked({ ...found, options }, saying('when.week-of', { date: given(first) }));
  }
  if (facts.week !== undefined && facts.week !== weekOf(day)) {
    return remarked(found, saying('when.week-beside', { written: facts.week, week: weekOf(day) }));
  }
  return found;
}

/** "first Monday of April 2025". */
export function settleNth(facts: Facts, context: WhenContext): Finding {
  const { month = 1, nth = 1, weekday: said = 1 } = facts;
  const inYear = (year: number): Day | undefined => {
    const first = dayOf(year, month, 1);
    const start = first + ((said - weekday(first) + 7) % 7);
    const count = Math.floor((first + daysInMonth(year, month) - 1 - start) / 7) + 1;
    if (nth === -1) return start + (count - 1) * 7;
    return nth <= count ? start + (nth - 1) * 7 : undefined;
  };
  const meant = yearsOf(facts, context, inYear);
  const day = meant.years[0] === undefined ? undefined : inYear(meant.years[0]);
  if (day === undefined) return proposal([], meant.remark ?? saying('when.impossible-nth'));
  const found = certain(dayText(day));
  return meant.remark ? remarked(found, meant.remark, 'doubt') : found;
}
