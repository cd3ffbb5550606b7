/** L1: folding in pieces equals folding at once. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable, type Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { tried } from '@throughline/testkit/checks';
import { storyArbitrary } from '@throughline/testkit/stories';
import { tagSets } from '@throughline/testkit/tags';
import { foldFromScratch, indexText, keptIndexes } from '@throughline/testkit/twins';

const cuts = fc.array(fc.nat(200), { maxLength: 6 });

function inPieces(log: readonly Entry[], at: readonly number[]): ReturnType<typeof fold> {
  const places = [0, ...at.map((cut) => cut % (log.length + 1)), log.length].toSorted((a, b) => a - b);
  let plan = emptyPlan('plan');
  for (const [index, place] of places.entries()) {
    plan = fold(plan, log.slice(places[index - 1] ?? 0, place));
  }
  return plan;
}

test.each(tagSets)(
  'L1: a log folded in pieces gives the plan of the log folded at once ($name)',
  ({ tags }) => {
    fc.assert(
      fc.property(storyArbitrary(), cuts, ({ ledger }, at) => {
        const log = readable(ledger.log, tags);
        const atOnce = fold(emptyPlan('plan'), log);
        const pieces = inPieces(log, at);
        expect(planText(pieces)).toBe(planText(atOnce));
        expect(indexText(keptIndexes(pieces))).toBe(indexText(keptIndexes(atOnce)));
        expect(planText(foldFromScratch('plan', log))).toBe(planText(atOnce));
      }),
      tried(60),
    );
  },
);

test('L1: entries that a plan already holds are passed over', () => {
  fc.assert(
    fc.property(storyArbitrary(20), fc.nat(200), ({ ledger }, from) => {
      const again = fold(ledger.plan, ledger.log.slice(from % (ledger.log.length + 1)));
      expect(planText(again)).toBe(planText(ledger.plan));
      expect(again.version).toBe(ledger.plan.version);
    }),
    tried(40),
  );
});

test('L1: folding leaves the plan that it began with as it was', () => {
  fc.assert(
    fc.property(storyArbitrary(20), ({ told }) => {
      const texts = told.map(({ before }) => planText(before));
      for (const { before, rows } of told) fold(before, rows);
      expect(told.map(({ before }) => planText(before))).toEqual(texts);
    }),
    tried(30),
  );
});
