/** Given dates: what each form means, and that what is no date is none. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { civil, dayOf, dayText, readGiven, weekday } from './given.ts';

const perDay = 86_400_000;

test('all days from 1900 to 2100 are numbered as the clock of the machine numbers them', () => {
  for (let at = Date.UTC(1900, 0, 1); at <= Date.UTC(2100, 11, 31); at += perDay) {
    const date = new Date(at);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const number = at / perDay;
    // One comparison a day: 73,000 expectations would take seconds.
    const same =
      dayOf(year, month, day) === number &&
      JSON.stringify(civil(number)) === JSON.stringify({ year, month, day }) &&
      dayText(number) === date.toISOString().slice(0, 10) &&
      weekday(number) === (date.getUTCDay() || 7) &&
      readGiven(dayText(number))?.from === number;
    if (!same) expect(dayText(number)).toBe(date.toISOString().slice(0, 10));
    if (!same) throw new Error(`day ${number}`);
  }
});

describe('what a date means', () => {
  test.each([
    ['2025-01-13', 'day', '2025-01-13', '2025-01-13'],
    ['2025-02-14T02:00Z', 'moment', '2025-02-14', '2025-02-14'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2025-12', 'month', '2025-12-01', '2025-12-31'],
    ['2025-Q1', 'quarter', '2025-01-01', '2025-03-31'],
    ['2025-Q4', 'quarter', '2025-10-01', '2025-12-31'],
    ['2025-H2', 'half', '2025-07-01', '2025-12-31'],
    ['2025', 'year', '2025-01-01', '2025-12-31'],
    ['2025-04-01/2025-04-04', 'range', '2025-04-01', '2025-04-04'],
    ['2025-04-01/2025-04-01', 'range', '2025-04-01', '2025-04-01'],
  ])('%s is a %s from %s to %s', (text, type, from, to) => {
    const read = readGiven(text);
    expect([read?.type, read && dayText(read.from), read && dayText(read.to)]).toEqual([type, from, to]);
  });

  test.each([
    '2025-02-14T02:00Z',
    '2025-02-13T18:00-08:00',
    '2025-02-14T07:30+05:30',
    '2000-01-01T00:00+14:00',
  ])('%s is the minute that the machine says', (text) => {
    expect(readGiven(text)?.minute).toBe(Date.parse(text) / 60_000);
  });
});

test.each([
  '',
  'soon',
  '25-01-13',
  '2025-1-13',
  '2025-13',
  '2025-00-10',
  '2025-02-30',
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-Q5',
  '2025-Q0',
  '2025-H3',
  '2025-01-13T24:00Z',
  '2025-01-13T10:60Z',
  '2025-01-13T10:00',
  '2025-01-13T10:00+14:01',
  '2025-01-13T10:00+01:60',
  '2025-04-04/2025-04-01',
  '2025-04-01/2025-04-31',
  '2025-04/2025-05',
  ' 2025-01-13',
  '2025-01-13\n',
  '2025-01-13Z',
  '٢٠٢٥',
])('%j is no date', (text) => {
  expect(readGiven(text)).toBeUndefined();
});

test('whatever is written, reading it gives a date or nothing, never a failure', () => {
  const near = fc.stringMatching(/^\d{4}-?[QH\d]{0,2}-?\d{0,2}[T/]?[\d:Z+-]{0,12}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (text) => {
      const read = readGiven(text);
      if (read) expect(read.from).toBeLessThanOrEqual(read.to);
    }),
    tried(500),
  );
});
