/** Plan text: what is written is read back. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical } from '@throughline/model/json';
import { itemOf } from '@throughline/model/plan';
import { toJson } from '@throughline/model/serial';
import type { Plan } from '@throughline/model/plan';
import { tried } from './checks.ts';
import { readPlanText, writePlanText } from './plan-text.ts';
import { planArbitrary } from './stories.ts';

const pilot = `settings: {"name":"Acme"}
person #anna
role Docs Lead
  holder: anna
goal Pilot live @anna by 2025-06-30 [on-track]
  why: Customers wait for it.
  step Contract @docs-lead from 2025-01-13 ~3-8d
    question #q1: {"from":"anna","to":"docs-lead","tag":"open","body":{"text":"When?"}}
  step "by the sea" #sea %secret
  step Training ~2d
    after: contract {"type":"SS","lag":"2d"}
  step Old plan (trash)
`;

test('a plan text is read and written back as it was', () => {
  expect(writePlanText(readPlanText(pilot))).toBe(pilot);
});

test('short forms of links and contributors are understood', () => {
  const plan = readPlanText(`
    person #anna
    goal Pilot
      step Contract +anna
      step Training
        after: contract FF -2d warn
  `);
  expect(itemOf(plan, 'contract')?.fields['contributors']).toEqual(['anna']);
  expect(toJson(plan).links[0]).toMatchObject({
    from: 'training',
    to: 'contract',
    fields: { type: 'FF', lag: '-2d', policy: 'warn' },
  });
});

// Order keys are made anew: what they say, the order of siblings, is in the text.
const record = (plan: Plan): string =>
  canonical({
    ...toJson(plan),
    version: 0,
    items: toJson(plan).items.map((item) => ({ ...item, order: '' })),
  });

test('any plan is written and read back with all that it says', () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const text = writePlanText(plan);
      const back = readPlanText(text);
      expect(record(back)).toBe(record(plan));
      expect(writePlanText(back)).toBe(text);
    }),
    tried(200),
  );
});
