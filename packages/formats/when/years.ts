/** Which year is meant: the one that was written, or, only to propose, the nearest that fits. */
import { civil, readGiven } from '@throughline/model/given';
import type { Day } from '@throughline/model/given';
import { saying } from '@throughline/model/problem';
import type { Facts } from './facts.ts';
import type { Remark, WhenContext } from './types.ts';

export type Years = { readonly years: readonly number[]; readonly remark?: Remark };

/** Today's day number, when the caller handed in a valid date. */
export function todayOf(context: WhenContext): Day | undefined {
  const today = context.today === undefined ? undefined : readGiven(context.today);
  return today?.type === 'day' ? today.from : undefined;
}

/**
 * The years to try. One and no remark: it was written. Otherwise the likeliest first, with the remark that asks.
 * `dayIn` gives the day that the text means in a year, or undefined where it means none.
 */
export function yearsOf(facts: Facts, context: WhenContext, dayIn: (year: number) => Day | undefined): Years {
  if (facts.year !== undefined) return { years: [facts.year] };
  const today = todayOf(context);
  if (facts.shortYear !== undefined) {
    // The century that brings it nearest to today; without today, this one.
    const now = today === undefined ? 2000 : civil(today).year;
    const inCentury = Math.floor(now / 100) * 100 + facts.shortYear;
    const year = inCentury - now > 50 ? inCentury - 100 : now - inCentury > 50 ? inCentury + 100 : inCentury;
    const written = String(facts.shortYear).padStart(2, '0');
    return { years: [year], remark: saying('when.short-year', { written, year: String(year) }) };
  }
  const remark = saying('when.year-missing');
  if (today === undefined) return { years: [], remark };
  const now = civil(today).year;
  const far = (year: number): number => Math.abs((dayIn(year) ?? Infinity) - today);
  // A weekday or a 29 February can need some years; more than eight never.
  const years = Array.from({ length: 17 }, (_, i) => now - 8 + i).filter((year) => dayIn(year) !== undefined);
  return { years: years.toSorted((a, b) => far(a) - far(b) || b - a).slice(0, 1), remark };
}
