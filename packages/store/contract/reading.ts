/** What can be read of the log: all of it onwards, pages backwards, the rows of a command, the history of an item. */
import assert from 'node:assert/strict';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { fromJson, planText, toJson } from '@throughline/model/serial';
import type { Narrow } from '../store.ts';
import { add, addPerson, anna, link, retitle, type Chapter, type Writer } from './writer.ts';

const versions = (entries: readonly { version: number }[]): number[] => entries.map((one) => one.version);

async function ten(writer: Writer): Promise<void> {
  for (let at = 1; at <= 10; at++) await writer.write(add(`i${at}`, null, `Item ${at}`));
}

export const reading: Chapter = {
  about: 'the log',
  cases: {
    'is read onwards from a version, and backwards in pages': async ({ store, ws, writer }) => {
      await ten(writer);
      assert.deepEqual(versions(await store.entries(ws, 7)), [8, 9, 10]);
      assert.deepEqual(versions(await store.entries(ws, 2, 3)), [3, 4, 5]);
      assert.deepEqual(await store.entries(ws, 10), []);
      assert.deepEqual(versions(await store.recent(ws, undefined, 3)), [10, 9, 8]);
      assert.deepEqual(versions(await store.recent(ws, 8, 3)), [7, 6, 5]);
      assert.deepEqual(versions(await store.recent(ws, 3)), [2, 1]);
      assert.deepEqual(await store.recent('nowhere'), []);
    },
    'is narrowed by whom, through which verbs, when, and to the items it is told of': async (given) => {
      const { store, ws, writer } = given;
      await ten(writer);
      // What people write can look like a change, and must not be taken for one.
      await writer.write(retitle('i1', ',"type":"removed","v":1}'), { type: 'remove', id: 'i2' });
      writer.by = 'bob';
      await writer.write({ type: 'move', id: 'i3', parent: 'i1' }, { type: 'restore', id: 'i2' });
      await writer.write(retitle('i2', 'Two'));
      const found = async (narrow: Narrow, before?: number, limit?: number): Promise<number[]> =>
        versions(await store.recent(ws, before, limit, narrow));
      assert.deepEqual(await found({ by: 'bob', verbs: ['moved'] }), [13]);
      assert.deepEqual(await found({ verbs: ['removed'] }), [12]);
      assert.deepEqual(await found({ verbs: ['removed', 'restored', 'edited'] }), [15, 14, 12, 11]);
      assert.deepEqual(await found({ verbs: ['added'] }, 6, 2), [5, 4]);
      assert.deepEqual(await found({ verbs: ['.*', ''] }), []);
      assert.deepEqual(await found({ items: ['i1', 'i2', 'nobody'] }), [15, 14, 13, 12, 11, 2, 1]);
      assert.deepEqual(await found({ items: ['i1', 'i2'], by: anna }, 12, 2), [11, 2]);
      assert.deepEqual(await found({ items: [] }), []);
      assert.deepEqual(await found({ door: 'web' }), []);
      assert.deepEqual(await found({ door: 'http', by: undefined }, undefined, 1), [15]);
      const at = (await store.entries(ws, 9, 1))[0]?.at ?? 0;
      assert.deepEqual(await found({ since: at - 1, until: at }), [9]);
      assert.deepEqual(versions(await store.recent(ws, undefined, 2, {})), [15, 14]);
    },
    'tells an item what happened to it, to its links and to the asks about it': async (given) => {
      const { store, ws, writer } = given;
      await writer.write(addPerson('bob'), add('a', null, 'A'), add('b', null, 'B'), add('c', null, 'C'));
      await writer.write(link('l', 'a', 'b'));
      await writer.write({ type: 'edit', on: 'link', id: 'l', set: { lag: '2d' } });
      await writer.write({
        ...{ type: 'ask', id: 'q', kind: 'question', about: 'a', to: 'bob' },
        body: { text: 'When?' },
      });
      await writer.write(retitle('c', 'CC'));
      writer.by = 'bob';
      await writer.write({ type: 'answer', id: 'q', answer: { text: 'Soon' } });
      await writer.write(
        { type: 'edit', on: 'link', id: 'l', set: { lag: '3d' } },
        { type: 'unlink', id: 'l' },
      );
      assert.deepEqual(versions(await store.history(ws, 'a')), [11, 10, 9, 7, 6, 5, 2]);
      assert.deepEqual(versions(await store.history(ws, 'b')), [11, 10, 6, 5, 3]);
      assert.deepEqual(versions(await store.history(ws, 'c')), [8, 4]);
      assert.deepEqual(versions(await store.history(ws, 'a', 9, 2)), [7, 6]);
      assert.deepEqual(await store.history(ws, 'nobody'), []);
    },
    'gives the rows of a command': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'));
      await writer.write(add('b', null, 'B'), add('c', null, 'C'));
      assert.deepEqual(versions(await store.entriesOf(ws, 'c2')), [2, 3]);
      assert.deepEqual(await store.entriesOf(ws, 'unheard'), []);
    },
    'folds to the same plan from any version on (L12)': async ({ store, ws, writer }) => {
      await ten(writer);
      await writer.write({ type: 'move', id: 'i3', parent: 'i1' }, { type: 'remove', id: 'i2' });
      await writer.write({ type: 'undo', of: 'c11' });
      const log = await store.entries(ws, 0);
      for (let at = 0; at <= log.length; at++) {
        const earlier = fold(emptyPlan(ws), log.slice(0, at));
        assert.equal(planText(fold(earlier, await store.entries(ws, at))), planText(writer.plan));
      }
    },
    'is no other workspace’s': async ({ store, ws, writer }) => {
      await store.createWorkspace(`${ws}-2`, 'Other', 1);
      await writer.write(add('a', null, 'Secret'));
      assert.deepEqual(await store.entries(`${ws}-2`, 0), []);
      assert.deepEqual(await store.search(`${ws}-2`, 'secret'), []);
      assert.deepEqual(await store.done(`${ws}-2`, ['c1']), []);
    },
  },
};

