/** What texts mean, by example: given, asked with candidates, or no date. */
import { describe, expect, test } from 'vitest';
import { LONGEST, readWhen } from './read.ts';
import type { WhenContext } from './types.ts';

/** A Wednesday. */
const today = { today: '2025-01-15' };

const codes = (text: string, context: WhenContext = today): string[] =>
  readWhen(text, context).remarks.map(({ code }) => code.replace('when.', ''));

/** The given date, or what is offered instead, after a question mark. */
function meant(text: string, context: WhenContext = today): string {
  const read = readWhen(text, context);
  if (read.given !== undefined) return read.given;
  return ['?', ...(read.candidates ?? [])].join(' ');
}

describe('a date that says everything is given', () => {
  test.each([
    ['Monday 13th January 2025', '2025-01-13'],
    ['Monday, 13 January 2025', '2025-01-13'],
    ['13 Jan 2025', '2025-01-13'],
    ['13. Jan. 2025', '2025-01-13'],
    ['Jan 13, 2025', '2025-01-13'],
    ['the 13th of January, 2025', '2025-01-13'],
    ['13-Jan-2025', '2025-01-13'],
    ['Sept 5 2025', '2025-09-05'],
    ['2025-01-13', '2025-01-13'],
    ['２０２５-０１-１３', '2025-01-13'],
    ['2025/01/13', '2025-01-13'],
    ['2025.1.13', '2025-01-13'],
    ['20250113', '2025-01-13'],
    ['13.01.2025', '2025-01-13'],
    ['13 / 01 / 2025', '2025-01-13'],
    ['13/01/2025', '2025-01-13'],
    ['01/13/2025', '2025-01-13'],
    ['02/02/2025', '2025-02-02'],
    ['29 February 2024', '2024-02-29'],
    ['first Monday of April 2025', '2025-04-07'],
    ['last Friday in March 2025', '2025-03-28'],
    ['March 2025', '2025-03'],
    ['Mar-2025', '2025-03'],
    ['2025-03', '2025-03'],
    ['03/2025', '2025-03'],
    ['in March 2025', '2025-03'],
    ['Q3 2025', '2025-Q3'],
    ['2025 Q3', '2025-Q3'],
    ['2025-Q3', '2025-Q3'],
    ['Q3/2025', '2025-Q3'],
    ['Q3 / 2025', '2025-Q3'],
    ['3Q2025', '2025-Q3'],
    ['third quarter of 2025', '2025-Q3'],
    ['last quarter of 2025', '2025-Q4'],
    ['H1 2026', '2026-H1'],
    ['2026H1', '2026-H1'],
    ['first half of 2026', '2026-H1'],
    ['2025', '2025'],
    ['2025-02-14T02:00Z', '2025-02-14T02:00Z'],
    ['2025-02-13T18:00-08:00', '2025-02-13T18:00-08:00'],
    ['2025-01-13T00:00:00.000Z', '2025-01-13T00:00Z'],
    ['2025-02-13 18:00:00-08', '2025-02-14T02:00Z'],
    ['Mon, 13 Jan 2025 10:00:00 +0100', '2025-01-13T09:00Z'],
    ['Mon, 13 Jan 2025 10:00:00 GMT', '2025-01-13T10:00Z'],
    ['noon UTC 13 Jan 2025', '2025-01-13T12:00Z'],
    ['24:00 UTC 13 Jan 2025', '2025-01-14T00:00Z'],
    ['9am ET on March 3rd, 2025', '2025-03-03T14:00Z'],
    ['9:30 p.m. ET on July 3rd, 2025', '2025-07-04T01:30Z'],
    ['3 February 2025 10:00 UTC+5:30', '2025-02-03T04:30Z'],
    ['13 January 2025 14:00 Europe/Berlin', '2025-01-13T13:00Z'],
  ])('%s is %s', (text, given) => {
    expect(readWhen(text, today)).toEqual({ given, remarks: [] });
  });
});

