/** Rows made from those before are the rows made from scratch, and so is the tree they are made from. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { entriesOf } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import { fold } from '@throughline/model/fold';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import { compiled, patched } from '../lens/tree.ts';
import { rowMaker } from './row-maker.ts';
import { rowsOf, type OutlineLens } from './rows.ts';

const lens: OutlineLens = { tree: 'plan', name: 'field.title', columns: [] };

/** The plan after a wish; as it was where the wish is refused. */
function after(plan: Plan, wish: Wish, turn: number): Plan {
  const command = { id: `c${turn}`, by: 'ann', at: 0, door: 'web' as const, wishes: [wish] };
  const verdict = validate(plan, command, { actor: { person: 'ann', role: 'owner' } });
  return verdict.ok ? fold(plan, entriesOf(command, verdict.facts, plan.version)) : plan;
}

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const kinds = ['goal', 'outcome', 'step', 'milestone'];
const id = fc.constantFrom(...ids);
const wishes = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('edit' as const),
      on: fc.constant('item' as const),
      id,
      set: fc.record({ title: fc.string() }),
    }),
    fc.record({
      type: fc.constant('edit' as const),
      on: fc.constant('item' as const),
      id,
      set: fc.record({ kind: fc.constantFrom(...kinds) }),
    }),
    fc.record({ type: fc.constant('move' as const), id, parent: fc.option(id, { nil: null }) }),
    fc.record({ type: fc.constant('remove' as const), id }),
    fc.record({ type: fc.constant('restore' as const), id }),
  ),
  { maxLength: 20 },
);

it('whatever changes, one after the other', () => {
  const begun = ids.reduce(
    (plan, one, turn) =>
      after(plan, { type: 'add', id: one, kind: 'outcome', parent: ids[turn - 2] ?? null, fields: {} }, turn),
    emptyPlan('p'),
  );
  fc.assert(
    fc.property(wishes, fc.subarray(ids), (some, closed) => {
      const folded = new Set(closed);
      const made = rowMaker();
      let plan = begun;
      for (const [turn, wish] of some.entries()) {
        const before = plan;
        plan = after(plan, wish, turn + 10);
        const { rows, placeOf } = made({ plan, lens, folded, draft: undefined });
        expect(rows).toEqual(rowsOf(plan, lens, folded));
        for (const [one, at] of placeOf) expect(rows[at]).toMatchObject({ item: { id: one } });
        const tree = patched({ plan: before, tree: compiled(before, 'plan') }, plan);
        if (tree) expect(tree).toEqual(compiled(plan, 'plan'));
      }
    }),
  );
});
