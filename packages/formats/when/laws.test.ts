/** What holds for every text: no throw, bounded time, no guess. */
import { civil, dayOf, dayText, readGiven, weekday } from '@throughline/model/given';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentGiven, offsetText } from './calendar.ts';
import { LONGEST, readWhen } from './read.ts';
import type { WhenContext } from './types.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2195, 12, 31) });

const context: fc.Arbitrary<WhenContext> = fc.record(
  {
    today: fc.oneof(day.map(dayText), fc.string()),
    zone: fc.constantFrom('Europe/Berlin', 'UTC', 'Asia/Kolkata', 'nowhere', ''),
    dayFirst: fc.boolean(),
    fiscalYearStart: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.double()),
    fiscalYearNamed: fc.constantFrom('start', 'end'),
    locale: fc.constantFrom('de', 'fr', 'ja', 'en-GB', 'x'),
  },
  { requiredKeys: [] },
);

/** Pieces of dates in any order: close enough to dates to reach every rule. */
const dateish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...months,
        ...weekdays,
        'Jan',
        'Fri',
        'Q3',
        'H1',
        'FY25',
        '3Q',
        'W12',
        '2025',
        "'25",
        '13th',
        '1st',
      ),
      fc.constantFrom(
        'next',
        'last',
        'this',
        'end of',
        'mid',
        'first',
        'week',
        'quarter',
        'month',
        'days',
        'in',
        'ago',
      ),
      fc.constantFrom(
        '/',
        ' / ',
        '-',
        '–',
        ' - ',
        ',',
        '.',
        '(',
        ')',
        ':',
        '?',
        '~',
        '&',
        'or',
        'to',
        'until',
        'between',
        '+',
      ),
      fc.constantFrom(
        'UTC',
        'PST',
        'IST',
        'AoE',
        'ET',
        'Europe/Berlin',
        '+05:30',
        '-0800',
        '14:00',
        '2pm',
        'T10:00Z',
        'noon',
        'midnight',
      ),
      fc.constantFrom(
        '2025-01-13',
        '01/02/2025',
        '13.01.',
        '31/02',
        '2025-02-30',
        '45670',
        'TBD',
        'by',
        'before',
        'fiscal',
      ),
      fc.integer({ min: 0, max: 3000 }).map(String),
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((gap) => parts.join(gap)));

