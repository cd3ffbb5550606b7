import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '@throughline/model/fold';
import { emptyPlan, trash, type Plan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { examine } from '@throughline/model/validate';
import { planArbitrary } from '@throughline/testkit/stories';
import { difference } from './difference.ts';
import { matched, worthTelling } from './matched.ts';

const named = (plan: Plan): Plan => ({ ...plan, id: 'plan' });

describe('the difference of two plans', () => {
  test('from nothing makes the whole plan', () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const made = applied(emptyPlan(plan.id), difference(emptyPlan(plan.id), plan));
        expect(planText(made)).toBe(planText(plan));
      }),
      { numRuns: 60 },
    );
  });

  test('is nothing between equal plans', () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        expect(difference(plan, plan)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('makes of any plan one that holds all of the other, and loses nothing', () => {
    fc.assert(
      fc.property(planArbitrary(30), planArbitrary(30), (one, other) => {
        const [before, after] = [named(one), named(other)];
        const made = applied(before, difference(before, after));
        const again = difference(made, after);
        // Only what is already in the trash is left to tell.
        expect(again.filter(({ type }) => type !== 'retracted' && type !== 'unlinked')).toEqual([]);
        expect(made.items.size).toBeGreaterThanOrEqual(Math.max(before.items.size, after.items.size));
      }),
      { numRuns: 30 },
    );
  });

  test('of a file that was cut short goes to the trash', () => {
    fc.assert(
      fc.property(planArbitrary(30), (plan) => {
        const made = applied(plan, difference(plan, emptyPlan(plan.id)));
        expect(made.items.size).toBe(plan.items.size);
        expect(made.children.size === 0 || [...trash(made)].length > 0).toBe(true);
        expect(examine(made)).toEqual(examine(plan));
      }),
      { numRuns: 30 },
    );
  });

  test('other ids for the same titles are no difference', () => {
    fc.assert(
      fc.property(planArbitrary(20), (plan) => {
        const side = { plan, directory: {} };
        const other = matched(side, side);
        expect(worthTelling(difference(plan, other), plan, other, true)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
