/** L3: a change and its inverse are nothing. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { changes, verbOf, type Change } from '@throughline/model/changes/index';
import { readable } from '@throughline/model/entry';
import { applied } from '@throughline/model/fold';
import { canonical } from '@throughline/model/json';
import { emptyPlan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import type { Verdict } from '@throughline/model/validate';
import { commandOf, taken } from '@throughline/testkit/ledger';
import { tried } from '@throughline/testkit/checks';
import { storyArbitrary } from '@throughline/testkit/stories';
import { tagSets } from '@throughline/testkit/tags';
import { indexText, keptIndexes } from '@throughline/testkit/twins';

const inverse = (change: Change): Change => verbOf(change).invert(change);
const text = (plan: Parameters<typeof planText>[0]): string => planText(plan) + indexText(keptIndexes(plan));

test('L3: every verb, applied and taken back, leaves the plan as it was', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(storyArbitrary(), ({ told }) => {
      for (const { verdict, before } of told) {
        if (!verdict.ok) continue;
        let plan = before;
        for (const { change } of verdict.facts) {
          const next = applied(plan, [change]);
          expect({ change, text: text(applied(next, [inverse(change)])) }).toEqual({
            change,
            text: text(plan),
          });
          seen.add(change.type);
          plan = next;
        }
      }
    }),
    tried(80),
  );
  expect([...seen].toSorted()).toEqual(Object.keys(changes).toSorted());
});

test('L3: the inverse of an inverse is the change itself', () => {
  fc.assert(
    fc.property(storyArbitrary(20), ({ told }) => {
      for (const { rows } of told) {
        for (const { change } of rows) {
          expect(canonical(inverse(inverse(change as Change)))).toBe(canonical(change));
        }
      }
    }),
    tried(60),
  );
});

test.each(tagSets)('L3: a whole log taken back from its end leaves nothing ($name)', ({ tags }) => {
  fc.assert(
    fc.property(storyArbitrary(), ({ ledger }) => {
      const log = readable(ledger.log, tags).map(({ change }) => change as Change);
      const there = applied(emptyPlan('plan'), log);
      const back = applied(there, log.toReversed().map(inverse));
      expect(text(back)).toBe(text(emptyPlan('plan')));
    }),
    tried(60),
  );
});

// What was taken back inside the trash does not come back there.
const refusedInTrash = (verdict: Verdict): boolean =>
  !verdict.ok && verdict.problems.every(({ code }) => code === 'tree.trash');

test('L3: a command that was just accepted can be undone and redone', () => {
  fc.assert(
    fc.property(storyArbitrary(), ({ ledger, told }) => {
      const last = told.findLast(({ rows }) => rows.length > 0);
      if (!last || last.actor.role === 'guest') return;
      const undo = (id: string, of: string) => commandOf(id, [{ type: 'undo', of }], last.actor.person);
      const undone = taken(ledger, undo('undone', last.command.id), last.actor);
      if (refusedInTrash(undone.verdict)) return;
      expect(undone.verdict).toMatchObject({ ok: true });
      const redone = taken(undone.ledger, undo('redone', 'undone'), last.actor);
      if (refusedInTrash(redone.verdict)) return;
      expect(redone.verdict).toMatchObject({ ok: true });
      expect(planText(redone.ledger.plan)).toBe(planText(ledger.plan));
    }),
    tried(200),
  );
});
