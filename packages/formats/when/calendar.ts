/** The little calendar arithmetic that reading needs, and the given dates it ends in. */
import { civil, dayOf, dayText, readGiven, weekday } from '@throughline/model/given';
import type { Day, Given } from '@throughline/model/given';

/** Years that a plan can mean; four digits outside of them are more likely a number of something. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

const two = (n: number): string => String(n).padStart(2, '0');

/** Months are counted through the years, so that stepping over a new year is plain addition. */
export const monthIndex = (year: number, month: number): number => year * 12 + month - 1;

const firstDay = (index: number): Day => dayOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);

/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  civil(firstDay(monthIndex(year, month) + 1) - 1).day;

/** Day number of a date, or undefined when the month has no such day. */
export const dayIn = (year: number, month: number, day: number): Day | undefined =>
  day >= 1 && month >= 1 && month <= 12 && day <= daysInMonth(year, month)
    ? dayOf(year, month, day)
    : undefined;

export const monthGiven = (year: number, month: number): Given =>
  `${String(year).padStart(4, '0')}-${two(month)}`;

export const rangeGiven = (from: Day, to: Day): Given => `${dayText(from)}/${dayText(to)}`;

/** `count` months from a month on: as month, quarter, half-year or year where it is one, else as a range of days. */
export function periodGiven(index: number, count: number): Given {
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const text = String(year).padStart(4, '0');
  if (count === 1) return monthGiven(year, month + 1);
  if (count === 3 && month % 3 === 0) return `${text}-Q${month / 3 + 1}`;
  if (count === 6 && month % 6 === 0) return `${text}-H${month / 6 + 1}`;
  if (count === 12 && month === 0) return text;
  return rangeGiven(firstDay(index), firstDay(index + count) - 1);
}

/** A moment, from minutes since 1970-01-01T00:00Z. */
export function momentGiven(minute: number): Given {
  const day = Math.floor(minute / 1440);
  const rest = minute - day * 1440;
  return `${dayText(day)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}Z`;
}

/** Minute of a given moment, undefined for every other given date. */
export const instantOf = (given: Given): number | undefined => readGiven(given)?.minute;

/** Monday of the week that a day is in. */
export const mondayOf = (day: Day): Day => day - weekday(day) + 1;

export const weekGiven = (day: Day): Given => rangeGiven(mondayOf(day), mondayOf(day) + 6);

/** Monday of an ISO week: week 1 is the one with 4 January. Undefined where the year has no such week. */
export function mondayOfWeek(year: number, week: number): Day | undefined {
  const monday = mondayOf(dayOf(year, 1, 4)) + (week - 1) * 7;
  return week >= 1 && monday < mondayOf(dayOf(year + 1, 1, 4)) ? monday : undefined;
}

/** Number of the ISO week that a day is in. */
export function weekOf(day: Day): number {
  const thursday = mondayOf(day) + 3;
  return Math.floor((thursday - dayOf(civil(thursday).year, 1, 1)) / 7) + 1;
}

/** `-08:00` for -480 minutes. */
export function offsetText(offset: number): string {
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Whether a month lies in the quarter and the half-year that were named beside it, if any. */
export const inPart = (month: number, part: { quarter?: number; half?: number }): boolean =>
  (part.quarter ?? Math.ceil(month / 3)) === Math.ceil(month / 3) &&
  (part.half ?? Math.ceil(month / 6)) === Math.ceil(month / 6);
