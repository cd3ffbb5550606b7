/** What is found, what stands in the read model, and the chain of hashes below it. */
import assert from 'node:assert/strict';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { toJson } from '@throughline/model/serial';
import { expectedReadModel } from '../read-model.ts';
import type { Hit, Store } from '../store.ts';
import { add, addPerson, anna, link, retitle, type Chapter, type Given, type Writer } from './writer.ts';

const items = (hits: readonly Hit[]): string[] => hits.map((hit) => hit.item);
const found = async (store: Store, ws: string, text: string): Promise<string[]> =>
  items(await store.search(ws, text));

export const searching: Chapter = {
  about: 'search',
  cases: {
    'finds words by their beginning, without case and accents, all of them': async ({
      store,
      ws,
      writer,
    }) => {
      await writer.write(
        add('a', null, 'Résumé of the Pilot'),
        add('b', null, 'Pilotage', { why: 'a résumé' }),
      );
      assert.deepEqual(await found(store, ws, 'RESU'), ['a', 'b']);
      assert.deepEqual(await found(store, ws, 'pilot résumé'), ['a', 'b']);
      assert.deepEqual(await found(store, ws, 'pilot the'), ['a']);
      assert.deepEqual(await found(store, ws, 'ilot'), []);
    },
    'puts titles before texts, and short titles first': async ({ store, ws, writer }) => {
      await writer.write(
        add('text', null, 'Something else', { why: 'the contract', done: 'signed' }),
        add('long', null, 'Contract with everyone'),
        add('short', null, 'Contract'),
        add('partly', null, 'Contract in draft', { done: 'Signed by both' }),
      );
      assert.deepEqual(await found(store, ws, 'contr'), ['short', 'partly', 'long', 'text']);
      assert.deepEqual(await found(store, ws, 'contract signed'), ['partly', 'text']);
      assert.deepEqual(items(await store.search(ws, 'contract', 2)), ['short', 'partly']);
    },
    'reads scripts that put no spaces between words': async ({ store, ws, writer }) => {
      await writer.write(
        add('a', null, 'プロジェクト計画'),
        add('b', null, 'Проект Ёлка'),
        add('c', null, '한국어 계획'),
      );
      assert.deepEqual(await found(store, ws, '計画'), ['a']);
      assert.deepEqual(await found(store, ws, 'елка'), ['b']);
      assert.deepEqual(await found(store, ws, '계획'), ['c']);
    },
    'passes over the trash, with all that lies below, until it is restored': async (given) => {
      const { store, ws, writer } = given;
      await writer.write(add('a', null, 'Alpha'), add('b', 'a', 'Alpha two'), add('c', 'b', 'Alpha three'));
      await writer.write({ type: 'remove', id: 'b' });
      assert.deepEqual(await found(store, ws, 'alpha'), ['a']);
      await writer.write({ type: 'remove', id: 'a' });
      assert.deepEqual(await found(store, ws, 'alpha'), []);
      await writer.write({ type: 'restore', id: 'a' });
      assert.deepEqual(await found(store, ws, 'alpha'), ['a']);
      await writer.write({ type: 'restore', id: 'b' });
      assert.deepEqual(await found(store, ws, 'alpha'), ['a', 'b', 'c']);
    },
    'follows edits, and forgets what was withdrawn': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'Before'));
      await writer.write(retitle('a', 'After'));
      assert.deepEqual(await found(store, ws, 'before'), []);
      assert.deepEqual(await found(store, ws, 'after'), ['a']);
      await writer.write(add('b', null, 'Mistake'));
      await writer.write({ type: 'undo', of: 'c3' });
      assert.deepEqual(await found(store, ws, 'mistake'), []);
    },
    'finds people by name until they are forgotten': async ({ store, ws, writer }) => {
      await writer.write(addPerson(anna));
      await writer.name({ anna: { name: 'Anna Özdemir', email: 'anna@example.org' } });
      assert.deepEqual(await found(store, ws, 'ozde an'), [anna]);
      assert.deepEqual(await found(store, ws, 'example'), []);
      await writer.name({ anna: null });
      assert.deepEqual(await found(store, ws, 'anna'), []);
    },
    'takes any input': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, `It's a "test" & more: v1.33 foo-bar (x|y) !z`));
      const odd = [
        '',
        ' ',
        '\0',
        "'",
        '"',
        '\\',
        ':*',
        '&',
        '|',
        '!',
        '()',
        '<->',
        "q'b:*&",
        '%_',
        '\uD800',
        '🙂',
        'z\0q',
      ];
      for (const text of odd) assert.deepEqual(await found(store, ws, text), [], text);
      for (const text of ['test & more', 'v1.33', 'foo-bar', 'bar', '(x|y)', "'z", 'test:*', 'it’s'])
        assert.deepEqual(await found(store, ws, text), ['a'], text);
      await store.search(ws, 'x'.repeat(100_000));
      await store.search(ws, 'many words '.repeat(10_000));
    },
    'takes any text': async ({ store, ws, writer }) => {
      const why = Array.from({ length: 8_000 }, (_, at) => `w${at.toString(36)}`)
        .join(' ')
        .slice(0, 49_999);
      await writer.write(add('a', null, 'x'.repeat(500), { why, done: '字'.repeat(50_000) }));
      assert.deepEqual(await found(store, ws, 'w0 w1 字'), ['a']);
    },
  },
};

