/** What append promises: all or nothing, once, in order, whoever else writes. */
import assert from 'node:assert/strict';
import { fold } from '@throughline/model/fold';
import { add, retitle, type Chapter, type Given } from './writer.ts';

/** Appends one step, however often others are faster. */
async function insist({ store, ws, writer }: Given, command: string): Promise<void> {
  let plan = writer.plan;
  for (;;) {
    plan = fold(plan, await store.entries(ws, plan.version));
    const { append, after } = writer.decide(command, [add(command, null, command)], plan);
    const appended = await store.append(ws, plan.version, [append], after);
    if (appended.ok) return;
    assert.equal(appended.reason, 'version');
  }
}

export const appending: Chapter = {
  about: 'append',
  cases: {
    'numbers the rows from 1 without gaps, and gives them back as they were': async ({
      store,
      ws,
      writer,
    }) => {
      const { append, after } = writer.decide(
        'c',
        [add('a', null, 'A'), add('b', 'a', 'B')],
        writer.plan,
        'why',
      );
      assert.deepEqual(await store.append(ws, 0, [append], after), {
        ...{ ok: true, version: 2, directoryVersion: 0 },
      });
      assert.deepEqual(await store.entries(ws, 0), append.entries);
      assert.equal((await store.workspace(ws))?.version, 2);
    },
    'keeps odd characters from breaking anything': async ({ store, ws, writer }) => {
      const odd = 'a\0b\uD800c\uDFFF\u0301 \'"\\{},NULL \u2028 😀';
      const { append, after } = writer.decide('c', [add('a', null, odd)], writer.plan, odd);
      assert.equal((await store.append(ws, 0, [append], after)).ok, true);
      const [entry] = await store.entries(ws, 0);
      assert.deepEqual(entry?.change, append.entries[0]?.change);
      assert.equal(entry?.why, odd.replace(/\0|\uD800|\uDFFF/g, '\uFFFD'));
      assert.equal(await store.verify(ws), undefined);
      assert.equal((await store.search(ws, 'null'))[0]?.item, 'a');
    },
    'refuses what was decided on an older version, and leaves nothing of it': async (given) => {
      const { store, ws, writer } = given;
      const late = writer.decide('late', [add('b', null, 'B')]);
      await writer.write(add('a', null, 'A'));
      assert.deepEqual(await store.append(ws, 0, [late.append], late.after), {
        ...{ ok: false, reason: 'version', version: 1 },
      });
      assert.deepEqual(await store.done(ws, ['late']), []);
      assert.equal((await store.entries(ws, 0)).length, 1);
      assert.deepEqual(await store.search(ws, 'B'), []);
    },
    'answers a repeated command with what it did, whatever version it expects': async (given) => {
      const { store, ws, writer } = given;
      const { append, after } = writer.decide('once', [add('a', null, 'A')]);
      await store.append(ws, 0, [append], after);
      const again = { ok: false, reason: 'done', done: [{ command: 'once', from: 0, to: 1 }] };
      assert.deepEqual(await store.append(ws, 0, [append], after), again);
      assert.deepEqual(await store.append(ws, 1, [{ ...append, entries: [] }], after), again);
      assert.equal((await store.entries(ws, 0)).length, 1);
    },
    'remembers a command that changed nothing': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'));
      const { append, after } = writer.decide('idle', [retitle('a', 'A')]);
      assert.deepEqual(append.entries, []);
      assert.equal((await store.append(ws, 1, [append], after)).ok, true);
      assert.deepEqual(await store.done(ws, ['idle', 'unheard']), [{ command: 'idle', from: 1, to: 1 }]);
    },
    'takes several commands at once, each with rows of its own': async ({ store, ws, writer }) => {
      const one = writer.decide('one', [add('a', null, 'A')]);
      const two = writer.decide('two', [add('b', 'a', 'B'), retitle('a', 'AA')], one.after);
      const appended = await store.append(ws, 0, [one.append, two.append], two.after);
      assert.deepEqual(appended, { ok: true, version: 3, directoryVersion: 0 });
      assert.deepEqual(await store.entriesOf(ws, 'two'), two.append.entries);
      const both = [
        { command: 'one', from: 0, to: 1 },
        { command: 'two', from: 1, to: 3 },
      ];
      assert.deepEqual(await store.done(ws, ['two', 'one']), both);
    },
    'takes none of several when one of them is done already': async ({ store, ws, writer }) => {
      const one = writer.decide('one', [add('a', null, 'A')]);
      await store.append(ws, 0, [one.append], one.after);
      const two = writer.decide('two', [add('b', null, 'B')], one.after);
      const both = [two.append, { ...one.append, entries: [] }];
      const appended = await store.append(ws, 1, both, two.after);
      assert.deepEqual(appended, { ok: false, reason: 'done', done: [{ command: 'one', from: 0, to: 1 }] });
      assert.equal((await store.entries(ws, 0)).length, 1);
    },
    'leaves nothing when it fails at its last write': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'));
      const before = await store.readModel(ws);
      const { append, after } = writer.decide('c', [add('b', 'a', 'B'), retitle('a', 'AA')]);
      const broken = { ...append, directory: { anna: { name: undefined as unknown as string } } };
      await assert.rejects(store.append(ws, 1, [broken], after));
      assert.equal((await store.entries(ws, 0)).length, 1);
      assert.equal(await store.readModel(ws), before);
      assert.deepEqual(await store.done(ws, ['c']), []);
      assert.equal((await store.append(ws, 1, [append], after)).ok, true);
    },
    'refuses entries that are not the next, for that is our own bug': async ({ store, ws, writer }) => {
      const { append, after } = writer.decide('c', [add('a', null, 'A')]);
      const wrong = append.entries.map((entry) => ({ ...entry, version: 2 }));
      await assert.rejects(store.append(ws, 0, [{ ...append, entries: wrong }], after));
      await assert.rejects(store.append(ws, 0, [append], writer.plan));
      await assert.rejects(store.append(ws, 0, [append, append], after));
      assert.deepEqual(await store.entries(ws, 0), []);
    },
    'knows that a workspace is not there': async ({ store, writer }) => {
      const { append, after } = writer.decide('c', [add('a', null, 'A')]);
      const appended = await store.append('nowhere', 0, [append], after);
      assert.deepEqual(appended, { ok: false, reason: 'no-workspace' });
    },
    'gives versions without gaps to many who write at once': async (given) => {
      const { store, ws } = given;
      const commands = Array.from({ length: 24 }, (_, at) => `c${at}`);
      await Promise.all(commands.map((command) => insist(given, command)));
      const log = await store.entries(ws, 0);
      assert.deepEqual(
        log.map((entry) => entry.version),
        commands.map((_, at) => at + 1),
      );
      assert.deepEqual(log.map((entry) => entry.command).toSorted(), commands.toSorted());
      assert.equal(await store.verify(ws), undefined);
    },
    'does a command once that is sent twice at the same moment': async ({ store, ws, writer }) => {
      const { append, after } = writer.decide('c', [add('a', null, 'A')]);
      const sent = await Promise.all([1, 2, 3].map(() => store.append(ws, 0, [append], after)));
      assert.deepEqual(sent.map((one) => (one.ok ? 'ok' : one.reason)).toSorted(), ['done', 'done', 'ok']);
    },
    'takes thousands of rows in one command': async ({ store, ws, writer }) => {
      const items = Array.from({ length: 2_500 }, (_, at) =>
        add(`i${at}`, at % 50 ? 'i0' : null, `Row ${at}`),
      );
      assert.equal((await writer.write(...items)).ok, true);
      const log = await store.entries(ws, 0);
      assert.equal(log.length, items.length);
      assert.equal((await store.search(ws, 'row 2499'))[0]?.item, 'i2499');
      assert.equal(await store.verify(ws), undefined);
    },
  },
};
