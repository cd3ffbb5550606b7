/** Dates: each rule in a small plan; the arithmetic is in the bars. */
import { dayOf, dayText } from '@throughline/model/given';
import { branch, type Plan } from '@throughline/model/plan';
import { textOf } from '@throughline/model/json';
import { barOf } from '@throughline/testkit/bars';
import { readPlanText } from '@throughline/testkit/plan-text';
import { describe, expect, test } from 'vitest';
import { derive } from '../../derive.ts';
import { isWorkday } from '../../workdays.ts';
import type { Dates } from './dates.ts';

const asked = { asOf: 0, seed: 0, budget: 0 };
const monday = dayOf(2025, 1, 13);
const from = 'from 2025-01-13';
const dates = (text: string): Dates => derive(readPlanText(text), asked, ['dates']).dates;

/** Each item with a date: its bar over three weeks from Monday 13 January, and why. */
function drawn(text: string): string[] {
  const plan = readPlanText(text);
  const { items, disagreements } = derive(plan, asked, ['dates']).dates;
  const rows = Object.entries(items).map(([id, { start, finish }]) => {
    const bar = barOf(
      { ...(start ? { start: start.day } : {}), ...(finish ? { finish: finish.day } : {}) },
      monday,
      21,
      isWorkday,
    );
    return `${id.padEnd(4)} ${bar} ${[start, finish].map((day) => (day ? `${day.because} ${day.ref}` : '?')).join(', ')}`;
  });
  return [...rows, ...disagreements.map(({ link, days }) => `${link} is short of ${days}d`)];
}

describe('what was given', () => {
  test('a start and an estimate give a finish, over the week-end', () => {
    expect(drawn(`step A from 2025-01-16 ~4d`)).toEqual(['a    |   ==--==            | given a, estimate a']);
  });
  test('of a range the likeliest counts, and part of a day is a day', () => {
    expect(drawn(`step A ${from} ~1-4d`)).toEqual(['a    |===                  | given a, estimate a']);
  });
  test('a start and a deadline without an estimate stand as they are', () => {
    expect(drawn(`step A from 2025-01-17 by 2025-01-19`)).toEqual([
      'a    |    =--              | given a, given a',
    ]);
  });
  test('a deadline anchors the finish when there is nothing else', () => {
    expect(drawn(`step A by 2025-01-22 ~4d`)).toEqual(['a    |    =--===           | estimate a, given a']);
  });
  test('a deadline alone says nothing of the start, and a start nothing of the finish', () => {
    expect(
      drawn(`
      step A by 2025-01-15
      step B ${from}
    `),
    ).toEqual(['a    |  <                  | ?, given a', 'b    |>                    | given b, ?']);
  });
  test('of a loose date the first day is the start and the last day the finish', () => {
    const { items } = dates(`step A from 2025-Q1 by 2025-H1`);
    expect([items['a']?.start?.day, items['a']?.finish?.day]).toEqual([
      dayOf(2025, 1, 1),
      dayOf(2025, 6, 30),
    ]);
  });
  test('what has neither date nor estimate gets none, and neither has an estimate with nothing to begin from', () => {
    expect(
      dates(`
      goal G
        step A
          after: b
        step B ~3d
    `).items,
    ).toEqual({});
  });
  test('a milestone is reached on its day, whichever way it is given', () => {
    expect(
      drawn(`
      milestone A by 2025-01-15
      milestone B from 2025-01-15
    `),
    ).toEqual([
      'a    |  =                  | given a, given a',
      'b    |  =                  | given b, given b',
    ]);
  });
});

describe('links', () => {
  const chain = (type: string): string[] =>
    drawn(`
    step A ${from} ~3d
    step B ~2d
      after: a ${type}
  `).slice(1);
  test.each([
    ['FS', 'b    |   ==                | link b-depends-on-a, estimate b'],
    ['SS', 'b    |==                   | link b-depends-on-a, estimate b'],
    ['FF', 'b    | ==                  | estimate b, link b-depends-on-a'],
    ['FS 2d', 'b    |       ==            | link b-depends-on-a, estimate b'],
    ['FS 1w', 'b    |          ==         | link b-depends-on-a, estimate b'],
    ['FS 2ed', 'b    |       ==            | link b-depends-on-a, estimate b'],
    ['FS -1d', 'b    |  ==                 | link b-depends-on-a, estimate b'],
    ['SS 4h', 'b    | ==                  | link b-depends-on-a, estimate b'],
  ])('%s', (type, row) => {
    expect(chain(type ?? '')).toEqual([row]);
  });
  test('the latest of several links drives, and is named', () => {
    expect(
      drawn(`
      step A ${from} ~1d
      step B ${from} ~3d
      step C ~1d
        after: a
        after: b
    `).at(-1),
    ).toBe('c    |   =                 | link c-depends-on-b, estimate c');
  });
  test('a milestone comes on the day that its work ends, and what follows it on the next working day', () => {
    expect(
      drawn(`
      step A ${from} ~5d
      milestone M
        after: a
      step B ~1d
        after: m
    `).slice(1),
    ).toEqual([
      'm    |    =                | link m-depends-on-a, link m-depends-on-a',
      'b    |       =             | link b-depends-on-m, estimate b',
    ]);
  });
  test('a link to a parent holds back all that hangs below it', () => {
    expect(
      drawn(`
      step A ${from} ~2d
      step P
        after: a
        step C ~1d
    `),
    ).toEqual([
      'a    |==                   | given a, estimate a',
      'p    |  =                  | children c, children c',
      'c    |  =                  | link p-depends-on-a, estimate c',
    ]);
  });
  test('what waits for a finish that nobody knows is not held back', () => {
    expect(
      drawn(`
      step A ${from}
      step B from 2025-01-14 ~1d
        after: a
    `).at(-1),
    ).toBe('b    | =                   | given b, estimate b');
  });
});

