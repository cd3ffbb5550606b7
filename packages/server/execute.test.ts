/** The write path: idempotent, in groups, on the newest plan, and without a trace of what is refused (L11). */
import type { Wish } from '@throughline/model/commands/index';
import type { Role } from '@throughline/model/may';
import { itemOf, type Plan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { memoryStore } from '@throughline/store/memory';
import type { Store } from '@throughline/store/store';
import { expect, test } from 'vitest';
import type { Wanted } from './decide.ts';
import { executor, type Execute, type Outcome } from './execute.ts';
import { openPlans, type Plans } from './plans.ts';

type Node = { readonly execute: Execute; readonly plans: Plans };

const node = (store: Store, named: readonly string[] = []): Node => {
  const plans = openPlans(store, { failed: () => {} });
  return {
    plans,
    execute: executor({ store, plans, clock: () => 1, named: async () => new Set(named) }),
  };
};

async function workspace(): Promise<Store> {
  const store = memoryStore();
  await store.createWorkspace('w', 'W', 1);
  const { execute } = node(store);
  const people = ['anna', 'ben', 'cleo'].map((id) => add(id, 'person'));
  await execute('w', wanted('people', people, 'owner', { anna: { name: 'Anna' } }));
  return store;
}

const add = (id: string, kind = 'step', fields: Record<string, string> = {}): Wish => ({
  ...{ type: 'add', id, kind, parent: null },
  fields: kind === 'person' ? {} : { title: id, ...fields },
});
const wanted = (
  id: string,
  wishes: readonly Wish[],
  role: Role = 'owner',
  directory?: Wanted['directory'],
  person = 'anna',
): Wanted => ({
  command: { id, door: 'http', wishes },
  actor: { person, role },
  directory,
});
const codes = (outcome: Outcome): string[] => (outcome.ok ? [] : outcome.problems.map(({ code }) => code));
const traces = async (store: Store): Promise<string> =>
  JSON.stringify([
    await store.entries('w', 0),
    await store.directory('w'),
    await store.workspace('w'),
    await store.readModel('w'),
  ]);

test('a command sent twice is done once, and says that it was', async () => {
  const store = await workspace();
  const { execute } = node(store);
  const first = await execute('w', wanted('c', [add('g', 'goal'), add('s')]));
  expect(first).toMatchObject({ ok: true, executed: { version: 5, rows: 2, again: false } });
  const again = { ok: true, executed: { version: 5, rows: 2, again: true } };
  expect(await execute('w', wanted('c', [add('g', 'goal'), add('s')]))).toMatchObject(again);
  expect(await node(store).execute('w', wanted('c', [add('g', 'goal')]))).toMatchObject(again);
  expect((await store.workspace('w'))?.version).toBe(5);
});

test('the same command twice at the same moment is done once', async () => {
  const store = await workspace();
  const { execute } = node(store);
  const sent = await Promise.all([1, 2, 3].map(() => execute('w', wanted('c', [add('g', 'goal')]))));
  const again = sent.map((one) => one.ok && one.executed.again);
  expect(again.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true, true]);
});

test('what waits for a workspace goes into the log in one append, each with its own verdict', async () => {
  const store = await workspace();
  const sizes: number[] = [];
  const counted: Store = {
    ...store,
    append: (id, expected, commands, after) => {
      sizes.push(commands.length);
      return store.append(id, expected, commands, after);
    },
  };
  const { execute } = node(counted);
  const sent = await Promise.all([
    execute('w', wanted('c0', [add('a')])),
    execute('w', wanted('c1', [add('b')])),
    execute('w', wanted('c2', [add('b')])),
    execute('w', wanted('c3', [{ type: 'edit', on: 'item', id: 'b', set: { title: 'B' } }])),
  ]);
  expect(sent.map(codes)).toEqual([[], [], ['item.exists'], []]);
  expect(sizes.reduce((a, b) => a + b)).toBe(3);
  expect(sizes.length).toBeLessThan(3);
  const log = await store.entries('w', 0);
  expect(log.map(({ version }) => version)).toEqual(log.map((_, at) => at + 1));
});

test('nodes that write to one workspace lose nothing and agree', async () => {
  const store = await workspace();
  const nodes = [node(store), node(store), node(store)];
  const sent = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      (nodes[at % 3] as Node).execute('w', wanted(`c${at}`, [add(`s${at}`)])),
    ),
  );
  expect(sent.filter(({ ok }) => !ok)).toEqual([]);
  const texts = await Promise.all(
    nodes.map(async ({ plans }) => planText((await plans.caughtUp('w')) as Plan)),
  );
  expect(new Set(texts).size).toBe(1);
  expect((await store.workspace('w'))?.version).toBe(63);
});

