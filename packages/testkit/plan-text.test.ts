/** Plan text: what is written is read back. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '@throughline/model/given';
import { canonical } from '@throughline/model/json';
import { itemOf } from '@throughline/model/plan';
import { toJson } from '@throughline/model/serial';
import type { Plan } from '@throughline/model/plan';
import { drawBars } from './bars.ts';
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

test('dates may be drawn as bars, and are drawn back', () => {
  const drawn = `days from 2025-01-13
goal Pilot
  step Contract  |=====         |
  step Training  |       ===    |
  milestone Live |           *  |
`;
  const plan = readPlanText(drawn);
  expect(itemOf(plan, 'training')?.fields).toEqual({
    title: 'Training',
    start: '2025-01-20',
    deadline: '2025-01-22',
  });
  expect(itemOf(plan, 'live')?.fields).toEqual({ title: 'Live', deadline: '2025-01-24' });
  expect(drawBars(writePlanText(plan), dayOf(2025, 1, 13), 14)).toBe(drawn);
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
    tried(100),
  );
});
