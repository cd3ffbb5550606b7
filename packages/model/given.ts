/**
 * Given dates: what a person typed, kept as precisely or loosely as it was meant. One canonical string each:
 * day `2025-01-13`, moment `2025-02-14T02:00Z` (or with an offset), month `2025-02`, quarter `2025-Q1`, half-year
 * `2025-H1`, year `2025`, range of days `2025-04-01/2025-04-04`. Computed dates never take this form in the log.
 */
import * as z from 'zod';

export type Given = string;

/** Days are numbered from 1970-01-01 = 0 in the proleptic Gregorian calendar. */
export type Day = number;

export type Reading = {
  readonly type: 'day' | 'moment' | 'month' | 'quarter' | 'half' | 'year' | 'range';
  /** first and last day it can mean, inclusive; a moment is read in its own offset */
  readonly from: Day;
  readonly to: Day;
  /** minutes since 1970-01-01T00:00Z; a moment only */
  readonly minute?: number;
};

const pattern =
  /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(Z|[+-]\d\d:\d\d)|\/(\d{4})-(\d\d)-(\d\d))?)?))?$/;

/** Day number of a civil date. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Civil date of a day number: the inverse of `dayOf`. */
export function civil(day: Day): { year: number; month: number; day: number } {
  const z0 = day + 719_468;
  const era = Math.floor(z0 / 146_097);
  const doe = z0 - era * 146_097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DD` of a day number. */
export function dayText(day: Day): Given {
  const date = civil(day);
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekday = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

const lastOfMonth = (year: number, month: number): Day =>
  (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1;

function validDay(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const number = dayOf(year, month, day);
  return number <= lastOfMonth(year, month) ? number : undefined;
}

const span = (type: Reading['type'], year: number, firstMonth: number, lastMonth: number): Reading => ({
  type,
  from: dayOf(year, firstMonth, 1),
  to: lastOfMonth(year, lastMonth),
});

/** What a given date means, or undefined when the string is none. */
export function readGiven(text: string): Reading | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, quarter, half, month, day, hour, minute] = match.slice(1, 8).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (match[2]) return span('quarter', year, quarter * 3 - 2, quarter * 3);
  if (match[3]) return span('half', year, half * 6 - 5, half * 6);
  if (!match[4]) return span('year', year, 1, 12);
  if (month < 1 || month > 12) return undefined;
  if (!match[5]) return span('month', year, month, month);
  const from = validDay(year, month, day);
  if (from === undefined) return undefined;
  if (match[9]) {
    const to = validDay(Number(match[9]), Number(match[10]), Number(match[11]));
    return to === undefined || to < from ? undefined : { type: 'range', from, to };
  }
  if (!match[8]) return { type: 'day', from, to: from };
  const offset = match[8] === 'Z' ? 0 : readOffset(match[8]);
  if (hour > 23 || minute > 59 || offset === undefined) return undefined;
  return { type: 'moment', from, to: from, minute: from * 1440 + hour * 60 + minute - offset };
}

function readOffset(text: string): number | undefined {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  if (minutes > 14 * 60 || Number(text.slice(4, 6)) > 59) return undefined;
  return text[0] === '-' ? -minutes : minutes;
}

export const givenSchema = z.string().refine((text) => readGiven(text) !== undefined);