describe('a date that is read in one way is given, and says how', () => {
  test.each([
    ['Saturday 01/02/2025', '2025-02-01', 'order-by-weekday'],
    ['01/02/2025 - 15/02/2025', '2025-02-01/2025-02-15', 'range order-by-neighbour'],
    ['13 January 2025 2pm CET', '2025-01-13T13:00Z', 'zone-read'],
    ['10:00 JST 13 Jan 2025', '2025-01-13T01:00Z', 'zone-read'],
    ['10:00 CST 13 Jan 2025', '2025-01-13T16:00Z', 'zone-also'],
    ['10:00 BST 13 June 2025', '2025-06-13T09:00Z', 'zone-also'],
    ['2025-01-13T10:00:30Z', '2025-01-13T10:00Z', 'seconds-dropped'],
    ['13 January 2025 UTC', '2025-01-13', 'zone-without-time'],
    ['Wednesday 4th February 2026 (AoE)', '2026-02-05T12:00Z', 'anywhere'],
    ['4 February 2026, anywhere on earth', '2026-02-05T12:00Z', 'anywhere'],
    ['EOD 13 January 2025', '2025-01-13', 'end-of-day'],
    ['by 13 January 2025', '2025-01-13', 'bound'],
    ['no later than 13 January 2025', '2025-01-13', 'bound'],
    ['end of Q3 2025', '2025-09-30', 'last-day'],
    ['last day of February 2024', '2024-02-29', 'last-day'],
    ['start of H2 2025', '2025-07-01', 'first-day'],
    ['end of 2025', '2025-12-31', 'last-day'],
    ['mid March 2025', '2025-03', 'part'],
    ['mid-March 2025', '2025-03', 'part'],
    ['late 2025', '2025', 'part'],
    ['week 12 2025', '2025-03-17/2025-03-23', 'week'],
    ['2025-W12-3', '2025-03-19', 'week'],
    ['week of 15 January 2025', '2025-01-13/2025-01-19', 'week-of'],
    ['13 January 2025 (week 1)', '2025-01-13', 'week-beside'],
    ['Tuesday 1st - Friday 4th April 2025', '2025-04-01/2025-04-04', 'range'],
    ['1–4 April 2025', '2025-04-01/2025-04-04', 'range'],
    ['April 1-4, 2025', '2025-04-01/2025-04-04', 'range'],
    ['28 March - 2 April 2025', '2025-03-28/2025-04-02', 'range'],
    ['28 March-2 April 2025', '2025-03-28/2025-04-02', 'range'],
    ['from 1 April to 4 April 2025', '2025-04-01/2025-04-04', 'range'],
    ['1 April until 4 April 2025', '2025-04-01/2025-04-04', 'range'],
    ['between 13 and 16 January 2025', '2025-01-13/2025-01-16', 'range'],
    ['2025-04-01/2025-04-04', '2025-04-01/2025-04-04', 'range'],
    ['13/4/2025-16/4/2025', '2025-04-13/2025-04-16', 'range order-by-neighbour'],
    ['March - May 2025', '2025-03-01/2025-05-31', 'range'],
    ['Q1-Q2 2025', '2025-01-01/2025-06-30', 'range'],
    ['1 April 2025 - 1 April 2025', '2025-04-01', 'range-of-one-day'],
  ])('%s is %s (%s)', (text, given, remarks) => {
    expect(meant(text)).toBe(given);
    expect(codes(text).toSorted()).toEqual(remarks.split(' ').toSorted());
  });

  test('a range says from when to when, and how long', () => {
    expect(readWhen('1–4 April 2025').remarks).toEqual([
      { code: 'when.range', args: { from: { given: '2025-04-01' }, to: { given: '2025-04-04' }, days: 4 } },
    ]);
  });
});

describe('a date counted from today needs today, and says so', () => {
  test.each([
    ['today', '2025-01-15'],
    ['tomorrow', '2025-01-16'],
    ['day after tomorrow', '2025-01-17'],
    ['Thursday, tomorrow', '2025-01-16'],
    ['today 14:00 UTC', '2025-01-15T14:00Z'],
    ['this month', '2025-01'],
    ['next quarter', '2025-Q2'],
    ['end of next quarter', '2025-06-30'],
    ['end of the month', '2025-01-31'],
    ['EOQ', '2025-03-31'],
    ['next half-year', '2025-H2'],
    ['last year', '2024'],
    ['next week', '2025-01-20/2025-01-26'],
    ['Friday next week', '2025-01-24'],
    ['this Friday', '2025-01-17'],
    ['coming Monday', '2025-01-20'],
    ['last Friday', '2025-01-10'],
    ['in 3 weeks', '2025-02-05'],
    ['a week from now', '2025-01-22'],
    ['two days ago', '2025-01-13'],
  ])('%s is %s', (text, given) => {
    expect(meant(text)).toBe(given);
    expect(codes(text)).toContain('relative');
    expect(codes(text, {})).toContain('today-missing');
    expect(meant(text, {})).toBe('?');
    expect(meant(text, { today: 'soon' })).toBe('?');
  });

  test('next Friday is given only on days when nobody can mean another', () => {
    expect(meant('next Friday', { today: '2025-01-13' })).toBe('? 2025-01-17 2025-01-24');
    expect(meant('next Friday', { today: '2025-01-17' })).toBe('2025-01-24');
    expect(meant('next Friday', { today: '2025-01-18' })).toBe('2025-01-24');
    expect(meant('last Friday', { today: '2025-01-18' })).toBe('? 2025-01-17 2025-01-10');
  });
});

