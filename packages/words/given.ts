/** Dates and estimates that people gave, as a person reads them. */
import { filled, regional } from './message.ts';
import type { Reader } from './reader.ts';

const pattern =
  /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?:Z|[+-]\d\d:\d\d))|\/(\d{4}-\d\d-\d\d))?)?))?$/;

/** `short` is for tables: 13 Jan 2025, H1 2025. */
export type Style = 'long' | 'short';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const found = formats.get(key);
  if (found) return found;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

const dayOptions = (style: Style): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: style,
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * A moment in the reader's zone, or in UTC where there is none.
 * @param at milliseconds since 1970-01-01T00:00Z
 */
export function momentText(at: number, reader: Reader, style: Style = 'long'): string {
  const options: Intl.DateTimeFormatOptions = {
    ...dayOptions(style),
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  };
  const locale = regional(reader.locale);
  try {
    return format(locale, { ...options, timeZone: reader.zone ?? 'UTC' }).format(at);
  } catch {
    return format(locale, options).format(at); // a zone that this machine does not know
  }
}

/** A given date for a reader; a text that is none is shown as it is. */
export function givenText(given: string, reader: Reader, style: Style = 'long'): string {
  const match = pattern.exec(given);
  if (!match) return given;
  const [, year = '', quarter, half, month, day, clock, end] = match;
  if (quarter) return filled('given.quarter', { quarter, year }, reader) ?? given;
  if (half)
    return filled(style === 'short' ? 'given.half-short' : 'given.half', { half, year }, reader) ?? given;
  if (!month) return year;
  const from = Date.parse(`${year}-${month}-${day ?? '01'}T00:00Z`);
  const locale = regional(reader.locale);
  if (Number.isNaN(from)) return given;
  if (!day) return format(locale, { month: style, year: 'numeric', timeZone: 'UTC' }).format(from);
  if (clock) {
    const at = Date.parse(given);
    return Number.isNaN(at) ? given : momentText(at, reader, style);
  }
  const days = format(locale, dayOptions(style));
  if (!end) return days.format(from);
  const to = Date.parse(`${end}T00:00Z`);
  return Number.isNaN(to) || to < from ? given : days.formatRange(from, to);
}

export const isGiven = (text: string): boolean => pattern.test(text) && text.length > 4;

const estimate = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(?:-(\d+(?:\.\d+)?))?([hdw])$/;

export const isEstimate = (text: string): boolean => estimate.test(text);

/** `3-5-8d` → "3 to 8 days, most likely 5"; a text that is no estimate is shown as it is. */
export function estimateText(text: string, reader: Reader): string {
  const match = estimate.exec(text);
  if (!match) return text;
  const [low = 0, ...rest] = match.slice(1, 4).filter(Boolean).map(Number);
  const high = rest.at(-1);
  const unit = match[4] ?? 'd';
  if (high === undefined || high === low) {
    return filled(`estimate.${unit}`, { low: number(low, reader), high: low }, reader) ?? text;
  }
  const range = filled(`estimate.range-${unit}`, { low: number(low, reader), high }, reader) ?? text;
  const [likely] = rest;
  if (rest.length === 1 || likely === undefined) return range;
  return filled('estimate.likely', { range, likely: number(likely, reader) }, reader) ?? text;
}

const number = (value: number, reader: Reader): string =>
  new Intl.NumberFormat(regional(reader.locale)).format(value);
