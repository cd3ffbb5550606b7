/** Estimated: counted on the smallest pieces, rolled up, and nothing else. */
import { readPlanText } from '@throughline/testkit/plan-text';
import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';

const asked = { asOf: 0, seed: 0, budget: 0 };
const plan = readPlanText(`
  goal Pilot
    outcome Booking
      step Contract ~3-8d
      step Training
    milestone Go
    outcome Later
  step Alone ~2h
`);

test('a branch is told by its smallest pieces, and how many of them are estimated', async () => {
  const { estimated } = derive(plan, asked, ['estimated']);
  expect(estimated.branches['booking']).toEqual({ pieces: 2, estimated: 1 });
  await expect(`${JSON.stringify(estimated, undefined, 2)}\n`).toMatchFileSnapshot('estimated.golden.json');
});

test('what takes no time needs no estimate, and what is not split is a piece itself', () => {
  const { estimated } = derive(plan, asked, ['estimated']);
  // Contract, Training, and the outcome that nobody has split yet; not the milestone
  expect(estimated.branches['pilot']).toEqual({ pieces: 3, estimated: 1 });
  expect(estimated.whole).toEqual({ pieces: 4, estimated: 2 });
});

test('an empty plan rests on nothing', () => {
  const { estimated } = derive(readPlanText(''), asked, ['estimated']);
  expect(estimated).toEqual({ branches: {}, whole: { pieces: 0, estimated: 0 } });
});