describe('what the text leaves open is asked, with candidates', () => {
  test.each([
    ['01/02/2025', '? 2025-02-01 2025-01-02', 'order-unclear'],
    ['01.02.2025', '? 2025-02-01 2025-01-02', 'order-unclear'],
    ['Tuesday 13th January 2025', '? 2025-01-13 2025-01-14 2026-01-13', 'weekday-differs'],
    ['31 February 2025', '? 2025-02-28', 'impossible-day'],
    ['31/02/2025', '? 2025-02-28', 'impossible-day'],
    ['2025-02-29', '? 2025-02-28', 'impossible-day'],
    ['2025-13-01', '? 2025-01-13', 'impossible-month'],
    ['31 February', '?', 'impossible-day'],
    ['Q5 2025', '?', 'impossible-quarter'],
    ['H3 2025', '?', 'impossible-half'],
    ['2025-W60', '?', 'impossible-week'],
    ['2025-01-13 ago', '? 2025-01-13', 'parts-disagree'],
    ['next weeks', '? 2025-01-20/2025-01-26', 'relative parts-disagree'],
    ['the 2025 weeks', '? 2025', 'parts-disagree'],
    ["Jan 2026 '25", '? 2026-01', 'parts-disagree'],
    ['05/04/2025 - 03/05/2025', '? 2025-04-05/2025-05-03', 'order-unclear order-unclear range'],
    [
      '05/04/2025 - 06/07/2025',
      '? 2025-04-05/2025-07-06 2025-05-04/2025-06-07',
      'order-unclear order-unclear range',
    ],
    ['13 March - Q3 2025', '? 2025-03-13/2025-09-30', 'range range-mixed'],
    ['1 - 2 - 3 April', '? 2025-04', 'year-missing words-unknown range-half'],
    ['13 January 2025 until', '? 2025-01-13', 'bound range-half'],
    ['fifth Friday of February 2025', '?', 'impossible-nth'],
    ['13/01/25', '? 2025-01-13', 'short-year'],
    ['13 Jan 25', '? 2025-01-13', 'short-year'],
    ["13 Jan '99", '? 1999-01-13', 'short-year'],
    ['Q3 25', '? 2025-Q3', 'short-year'],
    ['3Q25', '? 2025-Q3', 'short-year'],
    ['Jan-25', '? 2025-01-25 2025-01', 'day-or-year'],
    ['13 Jan', '? 2025-01-13', 'year-missing'],
    ['20 December', '? 2024-12-20', 'year-missing'],
    ['Monday 20 January', '? 2025-01-20', 'year-missing'],
    ['Tuesday 20 January', '? 2026-01-20', 'year-missing'],
    ['March', '? 2025-03', 'year-missing'],
    ['Q3', '? 2025-Q3', 'year-missing'],
    ['2250-01-01', '? 2250-01-01', 'year-far'],
    ['45670', '? 2025-01-13', 'serial'],
    ['45670.5', '? 2025-01-13', 'serial'],
    ['Friday', '? 2025-01-17', 'which-weekday relative'],
    ['in 2 months', '? 2025-03-15 2025-03', 'how-exactly relative'],
    ['3 weeks', '?', 'duration'],
    ['end of next week', '? 2025-01-24 2025-01-26', 'relative end-of-week'],
    ['W12', '? 2025-03-17/2025-03-23', 'week-of-what'],
    ['13 January 2025?', '? 2025-01-13', 'doubted'],
    ['13 January 2025 (tentative)', '? 2025-01-13', 'doubted'],
    ['~13 January 2025', '? 2025-01-13', 'approximate'],
    ['before 13 January 2025', '? 2025-01-13', 'bound-excludes'],
    ['code freeze 13 January 2025', '? 2025-01-13', 'words-unknown'],
    ['13 or 14 January 2025', '? 2025-01-13 2025-01-14', 'several'],
    ['5 & 6 May 2025', '? 2025-05-05 2025-05-06', 'several'],
    ['Q3 March 2025', '? 2025-03', 'parts-disagree'],
    ['2025-01-13 2025-01-14', '? 2025-01-13', 'parts-disagree'],
    ['28 December - 2 January 2026', '? 2025-12-28/2026-01-02 2026-01-02/2026-12-28', 'range-reversed'],
    ['4 April - 1 April 2025', '? 2025-04-01/2025-04-04', 'range-reversed'],
    ['13 Jan 2025 - TBD', '? 2025-01-13', 'words-unknown range-half'],
    ['14:00-16:00 UTC 13 Jan 2025', '? 2025-01-13T14:00Z 2025-01-13T16:00Z', 'range-of-times'],
    ['13 January 2025 14:00', '? 2025-01-13T14:00Z 2025-01-13', 'zone-missing'],
    ['2025-01-13 00:00:00', '? 2025-01-13 2025-01-13T00:00Z', 'zone-missing'],
    ['13 January 2025 25:00 UTC', '? 2025-01-13', 'impossible-time'],
    ['midnight UTC 13 Jan 2025', '? 2025-01-13T00:00Z 2025-01-14T00:00Z', 'midnight'],
    ['12:00 UTC', '?', 'date-missing'],
    ['March 2025, 12:00 UTC', '? 2025-03', 'time-without-day'],
    ['10:00 IST 13 Jan 2025', '? 2025-01-13T04:30Z 2025-01-13T09:00Z 2025-01-13T08:00Z', 'zone-unclear'],
    ['19:00 PST 20 March 2025', '? 2025-03-21T03:00Z 2025-03-21T02:00Z', 'zone-season'],
    ['02:30 Europe/Berlin 30 March 2025', '? 2025-03-30', 'time-skipped'],
    ['02:30 Europe/Berlin 26 October 2025', '? 2025-10-26T00:30Z 2025-10-26T01:30Z', 'time-twice'],
    ['FY2025', '? 2025', 'fiscal-start-missing'],
    ['12', '?', 'words-unknown'],
    ['hello', '?', 'words-unknown'],
  ])('%s: %s (%s)', (text, offered, remarks) => {
    expect(meant(text)).toBe(offered);
    expect(codes(text)).toEqual(remarks.split(' '));
  });

  test('a weekday that contradicts its date is told with both', () => {
    expect(readWhen('Tuesday 13th January 2025', today).remarks).toEqual([
      { code: 'when.weekday-differs', args: { date: { given: '2025-01-13' }, written: '2', actual: '1' } },
    ]);
  });
});

