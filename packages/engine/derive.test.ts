/** L8 (its part here): the same plan and question give the same bytes, whatever order the plan was built in. */
import * as fc from 'fast-check';
import { canonical } from '@throughline/model/json';
import { fromJson, toJson } from '@throughline/model/serial';
import type { Plan } from '@throughline/model/plan';
import { expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { planArbitrary } from '@throughline/testkit/stories';
import { derive } from './derive.ts';
import { insights } from './insights/index.ts';

const asked = { asOf: 20_000, seed: 1, budget: 1000 };

const shuffled = (plan: Plan, seed: number): Plan => {
  const json = toJson(plan);
  const mixed = <T extends { id: string }>(all: readonly T[]): T[] =>
    all.toSorted((a, b) => hash(a.id, seed) - hash(b.id, seed));
  return fromJson({ ...json, items: mixed(json.items), links: mixed(json.links), asks: mixed(json.asks) });
};

function hash(text: string, seed: number): number {
  let hashed = seed;
  for (const char of text) hashed = Math.imul(hashed ^ char.charCodeAt(0), 16_777_619);
  return hashed;
}

test('L8: every insight gives the same bytes for the same plan, in whatever order it was built', () => {
  fc.assert(
    fc.property(planArbitrary(), fc.integer(), (plan, seed) => {
      const once = derive(plan, asked);
      expect(JSON.stringify(derive(shuffled(plan, seed), asked))).toBe(JSON.stringify(once));
      expect(canonical(derive(plan, asked))).toBe(canonical(once));
    }),
    tried(100),
  );
});

test('derive answers what was asked for and nothing else', () => {
  const plan = fc.sample(planArbitrary(), { seed: 1, numRuns: 1 })[0] as Plan;
  expect(Object.keys(derive(plan, asked))).toEqual(Object.keys(insights));
  expect(Object.keys(derive(plan, asked, ['ownership']))).toEqual(['ownership']);
});

test('every insight is known by its own name', () => {
  for (const [name, insight] of Object.entries(insights)) expect(insight.name).toBe(name);
});
