/** The trash: how much would come back, and what must come back with it to be seen. */
import { expect, test } from 'vitest';
import { fold } from '@throughline/model/fold';
import { isLive } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import { readPlanText } from '@throughline/testkit/plan-text';
import { thrownIn, toRestore } from './thrown.ts';

const plan = readPlanText(`
  goal Goal
    outcome Outer (trash)
      step Kept
      step Inner (trash)
        step Leaf
    step Alone (trash)
`);

test('each branch counts what came into the trash with it', () => {
  expect(
    thrownIn(plan).map(({ item, below, within }) => [item.id, below, within.map(({ id }) => id)]),
  ).toEqual([
    ['outer', 1, []],
    ['inner', 1, ['outer']],
    ['alone', 0, []],
  ]);
});

test('what lies in the trash within the trash comes back with what holds it', () => {
  const inner = thrownIn(plan).filter(({ item }) => item.id === 'inner');
  expect(toRestore(inner)).toEqual(['outer', 'inner']);
  const wishes = toRestore(inner).map((id) => ({ type: 'restore', id }) as const);
  const verdict = validate(
    plan,
    { wishes },
    { actor: { person: 'ada', role: 'owner' }, past: () => undefined },
  );
  if (!verdict.ok) throw new Error('refused');
  const entries = verdict.facts.map((fact, at) => ({
    ...{ version: plan.version + at + 1, command: 'c', by: 'ada', at: 1, door: 'web' as const, tag: 'open' },
    ...fact,
  }));
  const after = fold(plan, entries);
  expect(['outer', 'inner', 'leaf', 'alone'].map((id) => isLive(after, id))).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
