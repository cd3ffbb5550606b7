/** The calendar as data: weeks as the reader counts them, what stands where, and what putting it elsewhere means. */
import { describe, expect, test } from 'vitest';
import { derive } from '@throughline/engine/derive';
import { dayOf, dayText } from '@throughline/model/given';
import { branch } from '@throughline/model/plan';
import { readPlanText } from '@throughline/testkit/plan-text';
import { calendarOf, elsewhere, extent, lanesOf, later, movedTo, weeksOf, type Dated } from './days.ts';

const march = dayOf(2026, 3, 12);

describe('the days shown', () => {
  const ends = (firstDay: number): string[] =>
    weeksOf(march, 'month', firstDay).map((week) => `${dayText(week[0] ?? 0)}..${dayText(week[6] ?? 0)}`);
  test('a month is whole weeks, from Monday, Sunday or Saturday', () => {
    expect(ends(1)[0]).toBe('2026-02-23..2026-03-01');
    expect(ends(1).at(-1)).toBe('2026-03-30..2026-04-05');
    expect(ends(1)).toHaveLength(6);
    expect(ends(7)).toEqual([
      '2026-03-01..2026-03-07',
      '2026-03-08..2026-03-14',
      '2026-03-15..2026-03-21',
      '2026-03-22..2026-03-28',
      '2026-03-29..2026-04-04',
    ]);
    expect(ends(6)[0]).toBe('2026-02-28..2026-03-06');
  });
  test('a week is the one that the day is in', () => {
    expect(weeksOf(march, 'week', 1)).toHaveLength(1);
    expect(extent(march, 'week', 7)).toEqual({ from: dayOf(2026, 3, 8), to: dayOf(2026, 3, 14) });
    expect(extent(march, 'month', 1)).toEqual({ from: dayOf(2026, 3, 1), to: dayOf(2026, 3, 31) });
  });
  test('a month later is the same day, or the last of a shorter month', () => {
    expect(dayText(later(dayOf(2026, 1, 31), 1))).toBe('2026-02-28');
    expect(dayText(later(dayOf(2026, 12, 31), 2))).toBe('2027-02-28');
    expect(dayText(later(dayOf(2026, 1, 15), -1))).toBe('2025-12-15');
    expect(dayText(later(dayOf(2024, 3, 30), -13))).toBe('2023-02-28');
  });
});

const plan = readPlanText(`
  goal Goal by 2026-H1
    step Due by 2026-03-10
    step Begun from 2026-03-02 ~2d
    step Both from 2026-03-05 by 2026-03-06
    step Same from 2026-03-09 by 2026-03-09
    step Call by 2026-03-11T14:30+01:00
    step Fair by 2026-03-07/2026-03-16
    step Quarter by 2026-Q1
    step Follows ~1d
      after: due
    step Open
    step Over [finished]
`);
const items = [...branch(plan, null)].map(({ item }) => item);
const { dates } = derive(plan, { asOf: 0, seed: 0, budget: 0 }, ['dates']);
const calendar = calendarOf(items, dates);
const said = (one: Dated): string => `${one.field ?? 'plan'} ${one.item.id}`;

describe('what stands where', () => {
  test('a given day or moment stands on its day, and what only follows from the plan is told from it', () => {
    const days = [...calendar.days]
      .toSorted(([a], [b]) => a - b)
      .map(([day, list]) => [dayText(day), list.map(said)]);
    expect(days).toEqual([
      ['2026-03-02', ['start begun']],
      ['2026-03-03', ['plan begun']],
      ['2026-03-05', ['start both']],
      ['2026-03-06', ['deadline both']],
      ['2026-03-09', ['deadline same']],
      ['2026-03-10', ['deadline due']],
      ['2026-03-11', ['deadline call', 'plan follows']],
    ]);
  });
  test('for a range, a quarter or a half-year no day is made up', () => {
    expect(calendar.ranges.map(said)).toEqual(['deadline fair']);
    expect(calendar.periods.map(said)).toEqual(['deadline quarter', 'deadline goal']);
  });
  test('open items for which nobody gave a date are told apart', () => {
    expect(calendar.undated.map(({ id }) => id)).toEqual(['follows', 'open']);
  });
});

test('where nothing stands, the nearest day with something is known: after it, else before', () => {
  const nearest = (from: number, to: number): string | undefined => {
    const day = elsewhere(calendar, from, to);
    return day === undefined ? undefined : dayText(day);
  };
  const days = [...calendar.days.keys(), ...calendar.ranges.flatMap((one) => [one.from, one.to])];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  expect(nearest(first - 40, first - 10)).toBe(dayText(first));
  expect(nearest(last + 10, last + 40)).toBe(dayText(last));
  expect(nearest(first - 1, first + 1)).toBeUndefined();
  expect(elsewhere({ days: new Map(), ranges: [], periods: [], undated: [] }, first, last)).toBeUndefined();
});

test('bars of a week stand in lanes, cut where the week ends', () => {
  const bar = (id: string, from: number, to: number): Dated => ({
    ...{ item: items[0]!, field: 'deadline', given: id, type: 'range' },
    ...{ from: march + from, to: march + to },
  });
  const week = Array.from({ length: 7 }, (_, at) => march + at);
  const lanes = lanesOf([bar('a', -3, 1), bar('b', 1, 2), bar('c', 2, 9), bar('d', 8, 9)], week);
  expect(lanes.map(({ one, lane, first, last }) => [one.given, lane, first, last])).toEqual([
    ['a', 0, 0, 1],
    ['b', 1, 1, 2],
    ['c', 0, 2, 6],
  ]);
});

test('on another day a moment keeps its time and a range its length; what was loose becomes that day', () => {
  const at = (id: string): Dated =>
    [...calendar.ranges, ...calendar.periods, ...[...calendar.days.values()].flat()].find(
      (one) => said(one) === `deadline ${id}`,
    )!;
  expect(movedTo(march, at('due'))).toBe('2026-03-12');
  expect(movedTo(march, at('call'))).toBe('2026-03-12T14:30+01:00');
  expect(movedTo(march, at('fair'))).toBe('2026-03-12/2026-03-21');
  expect(movedTo(march, at('quarter'))).toBe('2026-03-12');
});
