/** The cache of plans: bounded, caught up, saved now and then. */
import type { Wish } from '@throughline/model/commands/index';
import { planText } from '@throughline/model/serial';
import { memoryStore } from '@throughline/store/memory';
import type { Store } from '@throughline/store/store';
import { expect, test } from 'vitest';
import { executor, type Execute } from './execute.ts';
import { openPlans, type Plans } from './plans.ts';

const open = (store: Store, most = 2, snapshotEvery = 10): { plans: Plans; execute: Execute } => {
  const plans = openPlans(store, { most, snapshotEvery, failed: () => {} });
  return { plans, execute: executor({ store, plans, clock: () => 1, named: async () => new Set() }) };
};

let sent = 0;
const addTo = async (execute: Execute, workspace: string, count: number): Promise<void> => {
  for (let at = 0; at < count; at++) {
    const id = `i${++sent}`;
    const wish: Wish = { type: 'add', id, kind: 'step', parent: null, fields: { title: id } };
    await execute(workspace, {
      command: { id: `c${sent}`, door: 'http', wishes: [wish] },
      actor: { person: 'anna', role: 'owner' },
    });
  }
};

test('a plan that was put out of the cache is folded again, from a snapshot and what came after it', async () => {
  const store = memoryStore();
  for (const id of ['a', 'b', 'c']) await store.createWorkspace(id, id, 1);
  const { plans, execute } = open(store);
  for (const id of ['a', 'b', 'c']) await addTo(execute, id, 25);
  await plans.close();
  expect((await store.snapshot('a'))?.version).toBe(20);
  const reads: number[] = [];
  const watched: Store = {
    ...store,
    entries: (id, after, limit) => {
      reads.push(after);
      return store.entries(id, after, limit);
    },
  };
  const fresh = openPlans(watched, { most: 1, failed: () => {} });
  const first = await fresh.newest('a');
  expect(first?.version).toBe(25);
  expect(reads).toEqual([20]);
  await fresh.newest('b');
  const again = await fresh.newest('a');
  expect(planText(again as NonNullable<typeof again>)).toBe(planText(first as NonNullable<typeof first>));
});

test('names are read again when they have changed', async () => {
  const store = memoryStore();
  await store.createWorkspace('a', 'A', 1);
  const { plans, execute } = open(store);
  const person: Wish = { type: 'add', id: 'p', kind: 'person', parent: null, fields: {} };
  const name = (id: string, called: string, wishes: Wish[]) =>
    execute('a', {
      command: { id, door: 'http', wishes },
      actor: { person: 'p', role: 'owner' },
      directory: { p: { name: called } },
    });
  await name('c1', 'Anna', [person]);
  expect(await plans.names('a')).toEqual({ directory: { p: { name: 'Anna' } }, version: 1 });
  await name('c2', 'Anne', []);
  expect(await plans.names('a')).toEqual({ directory: { p: { name: 'Anne' } }, version: 2 });
});

test('the rows after a version are the same from the tail and from the store', async () => {
  const store = memoryStore();
  await store.createWorkspace('a', 'A', 1);
  const { plans, execute } = open(store);
  await addTo(execute, 'a', 12);
  for (let after = 0; after <= 12; after++)
    expect(await plans.entriesAfter('a', after, 5)).toEqual(await store.entries('a', after, 5));
});

test('a workspace that is not there has no plan, and may come later', async () => {
  const store = memoryStore();
  const { plans } = open(store);
  expect(await plans.newest('a')).toBeUndefined();
  await store.createWorkspace('a', 'A', 1);
  expect((await plans.newest('a'))?.version).toBe(0);
});