/** Every way in which a branch comes and goes, with links. */
async function story({ writer }: Given): Promise<void> {
  await writer.write(
    addPerson(anna),
    add('a', null, 'A', { owner: anna }),
    add('b', 'a', 'B'),
    add('c', 'b', 'C'),
  );
  await writer.write(add('d', null, 'D'), link('l', 'b', 'd'), link('m', 'c', 'd'));
  await writer.write({ type: 'move', id: 'd', parent: 'a' }, retitle('c', 'CC'));
  await writer.write({ type: 'remove', id: 'b' });
  await writer.write({ type: 'remove', id: 'a' });
  await writer.write({ type: 'unlink', id: 'm' });
  await writer.write({ type: 'restore', id: 'a' });
  await writer.write({ type: 'undo', of: 'c4' });
}

export const readModel: Chapter = {
  about: 'the read model',
  cases: {
    'equals its rebuild after every command (L5)': async (given) => {
      const { store, ws, writer } = given;
      const write: Writer['write'] = async (...wishes) => {
        const appended = await writer.write(...wishes);
        assert.equal(await store.readModel(ws), expectedReadModel(writer.plan));
        return appended;
      };
      await story({ ...given, writer: { ...writer, write } });
      const followed = await store.readModel(ws);
      await store.rebuild(ws, fold(emptyPlan(ws), await store.entries(ws, 0)));
      assert.equal(await store.readModel(ws), followed);
    },
    'is written anew from a plan, whatever stood there': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'), add('b', 'a', 'B'));
      await store.rebuild(ws, emptyPlan(ws));
      assert.deepEqual(await found(store, ws, 'a'), []);
      await store.rebuild(ws, writer.plan);
      assert.equal(await store.readModel(ws), expectedReadModel(writer.plan));
    },
  },
};

export const chain: Chapter = {
  about: 'the chain of hashes',
  cases: {
    'holds over whatever was appended': async (given) => {
      assert.equal(await given.store.verify(given.ws), undefined);
      await story(given);
      assert.equal(await given.store.verify(given.ws), undefined);
      assert.equal(await given.store.verify('nowhere'), undefined);
    },
    'holds when a payload is blanked, and nothing keeps what it said': async ({ store, ws, writer }) => {
      const { append, after } = writer.decide(
        'c',
        [add('a', null, 'Plain'), retitle('a', 'Private')],
        undefined,
        'hm',
      );
      await store.append(ws, 0, [append], after);
      await store.saveSnapshot(ws, toJson(after));
      await store.blank(ws, 2);
      assert.equal(await store.verify(ws), undefined);
      const [, blank] = await store.entries(ws, 0);
      assert.equal(blank?.change, null);
      assert.equal(blank?.why, undefined);
      assert.equal(await store.snapshot(ws), undefined);
      assert.deepEqual(await found(store, ws, 'private'), []);
      assert.deepEqual(await found(store, ws, 'plain'), ['a']);
      const folded = fold(emptyPlan(ws), await store.entries(ws, 0));
      assert.equal(await store.readModel(ws), expectedReadModel(folded));
    },
    'goes on after a blank': async ({ store, ws, writer }) => {
      await writer.write(add('a', null, 'A'));
      await writer.write(retitle('a', 'B'));
      await store.blank(ws, 2);
      await writer.write(retitle('a', 'C'));
      assert.equal(await store.verify(ws), undefined);
    },
  },
};