describe('one date said twice is given when both mean the same instant', () => {
  test.each([
    '02:00 UTC Friday 14th February 2025 / 18:00 PST Thursday 13th February 2025',
    'Friday 14 Feb 2025, 02:00 UTC / 18:00 PST',
    'Friday 14 Feb 2025, 02:00 UTC (18:00 PST)',
    '18:00 PST / 21:00 EST / 02:00 UTC Friday 14 Feb 2025',
    '07:30 IST 14 Feb 2025 / 02:00 UTC 14 Feb 2025',
  ])('%s', (text) => {
    expect(meant(text)).toBe('2025-02-14T02:00Z');
    expect(codes(text)).toEqual(['same-instant']);
  });

  test('anywhere on earth beside UTC', () => {
    const text = 'Wednesday 4th February 2026 (AoE) / Thursday 5th February 2026, 12:00 UTC';
    expect(meant(text)).toBe('2026-02-05T12:00Z');
    expect(codes(text)).toEqual(['anywhere', 'same-instant']);
  });

  test('the second mention decides what a name out of season meant', () => {
    expect(meant('02:00 UTC Friday 21 March 2025 / 19:00 PST Thursday 20 March 2025')).toBe(
      '2025-03-21T02:00Z',
    );
  });

  test.each([
    ['02:00 UTC 14 Feb 2025 / 19:00 PST 13 Feb 2025', '? 2025-02-14T02:00Z 2025-02-14T03:00Z', 60],
    ['4 Feb 2026 AoE / 5 Feb 2026 11:59 UTC', '? 2026-02-05T12:00Z 2026-02-05T11:59Z', 1],
  ])('%s: %s', (text, offered, minutes) => {
    expect(meant(text)).toBe(offered);
    const remark = readWhen(text).remarks.find(({ code }) => code === 'when.instants-differ');
    expect(remark?.args['minutes']).toBe(minutes);
  });

  test('a mention whose weekday is wrong is not overruled by the other', () => {
    expect(meant('02:00 UTC Monday 14 Feb 2025 / 18:00 PST Thursday 13 Feb 2025')).toMatch(/^\?/);
  });

  test('two days that differ are both offered', () => {
    expect(meant('13 January 2025 / 14 January 2025')).toBe('? 2025-01-13 2025-01-14');
    expect(meant('13 January 2025 / 2025-01-13')).toBe('2025-01-13');
  });
});

