/** What is mine, by when: only what is next in a branch, in my name or by my role, in the week that it is due. */
import { expect, test } from 'vitest';
import { readGiven } from '@throughline/model/given';
import { readPlanText } from '@throughline/testkit/plan-text';
import { mineOf, spans } from './mine.ts';

const plan = readPlanText(
  `
person #me
person #other
role Lead
  holder: me
goal Pilot @me by 2026-06-30
  outcome Signed @me by 2026-03-20
    step Draft @me by 2026-03-03
    step Old @me by 2026-02-27
    step Over @me by 2026-02-27 [finished]
    step Theirs @other by 2026-03-03
  outcome Trained @lead by 2026-Q3
  step Someday @me
  step Near @me by 2026-03-29
`.trim(),
);

// A Monday.
const today = readGiven('2026-03-02')?.from ?? 0;

test('by when, the nearest first; what is done, and what stands above what is next, is left out', () => {
  const mine = mineOf(plan, 'me', today);
  expect(spans.map((span) => [span, mine[span].map(({ id }) => id)])).toEqual([
    ['overdue', ['old']],
    ['week', ['draft']],
    ['month', ['near']],
    ['later', ['trained']],
    ['undated', ['someday']],
  ]);
});

test('on a Saturday the coming week counts as this one', () => {
  expect(mineOf(plan, 'me', today - 2).week.map(({ id }) => id)).toEqual(['draft']);
});

test('a branch is mine as a whole once nothing in it is', () => {
  const { month } = mineOf(plan, 'other', today);
  expect([month, mineOf(plan, 'other', today).week.map(({ id }) => id)]).toEqual([[], ['theirs']]);
});