test('a wish that fits only what another node has just written is decided on the newest plan', async () => {
  const store = await workspace();
  const [one, other] = [node(store), node(store)];
  await one.plans.newest('w');
  await other.execute('w', wanted('c1', [add('s')]));
  const edit: Wish = { type: 'edit', on: 'item', id: 's', set: { title: 'S' } };
  expect(codes(await one.execute('w', wanted('c2', [edit])))).toEqual([]);
});

test('undo finds what it takes back in the log, or in the same group', async () => {
  const store = await workspace();
  const { execute, plans } = node(store);
  await execute('w', wanted('c1', [add('s')]));
  expect(codes(await node(store).execute('w', wanted('c2', [{ type: 'undo', of: 'c1' }])))).toEqual([]);
  const both = await Promise.all([
    execute('w', wanted('c3', [add('t')])),
    execute('w', wanted('c4', [{ type: 'undo', of: 'c3' }])),
  ]);
  expect(both.map(codes)).toEqual([[], []]);
  const plan = (await plans.caughtUp('w')) as Plan;
  expect([itemOf(plan, 's'), itemOf(plan, 't')]).toEqual([undefined, undefined]);
});

test('L11: what may refuses leaves no trace', async () => {
  const store = await workspace();
  const { execute } = node(store, ['anna', 'ben']);
  await execute('w', wanted('c1', [add('g', 'goal')]));
  await execute('w', wanted('n1', [{ ...add('n', 'note'), parent: 'g', fields: { author: 'ben' } } as Wish]));
  const before = await traces(store);
  const settings: Wish = { type: 'edit', on: 'plan', id: 'w', set: { name: 'Mine' } };
  const words: Wish = { type: 'edit', on: 'item', id: 'n', set: { body: 'not mine' } };
  const refusals = await Promise.all([
    execute('w', wanted('x1', [add('s')], 'guest', undefined, 'cleo')),
    execute('w', wanted('x2', [settings], 'member', undefined, 'cleo')),
    execute('w', wanted('x3', [words], 'member', undefined, 'cleo')),
    execute('w', wanted('x4', [add('s'), settings], 'member', { cleo: { name: 'C' } }, 'cleo')),
    execute('w', wanted('x5', [], 'guest', { ben: { name: 'B' } }, 'cleo')),
    execute('w', wanted('x6', [add('s')], 'member', { ben: { name: 'B' } }, 'cleo')),
    execute('w', wanted('x7', [add('s')], 'member', { anna: null }, 'cleo')),
  ]);
  expect(refusals.map(codes)).toEqual([
    ...[['may.not'], ['may.not'], ['may.not'], ['may.not']],
    ...[['directory.not-yours'], ['directory.not-yours'], ['directory.not-yours']],
  ]);
  expect(await traces(store)).toBe(before);
  expect(await store.done('w', ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'])).toEqual([]);
});

test('members name people without an account, and themselves; only people of the plan have names', async () => {
  const store = await workspace();
  const { execute } = node(store, ['anna', 'ben']);
  let asked = 0;
  const as = (person: string, role: Role, directory: Wanted['directory'], wishes: Wish[] = []) =>
    execute('w', wanted(`d${++asked}`, wishes, role, directory, person));
  expect(codes(await as('ben', 'member', { cleo: { name: 'Cleo' } }))).toEqual([]);
  expect(codes(await as('ben', 'member', { ben: { name: 'Ben' } }))).toEqual([]);
  expect(codes(await as('anna', 'owner', { ben: { name: 'Benedict' } }))).toEqual([]);
  expect(codes(await as('ben', 'member', { dora: { name: 'Dora' } }, [add('dora', 'person')]))).toEqual([]);
  expect(codes(await as('anna', 'owner', { nobody: { name: 'X' } }))).toEqual(['directory.not-a-person']);
  await execute('w', wanted('g', [add('g', 'goal')]));
  expect(codes(await as('anna', 'owner', { g: { name: 'Goal' } }))).toEqual(['directory.not-a-person']);
  expect(await store.directory('w')).toEqual({
    anna: { name: 'Anna' },
    ben: { name: 'Benedict' },
    cleo: { name: 'Cleo' },
    dora: { name: 'Dora' },
  });
});

test('a workspace is listed by the name that its plan gives it', async () => {
  const store = await workspace();
  await node(store).execute('w', wanted('c', [{ type: 'edit', on: 'plan', id: 'w', set: { name: 'New' } }]));
  expect((await store.workspace('w'))?.name).toBe('New');
});

test('a workspace that is not there is a refusal, and a store that fails is an error to all who waited', async () => {
  const store = await workspace();
  expect(codes(await node(store).execute('nowhere', wanted('c', [add('s')])))).toEqual(['workspace.unknown']);
  const broken = node({ ...store, append: () => Promise.reject(new Error('disk full')) });
  const sent = await Promise.allSettled(['c1', 'c2'].map((id) => broken.execute('w', wanted(id, [add(id)]))));
  expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  // And the next one is tried again.
  const mended = node(store);
  expect(codes(await mended.execute('w', wanted('c3', [add('s3')])))).toEqual([]);
});
