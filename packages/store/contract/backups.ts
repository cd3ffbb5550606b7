/** What a backup promises: restored anywhere it is the same; damaged, cut short or out of place it is refused whole. */
import assert from 'node:assert/strict';
import { toJson } from '@throughline/model/serial';
import { memoryStore } from '../memory.ts';
import type { Store } from '../store.ts';
import { add, addPerson, all, anna, link, newWriter, stream, type Chapter } from './writer.ts';

const refused = (code: string) => (error: unknown) =>
  (error as { problem?: { code: string } }).problem?.code === code;

/** A store with two workspaces and everything that can be in them. */
async function filled(store: Store): Promise<Store> {
  for (const ws of ['w1', 'w2']) {
    await store.createWorkspace(ws, `Workspace ${ws}`, 5);
    const writer = newWriter(store, ws);
    await writer.write(
      addPerson(anna),
      add('a', null, 'Alpha'),
      add('b', 'a', 'Beta'),
      add('d', null, 'Delta'),
      link('l', 'b', 'd'),
    );
    await writer.write({ type: 'edit', on: 'link', id: 'l', set: { lag: '1d' } });
    await writer.name({ anna: { name: 'Anna', email: 'anna@example.org' } });
    await writer.write({ type: 'remove', id: 'b' }, add('c', null, 'Gamma'));
    await store.blank(ws, 6);
    await store.saveSnapshot(ws, toJson(writer.plan));
    await store.setMember(ws, { account: 'acc', person: anna, role: 'owner' });
    await store.saveInvitation({
      ...{ secretHash: `${ws}-s`, workspace: ws, role: 'guest', person: 'x', by: anna, expiresAt: 9 },
    });
  }
  return store;
}

/** Everything that can be asked of it. */
async function said(store: Store): Promise<unknown> {
  const each = (await store.workspaces()).map(async (workspace) => {
    const { id } = workspace;
    return {
      workspace,
      log: await store.entries(id, 0),
      history: await Promise.all(['a', 'b', 'c', 'd', anna].map((item) => store.history(id, item))),
      done: await store.done(id, ['c1', 'c2', 'c3', 'c4']),
      found: await store.search(id, 'a'),
      readModel: await store.readModel(id),
      broken: await store.verify(id),
      directory: await store.directory(id),
      members: await store.members(id),
      invitations: await store.invitations(id),
    };
  });
  return { each: await Promise.all(each), backup: await all(store.backup()) };
}

async function withStore(open: Promise<Store>, body: (store: Store) => Promise<void>): Promise<void> {
  const store = await open;
  try {
    await body(store);
  } finally {
    await store.close();
  }
}

/** Something is wrong with the values: nothing of them stays. */
async function refuses(store: Store, values: readonly unknown[], code: string): Promise<void> {
  await assert.rejects(store.restore(stream(values)), refused(code), code);
  assert.deepEqual(await store.workspaces(), []);
}

export const backups: Chapter = {
  about: 'a backup',
  cases: {
    'gives an equal store, here and in memory, and goes on from there': async ({ empty }) => {
      await withStore(empty(), async (source) => {
        await filled(source);
        const values = (await all(source.backup())).map(
          (value) => JSON.parse(JSON.stringify(value)) as unknown,
        );
        await withStore(empty(), async (target) => {
          await target.restore(stream(values));
          assert.deepEqual(await said(target), await said(source));
          const twin = memoryStore();
          await twin.restore(target.backup());
          assert.deepEqual(await said(twin), await said(source));
          const append = { command: 'next', entries: [] };
          const { plan } = newWriter(target, 'w1');
          const at = (await target.workspace('w1'))?.version ?? 0;
          const appended = await target.append('w1', at, [append], { ...plan, version: at });
          assert.equal(appended.ok, true);
        });
      });
    },
    'from memory is restored here': async ({ empty }) => {
      const source = await filled(memoryStore());
      await withStore(empty(), async (target) => {
        await target.restore(source.backup());
        assert.deepEqual(await said(target), await said(source));
      });
    },
    'goes into an empty store only': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'));
      const values = await all(memoryStore().backup());
      await assert.rejects(store.restore(stream(values)), refused('store.not-empty'));
      assert.equal((await store.entries(ws, 0)).length, 1);
    },
    'is refused whole when it is none, or damaged, or cut short': async ({ empty }) => {
      const values = (await all((await filled(memoryStore())).backup())) as Record<string, unknown>[];
      const at = values.findLastIndex((value) => 'log' in value);
      const changed = (log: object): unknown[] =>
        values.with(at, { log: { ...(values[at]?.['log'] as object), ...log } });
      await withStore(empty(), async (store) => {
        await refuses(store, [], 'store.backup-cut');
        await refuses(store, values.slice(0, -1), 'store.backup-cut');
        await refuses(store, values.toSpliced(3, 1), 'store.backup-damaged');
        const shorter = [...values.slice(0, -1).toSpliced(at, 1), { end: values.length - 2 }];
        await refuses(store, shorter, 'store.backup-damaged');
        await refuses(store, changed({ by: 'bob' }), 'store.backup-damaged');
        await refuses(store, changed({ change: '{}' }), 'store.backup-damaged');
        await refuses(store, changed({ change: 7 }), 'store.backup-damaged');
        await refuses(store, [...values, values[1]], 'store.not-a-backup');
        await refuses(store, [{ hello: 'world' }], 'store.not-a-backup');
        await refuses(store, values.with(1, { nonsense: {} }), 'store.not-a-backup');
        await refuses(store, values.toSpliced(1, 1), 'store.not-a-backup');
        await refuses(store, ['text', 7, null], 'store.not-a-backup');
        await refuses(store, values.with(0, { throughline: 'backup', format: 99 }), 'store.newer');
        await store.restore(stream(values));
        assert.equal((await store.workspaces()).length, 2);
      });
    },
  },
};