const anyText = fc.oneof(
  fc.string({ maxLength: 250 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  dateish,
);

describe('any text', () => {
  test('is answered without a throw: by a valid given date, or by remarks and valid candidates', () => {
    fc.assert(
      fc.property(anyText, context, (text, around) => {
        const read = readWhen(text, around);
        if (read.given !== undefined) {
          expect(readGiven(read.given)).toBeDefined();
          return;
        }
        for (const candidate of read.candidates ?? []) expect(readGiven(candidate)).toBeDefined();
        expect(new Set(read.candidates).size).toBe(read.candidates?.length ?? 0);
        if (text.normalize('NFKC').replace(/[\s\u200B-\u200F\u2060\uFEFF\u00AD]/gu, '') !== '') {
          expect(read.remarks.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(anyText, context, (text, around) => {
        expect(readWhen(text, around)).toEqual(readWhen(text, around));
      }),
    );
  });

  test('costs no more than its length allows, however it repeats itself', () => {
    const hard = [
      '1',
      '1/',
      '1-',
      '1.',
      '(',
      ')',
      '((',
      ' / ',
      'a/',
      'a-a/',
      'Jan ',
      '1 Jan - ',
      '10:00 ',
      '+',
      'QH',
      '?',
      '1st ',
      'UTC+',
      '２',
      'ﷺ',
      '2025-01-13/',
      'or ',
      "'2",
    ];
    for (const piece of hard) {
      const text = piece.repeat(LONGEST).slice(0, LONGEST);
      const start = performance.now();
      for (let i = 0; i < 20; i += 1) readWhen(text, { today: '2025-01-15', zone: 'Europe/Berlin' });
      // Far above what it takes (a millisecond each), far below what a pattern that backtracks would.
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('a day, however it is written', () => {
  const ordinal = (n: number): string => {
    const teen = n % 100 > 10 && n % 100 < 14;
    return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
  };
  const written = (number: number): string[] => {
    const { year, month, day: inMonth } = civil(number);
    const [name = '', of = ''] = [months[month - 1], weekdays[weekday(number) - 1]];
    return [
      dayText(number),
      dayText(number).replaceAll('-', '/'),
      `${of} ${ordinal(inMonth)} ${name} ${year}`,
      `${inMonth} ${name.slice(0, 3)} ${year}`,
      `${name} ${inMonth}, ${year}`,
      `${of.slice(0, 3)}, ${name.slice(0, 3)} ${ordinal(inMonth)} ${year}`,
      `${inMonth}-${name.slice(0, 3)}-${year}`,
    ];
  };

  test('is that day', () => {
    fc.assert(
      fc.property(day, (number) => {
        for (const text of written(number))
          expect({ text, ...readWhen(text) }).toEqual({ text, given: dayText(number), remarks: [] });
      }),
    );
  });

  test('with another weekday is never given, and both readings are offered', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 6 }), (number, shift) => {
        const { year, month, day: inMonth } = civil(number);
        const wrong = weekdays[(weekday(number) - 1 + shift) % 7];
        const read = readWhen(`${wrong} ${inMonth} ${months[month - 1]} ${year}`);
        expect(read.given).toBeUndefined();
        expect('candidates' in read ? read.candidates?.[0] : '').toBe(dayText(number));
        expect('candidates' in read ? read.candidates?.length : 0).toBeGreaterThan(1);
      }),
    );
  });

  test('in digits without a known order is given only when both orders agree or one cannot be', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-'), (number, sign) => {
        const { year, month, day: inMonth } = civil(number);
        const read = readWhen([inMonth, month, year].join(sign));
        const plain = inMonth > 12 || inMonth === month;
        expect(read.given).toBe(plain ? dayText(number) : undefined);
        if (!plain && 'candidates' in read) expect(read.candidates).toContain(dayText(number));
      }),
    );
  });

  test('to another day is that range', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (from, length) => {
        const [a, b] = [written(from)[3] ?? '', written(from + length)[3] ?? ''];
        expect(readWhen(`${a} – ${b}`).given).toBe(`${dayText(from)}/${dayText(from + length)}`);
        expect(readWhen(`${b} – ${a}`).given).toBeUndefined();
      }),
    );
  });
});

describe('a moment', () => {
  const minute = day.chain((number) => fc.integer({ min: 0, max: 1439 }).map((rest) => number * 1440 + rest));
  const zones = fc.constantFrom(
    ...([
      ['UTC', 0],
      ['JST', 540],
      ['SGT', 480],
      ['HST', -600],
      ['MSK', 180],
    ] as const),
  );
  const at = (instant: number, zone: string, offset: number): string => {
    const local = momentGiven(instant + offset);
    return `${local.slice(11, 16)} ${zone} ${local.slice(0, 10)}`;
  };

  test('written for two zones is given exactly when both are one instant', () => {
    const apart = fc.oneof(fc.constant(0), fc.integer({ min: -300, max: 300 }));
    fc.assert(
      fc.property(minute, zones, zones, apart, (instant, [a, x], [b, y], minutes) => {
        const read = readWhen(`${at(instant, a, x)} / ${at(instant + minutes, b, y)}`);
        expect(read.given).toBe(minutes === 0 ? momentGiven(instant) : undefined);
      }),
    );
  });

  test('and every other given date in its canonical form means itself', () => {
    const moments = minute.chain((instant) =>
      fc.integer({ min: -56, max: 56 }).map((quarters) => {
        const offset = quarters * 15;
        return `${momentGiven(instant).slice(0, 16)}${offset === 0 ? 'Z' : offsetText(offset)}`;
      }),
    );
    const year = fc.integer({ min: 1900, max: 2199 });
    const periods = fc
      .tuple(year, fc.constantFrom('', '-Q1', '-Q4', '-H1', '-H2', '-01', '-12'))
      .map((parts) => parts.join(''));
    const ranges = fc
      .tuple(day, fc.integer({ min: 1, max: 999 }))
      .map(([from, more]) => `${dayText(from)}/${dayText(from + more)}`);
    fc.assert(
      fc.property(fc.oneof(moments, periods, ranges, day.map(dayText)), context, (given, around) => {
        expect(readWhen(given, around).given).toBe(given);
      }),
      { numRuns: 500 },
    );
  });
});
