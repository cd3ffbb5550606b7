/** What is prepared, and what is not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbedded } from './open.ts';
import { preparer } from './prepared.ts';
import { fillPristine } from './pristine.ts';

const namesOf = (prepare: ReturnType<typeof preparer>, text: string, times: number): unknown[] =>
  Array.from({ length: times }, () => prepare(text, [1]).name);

test('a statement gets a name when it comes the third time, and keeps it', () => {
  const prepare = preparer();
  expect(namesOf(prepare, 'select $1', 4)).toEqual([undefined, undefined, 'often_1', 'often_1']);
  expect(namesOf(prepare, 'select $1 + 1', 3)).toEqual([undefined, undefined, 'often_2']);
});

test('a statement without values gets none', () => {
  const prepare = preparer();
  expect(Array.from({ length: 4 }, () => prepare('commit', []).name)).toEqual(Array(4).fill(undefined));
});

test('names are given out only so many times, whatever the texts', () => {
  const prepare = preparer();
  const names = Array.from({ length: 2_000 }, (_, at) => namesOf(prepare, `select $1 + ${at}`, 3)).flat();
  expect(new Set(names.filter((name) => name !== undefined)).size).toBe(100);
});

test('a table that takes another shape is answered from in that shape', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tl-prepared-'));
  const { pool, close } = await openEmbedded({ dataDir, fill: fillPristine });
  const all = async (): Promise<unknown> => (await pool.query('select * from t where n >= $1', [0])).rows;
  await pool.query('create table t (n int)');
  await pool.query('insert into t values (1)');
  for (let turn = 0; turn < 4; turn++) expect(await all()).toEqual([{ n: 1 }]);
  await pool.query('alter table t add column more text');
  for (let turn = 0; turn < 4; turn++) expect(await all()).toEqual([{ n: 1, more: null }]);
  await close();
  rmSync(dataDir, { recursive: true });
});
