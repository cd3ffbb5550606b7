/** L2: accepted commands never break an invariant, in nobody's eyes. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { examine } from '@throughline/model/validate';
import { tried } from '@throughline/testkit/checks';
import { storyArbitrary } from '@throughline/testkit/stories';
import { tagSets } from '@throughline/testkit/tags';
import { indexText, keptIndexes, rebuildIndexes } from '@throughline/testkit/twins';

test('L2: after every accepted command every invariant holds over the whole plan', () => {
  fc.assert(
    fc.property(storyArbitrary(), ({ told }) => {
      for (const { command, verdict, after } of told) {
        if (verdict.ok) expect({ command, broken: examine(after) }).toEqual({ command, broken: [] });
      }
    }),
    tried(300),
  );
});

test.each(tagSets)('L2: the invariants hold for a reader $name', ({ tags }) => {
  fc.assert(
    fc.property(storyArbitrary(), ({ ledger }) => {
      const log = readable(ledger.log, tags);
      const plan = fold(emptyPlan('plan'), log);
      expect({ broken: examine(plan) }).toMatchObject({
        broken: [],
      });
    }),
    tried(200),
  );
});

test('L2: after every command the indexes equal those computed from the records alone', () => {
  fc.assert(
    fc.property(storyArbitrary(), ({ told }) => {
      for (const { verdict, after } of told) {
        if (verdict.ok) expect(indexText(keptIndexes(after))).toBe(indexText(rebuildIndexes(after)));
      }
    }),
    tried(60),
  );
});

test('L2: what was decided is what the log gives', () => {
  fc.assert(
    fc.property(storyArbitrary(20), ({ told }) => {
      for (const { verdict, after } of told) {
        if (verdict.ok) expect(planText(verdict.plan)).toBe(planText(after));
      }
    }),
    tried(60),
  );
});

test('L2: a refused command leaves the plan and the log alone', () => {
  fc.assert(
    fc.property(storyArbitrary(20), ({ told }) => {
      for (const { verdict, before, after, rows } of told) {
        if (verdict.ok) continue;
        expect(after).toBe(before);
        expect(rows).toEqual([]);
        expect(verdict.problems.length).toBeGreaterThan(0);
      }
    }),
    tried(30),
  );
});

test('L2: the stories that these laws are tried on do what plans go through', () => {
  const counts = { ok: 0, refused: 0, verbs: new Set<string>() };
  for (const { told } of fc.sample(storyArbitrary(), tried(60))) {
    for (const { verdict } of told) {
      if (verdict.ok) for (const { change } of verdict.facts) counts.verbs.add(change.type);
      counts[verdict.ok ? 'ok' : 'refused'] += 1;
    }
  }
  expect(counts.verbs.size).toBe(12);
  expect(counts.ok).toBeGreaterThan(counts.refused);
  expect(counts.refused).toBeGreaterThan(counts.ok / 20);
});
