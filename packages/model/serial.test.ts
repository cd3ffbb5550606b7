/** A plan as JSON and back, and what of it lives elsewhere. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { readPlanText } from '@throughline/testkit/plan-text';
import { planArbitrary } from '@throughline/testkit/stories';
import { indexText, keptIndexes } from '@throughline/testkit/twins';
import { canonical, same } from './json.ts';
import { childrenOf, itemOf } from './plan.ts';
import { fromJson, planText, toJson, withoutShelf, type PlanJson } from './serial.ts';

test('a plan that was written as JSON and read again is the same, indexes and all', () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const back = fromJson(JSON.parse(JSON.stringify(toJson(plan))) as PlanJson);
      expect(canonical(toJson(back))).toBe(canonical(toJson(plan)));
      expect(indexText(keptIndexes(back))).toBe(indexText(keptIndexes(plan)));
    }),
    tried(60),
  );
});

test('equal plans have equal text, whatever number their last change had', () => {
  const plan = readPlanText('goal Pilot');
  expect(planText({ ...plan, version: 7 })).toBe(planText(plan));
  expect(planText(readPlanText('goal Other'))).not.toBe(planText(plan));
});

test('without its shelf a plan has lost what is fetched by item, and nothing else', () => {
  const plan = readPlanText(`
    person #anna
    step A
      note #n
        author: anna
      step B
  `);
  const rest = withoutShelf(plan);
  expect(itemOf(rest, 'n')).toBeUndefined();
  expect(childrenOf(rest, 'a')).toEqual(['b']);
  expect(itemOf(plan, 'n')).toBeDefined();
});

const json = fc.jsonValue();

test('the same value has the same canonical bytes, in whatever order its keys came', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, one]) => [key, turned(one)]),
    );
  };
  fc.assert(
    fc.property(json, (value) => {
      expect(canonical(turned(value))).toBe(canonical(value));
      expect(same(turned(value), value)).toBe(true);
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
    }),
    tried(300),
  );
});

test('values are the same exactly when their canonical bytes are', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(same(a, b)).toBe(canonical(a) === canonical(b));
    }),
    tried(300),
  );
});

test('an absent key and one that holds nothing are the same', () => {
  expect(same({ a: undefined, b: 1 }, { b: 1 })).toBe(true);
  expect(same({ a: null }, {})).toBe(false);
  expect(same([1], { 0: 1 })).toBe(false);
});
