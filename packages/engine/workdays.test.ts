/** Working days: counting by formula equals counting day by day. */
import { dayOf, weekday } from '@throughline/model/given';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { isWorkday, plusWorkdays, toWork, workdaysBetween } from './workdays.ts';

const anyDay = fc.integer({ min: -30_000, max: 60_000 });

test('working days between two days are counted one by one', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(60), (from, length) => {
      let counted = 0;
      for (let day = from; day < from + length; day++) if (weekday(day) < 6) counted += 1;
      expect(workdaysBetween(from, from + length)).toBe(counted);
      expect(workdaysBetween(from + length, from)).toBe(counted === 0 ? 0 : -counted);
    }),
    tried(300),
  );
});

test('adding working days goes as far as it must and no farther', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (from, days) => {
      const to = plusWorkdays(from, days);
      expect(workdaysBetween(from, to)).toBe(days === 0 ? 0 : days);
      if (days > 0) expect(workdaysBetween(from, to - 1)).toBe(days - 1);
      if (days < 0) expect(workdaysBetween(from, to + 1)).toBe(days + 1 || 0);
    }),
    tried(300),
  );
});

test('work that could begin on a week-end begins on Monday', () => {
  const friday = dayOf(2025, 1, 17);
  expect([0, 1, 2, 3].map((days) => toWork(friday + days) - friday)).toEqual([0, 3, 3, 3]);
  expect([0, 1, 2, 3].map((days) => isWorkday(friday + days))).toEqual([true, false, false, true]);
});

test('three days of work from a Friday end on Tuesday', () => {
  const friday = dayOf(2025, 1, 17);
  expect(plusWorkdays(friday, 3) - 1).toBe(dayOf(2025, 1, 21));
});
