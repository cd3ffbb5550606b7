/** L4: any interleaving of confirmations and optimistic wishes converges to the server's fold. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTag } from '@throughline/model/plan';
import { withoutShelf } from '@throughline/model/serial';
import { tried } from '@throughline/testkit/checks';
import { picker } from '@throughline/testkit/pick';
import { numbersArbitrary } from '@throughline/testkit/stories';
import { happens, newTown, settles, type Resident, type Town } from '@throughline/testkit/town';
import { applyAndRefetch, indexText, keptIndexes, rebuildIndexes } from '@throughline/testkit/twins';
import type { Fate } from '@throughline/testkit/wire';
import { privateTags } from '@throughline/testkit/wishes';

const all = new Set([openTag, ...privateTags]);
const open = new Set([openTag]);
const residents: Resident[] = [
  { actor: { person: 'anna', role: 'owner' }, tags: all },
  { actor: { person: 'bob', role: 'member' }, tags: open },
  { actor: { person: 'cleo', role: 'guest' }, tags: new Set([openTag, privateTags[0]]) },
];

const moments = fc.array(numbersArbitrary, { maxLength: 80, size: 'max' });
const fates = fc.array(fc.constantFrom<Fate>('arrives', 'arrives', 'arrives', 'lost', 'twice'), {
  minLength: 1,
  maxLength: 60,
});

function lived(numbers: readonly (readonly number[])[], fate: readonly Fate[]): Town {
  let sent = 0;
  const town = newTown(residents, () => fate[sent++ % fate.length] ?? 'arrives');
  for (const [moment, list] of numbers.entries()) happens(town, picker(list), moment);
  return town;
}

test('L4: with lost, repeated and reordered messages every replica comes to show the plan of the server', () => {
  fc.assert(
    fc.property(moments, fates, (numbers, fate) => {
      const town = lived(numbers, fate);
      settles(town);
      for (const house of town.houses) {
        expect(house.replica.pending).toEqual([]);
        expect(house.replica.behind).toBe(false);
        expect(house.replica.confirmed.version).toBe(town.ledger.plan.version);
        const { log } = town.ledger;
        // Shelves are laid on top as they are fetched or written here; the rest must be the very same.
        const shown = withoutShelf(house.replica.shown);
        const { applied, refetched } = applyAndRefetch(shown, 'plan', log, house.tags);
        expect(applied).toBe(refetched);
      }
    }),
    tried(150),
  );
});

test('L4: every wish ends in the log or among the refusals, once: nothing typed is lost', () => {
  fc.assert(
    fc.property(moments, fates, (numbers, fate) => {
      const town = lived(numbers, fate);
      settles(town);
      for (const house of town.houses) {
        for (const { id } of house.typed) {
          const refused = house.replica.refusals.filter(({ command }) => command.id === id);
          const problems = town.answers.get(id);
          expect(problems).toBeDefined();
          expect(refused.length).toBe(problems?.length === 0 ? 0 : 1);
          const rows = town.ledger.log.filter(({ command }) => command === id);
          expect(rows).toEqual(town.ledger.rows.get(id) ?? []);
        }
      }
    }),
    tried(100),
  );
});

test('L4: in the midst of it the indexes of what is shown equal those computed from its records', () => {
  fc.assert(
    fc.property(moments, fates, (numbers, fate) => {
      for (const { replica } of lived(numbers, fate).houses) {
        expect(indexText(keptIndexes(replica.shown))).toBe(indexText(rebuildIndexes(replica.shown)));
      }
    }),
    tried(40),
  );
});

test('L4: the towns that this law is tried on have wishes refused far away, and seen before they are confirmed', () => {
  let [refused, typed, pending] = [0, 0, 0];
  for (const [numbers, fate] of fc.sample(fc.tuple(moments, fates), tried<[number[][], Fate[]]>(60))) {
    const town = lived(numbers, fate);
    for (const { replica } of town.houses) pending += replica.pending.length;
    settles(town);
    for (const house of town.houses) {
      typed += house.typed.length;
      refused += house.replica.refusals.length;
    }
  }
  expect(typed).toBeGreaterThan(200);
  expect(pending).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(10);
});