export const snapshots: Chapter = {
  about: 'a snapshot',
  cases: {
    'is the plan, and the newest below a version is found': async ({ store, ws, writer }) => {
      assert.equal(await store.snapshot(ws), undefined);
      await ten(writer);
      await store.saveSnapshot(ws, toJson(writer.plan));
      await writer.write({ type: 'remove', id: 'i1' });
      await store.saveSnapshot(ws, toJson(writer.plan));
      await store.saveSnapshot(ws, toJson(writer.plan));
      const newest = await store.snapshot(ws);
      assert.equal(newest && planText(fromJson(newest)), planText(writer.plan));
      assert.equal(newest?.version, 11);
      assert.equal((await store.snapshot(ws, 10))?.version, 10);
      assert.equal(await store.snapshot(ws, 9), undefined);
    },
    'of another level counts as absent': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'));
      const json = toJson(writer.plan);
      await store.saveSnapshot(ws, { ...json, level: json.level + 1 });
      await store.saveSnapshot(ws, { ...json, level: json.level - 1 });
      assert.equal(await store.snapshot(ws), undefined);
    },
    'may be large, and only a few are kept': async ({ store, ws, writer }) => {
      let noise = 1;
      const text = (): string => {
        let made = '';
        while (made.length < 40_000) made += (noise = (noise * 48_271) % 2_147_483_647).toString(36);
        return made;
      };
      for (let at = 0; at < 20; at++)
        await writer.write(add(`i${at}`, null, `I ${at}`, { why: `${text()}😀` }));
      const json = toJson(writer.plan);
      for (let version = 14; version <= 20; version++) await store.saveSnapshot(ws, { ...json, version });
      assert.deepEqual(await store.snapshot(ws), JSON.parse(JSON.stringify(json)));
      assert.equal((await store.snapshot(ws, 16))?.version, 16);
      assert.equal(await store.snapshot(ws, 15), undefined);
    },
  },
};
