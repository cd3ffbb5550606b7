import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { founding, storyArbitrary, type Story, type Told } from '@throughline/testkit/stories';
import { commandOf, emptyLedger, taken } from '@throughline/testkit/ledger';
import { engines } from './engines.fixture.ts';
import { memoryStore } from './memory.ts';
import { expectedReadModel } from './read-model.ts';
import type { Store } from './store.ts';

/** Tells the store a story, in appends of one to three commands. */
async function write(
  store: Store,
  ws: string,
  told: readonly Told[],
  sizes: readonly number[],
): Promise<void> {
  await store.createWorkspace(ws, 'Story', 1);
  const first = taken(emptyLedger(), commandOf('founding', founding)).ledger;
  await store.append(ws, 0, [{ command: 'founding', entries: first.log }], first.plan);
  const accepted = told.filter((one) => one.verdict.ok);
  for (let at = 0, turn = 0; at < accepted.length; turn++) {
    const some = accepted.slice(at, at + (sizes[turn % sizes.length] ?? 1));
    at += some.length;
    const commands = some.map(({ command, rows }) => ({ command: command.id, entries: rows }));
    const { before } = some[0] as Told;
    const { after } = some.at(-1) as Told;
    const appended = await store.append(ws, before.version, commands, after);
    expect(appended).toMatchObject({ ok: true, version: after.version });
  }
}

/** Everything that a store can be asked about what happened in it. */
async function said(store: Store, ws: string, { ledger }: Story): Promise<unknown> {
  const { plan } = ledger;
  const items = ['anna', 'goal', 'step', 'next'];
  const words = ['pilot', 'con', 'a', 't s', 'docs lead'];
  return {
    log: await store.entries(ws, 0),
    readModel: await store.readModel(ws),
    history: await Promise.all(items.map((item) => store.history(ws, item, undefined, 1_000))),
    found: await Promise.all(words.map((text) => store.search(ws, text, 1_000))),
    recent: await store.recent(ws, plan.version, 7),
    done: await store.done(ws, [...ledger.rows.keys()]),
    broken: await store.verify(ws),
  };
}

describe.each(engines)('after any story, the store on $name', ({ name, empty }) => {
  let store: Store;
  beforeAll(async () => void (store = await empty()));
  afterAll(() => store.close());
  // Memory is quick, and shares what is worth searching for long; the others show that their SQL says the same.
  const runs = name === 'memory' ? 60 : 8;

  it('says what its slow twins say: the fold of its log, its rebuild, and the store in memory', async () => {
    let count = 0;
    const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(storyArbitrary(40), sizes, async (story, some) => {
        const ws = `story-${++count}`;
        await write(store, ws, story.told, some);
        const answer = await said(store, ws, story);
        const { plan } = story.ledger;
        const log = await store.entries(ws, 0);
        expect(planText(fold(emptyPlan(plan.id), log))).toBe(planText(plan));
        const followed = await store.readModel(ws);
        expect(followed).toBe(expectedReadModel(plan));
        await store.rebuild(ws, plan);
        expect(await store.readModel(ws)).toBe(followed);

        const twin = memoryStore();
        await write(twin, ws, story.told, [1]);
        expect(answer).toEqual(await said(twin, ws, story));
      }),
      // Shrinking in memory is quick; over SQL it would outlast the test.
      { numRuns: runs, endOnFailure: name !== 'memory' },
    );
  }, 180_000);
});