describe('where a link and a given date disagree', () => {
  const plan = (policy: string, given = 'from 2025-01-17 by 2025-01-21'): string => `
    step X ${from} ~4d
    step A from 2025-01-13 by 2025-01-14 ~2d
      after: x
    step B ${given}
      after: a ${policy}
  `;
  test('push: it moves as far as it must', () => {
    expect(drawn(plan('push')).at(-1)).toBe(
      'b    |        ===          | link b-depends-on-a, link b-depends-on-a',
    );
  });
  test('push: a given date that is late enough stays', () => {
    expect(drawn(plan('push', 'from 2025-01-24 by 2025-01-27')).at(-1)).toBe(
      'b    |           =--=      | given b, given b',
    );
  });
  test('keep-gap: it keeps the two days that lay between', () => {
    expect(drawn(plan('keep-gap')).at(-1)).toBe(
      'b    |          ==--=      | link b-depends-on-a, link b-depends-on-a',
    );
  });
  test('warn: the given date stays, and the disagreement is told in working days', () => {
    expect(drawn(plan('warn')).slice(2)).toEqual([
      'b    |    =--==            | given b, given b',
      'b-depends-on-a is short of 2d',
    ]);
  });
  test('warn: without a given date there is nothing to disagree with', () => {
    expect(drawn(plan('warn', '~1d')).at(-1)).toBe(
      'b    |        =            | link b-depends-on-a, estimate b',
    );
  });
  test('a single date moves as a day', () => {
    expect(drawn(plan('push', 'by 2025-01-17')).at(-1)).toBe(
      'b    |        <            | ?, link b-depends-on-a',
    );
  });
});

describe('parents', () => {
  test('begin with their first child and end with their last', () => {
    expect(
      drawn(`
      goal G by 2025-06-30
        outcome O
          step A from 2025-01-14 ~1d
          step B
            after: a
        step C from 2025-01-17 ~2d
    `),
    ).toEqual([
      'g    | ====--=             | children o, children c',
      'o    | =                   | children a, children a',
      'a    | =                   | given a, estimate a',
      'c    |    =--=             | given c, estimate c',
    ]);
  });
  test('stand where they were given while nothing below has a date', () => {
    expect(
      drawn(`
      goal G ${from} by 2025-01-15
        step A
    `),
    ).toEqual(['g    |===                  | given g, given g']);
  });
  test('let nothing below begin before their own start', () => {
    expect(
      drawn(`
      goal G from 2025-01-15
        step A ~1d
        step B ${from} ~1d
    `),
    ).toEqual([
      'g    |  =                  | children a, children a',
      'a    |  =                  | given g, estimate a',
      'b    |  =                  | given g, estimate b',
    ]);
  });
});

test('a release timetable: what it all comes to', async () => {
  const plan = readPlanText(`
    days from 2025-01-13
    person #anna
    goal Release 1.33 @anna
      step Enhancements
        milestone Call opens                 |*                    |
        step Write proposals ~4d
          after: call-opens
        milestone Freeze                     |          *          |
          after: write-proposals
      step Code
        after: freeze keep-gap
        step Build ~3-5-8d
        step Test ~2d
          after: build FF 1d
      step Docs                              |       =====         |
        after: build SS
        step Draft                           |       ==            |
        step Review                          |           =         |
          after: draft warn
      milestone Live                         |                 *   |
        after: code
        after: docs
      step Party
  `);
  await expect(golden(plan)).toMatchFileSnapshot('dates.golden.txt');
});

/** A plan's dates as a table, with reasons. */
function golden(plan: Plan): string {
  const { items, disagreements } = derive(plan, asked, ['dates']).dates;
  const rows = [...branch(plan, null)].map(({ item, depth }) => {
    const { start, finish } = items[item.id] ?? {};
    const bar = barOf(
      { ...(start ? { start: start.day } : {}), ...(finish ? { finish: finish.day } : {}) },
      monday,
      28,
      isWorkday,
    );
    const said = [start, finish]
      .map((at) => (at ? `${dayText(at.day)} (${at.because} ${at.ref})` : '-'))
      .join(' to ');
    const title = textOf(item.fields['title']) || item.id;
    return `${('  '.repeat(depth) + title).padEnd(22)} ${bar} ${start || finish ? said : ''}`.trimEnd();
  });
  const broken = disagreements.map(({ link, days }) => `${link} does not hold, by ${days} working days`);
  return `${[...rows, '', ...broken].join('\n')}\n`;
}
