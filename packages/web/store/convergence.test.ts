/** L4 of the live store itself: people with several tabs, offline, on bad lines, closing and opening pages. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planText, withoutShelf } from '@throughline/model/serial';
import { tried } from '@throughline/testkit/checks';
import { picker } from '@throughline/testkit/pick';
import { numbersArbitrary } from '@throughline/testkit/stories';
import { newWorld, type World } from './world.fixture.ts';

const moments = fc.array(numbersArbitrary, { minLength: 20, maxLength: 140, size: 'max' });

/** A tab that took over had once heard that sending failed, and said “offline” for good. */
const stuckWithNothingToSend = [
  [1597],
  ...Array.from({ length: 5 }, () => [0]),
  [5764, 0, 0, 1696, 0, 0, 6464],
  [0],
  [25],
  [0],
  [0],
  [0, 0, 0, 7343],
  [9025],
  [0],
  [0, 0, 0, 4427],
  [658, 9195, 1251],
  ...Array.from({ length: 4 }, () => [0]),
  [154, 5295, 2625, 1977],
];

async function lived(numbers: readonly (readonly number[])[]): Promise<World> {
  const world = newWorld();
  for (const list of numbers) await world.happens(picker(list));
  await world.settles();
  return world;
}

test('L4: whatever the network did, every tab comes to show the plan of the server, and nothing waits', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (numbers) => {
      const { people, server } = await lived(numbers);
      const wanted = planText(withoutShelf(server.ledger.plan));
      for (const { tabs, outbox } of people) {
        for (const { live } of tabs) {
          const { replica, sync, waiting } = live.state();
          expect([sync, waiting, replica.confirmed.version]).toEqual([
            'saved',
            0,
            server.ledger.plan.version,
          ]);
          expect(planText(withoutShelf(replica.shown))).toBe(wanted);
        }
        expect(outbox.kept).toEqual([]);
      }
    }),
    { ...tried(60), examples: [[stuckWithNothingToSend]] },
  );
});

test('L4: every wish ends once, in the log or among the refusals that outlive the page, in every tab', async () => {
  let [accepted, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(moments, async (numbers) => {
      const { people, server } = await lived(numbers);
      for (const { typed, outbox, tabs } of people) {
        expect(new Set(typed).size).toBe(typed.length);
        const kept = outbox.back.map(({ parcel }) => parcel.command.id);
        for (const id of typed) {
          const problems = server.answers.get(id);
          expect(problems).toBeDefined();
          expect(kept.filter((one) => one === id).length).toBe(problems?.length === 0 ? 0 : 1);
          const rows = server.ledger.log.filter(({ command }) => command === id);
          expect(rows).toEqual(server.ledger.rows.get(id) ?? []);
          if (problems?.length === 0) accepted += 1;
          else refused += 1;
        }
        for (const { live } of tabs) {
          const shown = live.state().replica.refusals.map(({ command }) => command.id);
          expect(shown.toSorted()).toEqual(kept.toSorted());
        }
      }
    }),
    tried(60),
  );
  // The worlds that this is tried on have both.
  expect(accepted).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(5);
});