describe('what is set here decides what the text leaves open', () => {
  test('the order of day and month, unless a number contradicts it', () => {
    expect(meant('01/02/2025', { dayFirst: true })).toBe('2025-02-01');
    expect(meant('01/02/2025', { dayFirst: false })).toBe('2025-01-02');
    expect(codes('01/02/2025', { dayFirst: false })).toEqual(['order-set']);
    expect(meant('01/13/2025', { dayFirst: true })).toBe('2025-01-13');
  });

  test('the zone of times that name none', () => {
    expect(meant('13 Jan 2025 14:00', { zone: 'Europe/Berlin' })).toBe('2025-01-13T13:00Z');
    expect(meant('13 Jul 2025 14:00', { zone: 'Europe/Berlin' })).toBe('2025-07-13T12:00Z');
    expect(meant('13 Jan 2025 14:00 JST', { zone: 'Europe/Berlin' })).toBe('2025-01-13T05:00Z');
    expect(codes('13 Jan 2025 14:00', { zone: 'Nowhere/There' })).toEqual(['zone-missing']);
    expect(meant('13 Jan 2025', { zone: 'Europe/Berlin' })).toBe('2025-01-13');
  });

  test('the fiscal year: a quarter is the fiscal one once it is known how years are named', () => {
    expect(meant('Q3 2025', { fiscalYearStart: 1 })).toBe('2025-Q3');
    expect(meant('Q3 2025', { fiscalYearStart: 4 })).toBe('? 2025-Q3 2025-Q4 2024-Q4');
    expect(meant('Q3 2025', { fiscalYearStart: 4, fiscalYearNamed: 'start' })).toBe('2025-Q4');
    expect(meant('FY2025 Q3', { fiscalYearStart: 4, fiscalYearNamed: 'end' })).toBe('2024-Q4');
    expect(meant('FY2025/26 Q3', { fiscalYearStart: 4 })).toBe('2025-Q4');
    expect(meant('Q1 2025', { fiscalYearStart: 2, fiscalYearNamed: 'start' })).toBe('2025-02-01/2025-04-30');
    expect(meant('2025-Q3', { fiscalYearStart: 4 })).toBe('2025-Q3');
    expect(meant('2025', { fiscalYearStart: 4 })).toBe('2025');
  });

  test('the fiscal year of relative dates', () => {
    expect(meant('next quarter', { ...today, fiscalYearStart: 4 })).toBe('2025-Q2');
    expect(meant('next quarter', { ...today, fiscalYearStart: 2 })).toBe('? 2025-02-01/2025-04-30 2025-Q2');
    expect(meant('next fiscal year', { ...today, fiscalYearStart: 4 })).toBe('2025-04-01/2026-03-31');
    expect(meant('end of fiscal year', { ...today, fiscalYearStart: 4 })).toBe('2025-03-31');
  });

  test('the names of months and weekdays of a language', () => {
    expect(meant('Montag, 13. Januar 2025', { locale: 'de' })).toBe('2025-01-13');
    expect(meant('13 janvier 2025', { locale: 'fr' })).toBe('2025-01-13');
    expect(meant('13 Jan 2025', { locale: 'fr' })).toBe('2025-01-13');
    expect(meant('13 Jan 2025', { locale: 'no such language' })).toBe('2025-01-13');
    // "mar" is Tuesday in French and March in English: it is not read.
    expect(codes('mar 13 2025', { locale: 'fr' })).toEqual(['words-unknown']);
  });
});

describe('no date', () => {
  test.each(['', '   ', '\n', '\u200B'])('nothing written is no remark either: %j', (text) => {
    expect(readWhen(text, today)).toEqual({ given: undefined, remarks: [] });
  });

  test.each([
    ['TBD', 'open'],
    ['?', 'open'],
    ['n/a', 'open'],
    ['—', 'open'],
    ['to be confirmed', 'open'],
    ['asap', 'asap'],
    ['ongoing', 'ongoing'],
  ])('%s says so itself: %s', (text, code) => {
    expect(meant(text)).toBe('?');
    expect(codes(text)).toEqual([code]);
  });

  test('a text that is too long is not read', () => {
    const text = `13 January 2025 ${'x'.repeat(LONGEST)}`;
    expect(readWhen(text)).toEqual({
      given: undefined,
      remarks: [{ code: 'when.too-long', args: { length: text.length, limit: LONGEST } }],
    });
  });
});
