/** Ownership: by name, by seat, vacant, gone, or nobody's. */
import { readPlanText } from '@throughline/testkit/plan-text';
import { expect, test } from 'vitest';
import { derive } from '../../derive.ts';

const asked = { asOf: 0, seed: 0, budget: 0 };
const plan = readPlanText(`
  person #anna
  person #bob
  person #cleo (trash)
  unit Acme
    role Docs Lead
      holder: anna
    role Release Signal
    role Old Seat
      holder: cleo
  goal Pilot @anna
    step Docs @docs-lead
    step Signal @release-signal
    step Party
      note #n
        author: bob
    step Training @cleo
    step Ballot @old-seat
    step Contract @anna (trash)
`);

test('everyone who can own is listed with what they answer for, themselves and through a role', async () => {
  const { ownership } = derive(plan, asked, ['ownership']);
  expect(ownership.owners.find(({ who }) => who === 'anna')).toEqual({
    who: 'anna',
    owns: ['pilot'],
    through: [{ role: 'docs-lead', owns: ['docs'] }],
  });
  expect(ownership.owners.find(({ who }) => who === 'bob')).toEqual({ who: 'bob', owns: [], through: [] });
  await expect(`${JSON.stringify(ownership, undefined, 2)}\n`).toMatchFileSnapshot('ownership.golden.json');
});

test('a seat is vacant when nobody fills it, or somebody who has gone', () => {
  expect(derive(plan, asked, ['ownership']).ownership.vacant).toEqual([
    { role: 'release-signal', owns: ['signal'] },
    { role: 'old-seat', owns: ['ballot'] },
  ]);
});

test('what an owner in the trash still owns is told, and what nobody owns', () => {
  const { ownership } = derive(plan, asked, ['ownership']);
  expect(ownership.gone).toEqual([{ who: 'cleo', owns: ['training'] }]);
  expect(ownership.unowned).toEqual(['party']);
});
