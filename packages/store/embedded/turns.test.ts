/** One connection, many who want it: in line, one at a time, and never for ever. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '../database.ts';
import type { Database } from '../database.ts';
import { openEmbedded } from './open.ts';
import type { OpenedEmbedded } from './open.ts';
import { fillPristine } from './pristine.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'tl-turns-'));
let opened: OpenedEmbedded;
let store: Database<{ t: { n: number } }>;
beforeAll(async () => {
  opened = await openEmbedded({ dataDir, fill: fillPristine, waitMs: 300 });
  store = database(opened);
  await sql`create table t (n int)`.execute(store.db);
});
afterAll(async () => {
  await opened.close();
  rmSync(dataDir, { recursive: true });
});

describe('the one connection', () => {
  it('runs transactions one after the other, in the order they came', async () => {
    const seen: string[] = [];
    const task = (name: string) =>
      store.db.transaction().execute(async (tx) => {
        seen.push(`${name} begins`);
        await tx.insertInto('t').values({ n: 1 }).execute();
        await new Promise((resolve) => setTimeout(resolve, 10));
        seen.push(`${name} ends`);
      });
    await Promise.all([task('a'), task('b'), task('c')]);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('tells a query that its own transaction waits for to use that transaction', async () => {
    const waiting = store.db.transaction().execute(async (tx) => {
      await tx.insertInto('t').values({ n: 2 }).execute();
      await store.db.selectFrom('t').selectAll().execute();
    });
    await expect(waiting).rejects.toThrow(
      /Waited 300 ms .* held for 0\.\d s \(it began with: insert into "t".* must run on that transaction \(tx\), not on db/,
    );
    // The failed transaction is rolled back and the connection is free.
    const { rows } = await opened.pool.query('select n from t where n = 2');
    expect(rows).toEqual([]);
  });

  it('rolls back a transaction that somebody forgot to end', async () => {
    const turn = await opened.pool.connect();
    await turn.query('begin');
    await turn.query('insert into t values (3)');
    turn.release();
    expect((await opened.pool.query('select n from t where n = 3')).rows).toEqual([]);
  });

  it('refuses a query from a turn that is over', async () => {
    const turn = await opened.pool.connect();
    turn.release();
    turn.release();
    await expect(turn.query('select 1')).rejects.toThrow(/was released/);
  });

  it('goes on after an error', async () => {
    await expect(opened.pool.query('selec')).rejects.toMatchObject({ code: '42601' });
    await expect(opened.pool.query('select $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect((await opened.pool.query('select $1::int as n', [4])).rows).toEqual([{ n: 4 }]);
  });

  it('keeps savepoints apart from the transaction', async () => {
    await store.db.transaction().execute(async (tx) => {
      await sql`savepoint a`.execute(tx);
      await sql`insert into nowhere values (1)`.execute(tx).catch(() => {});
      await sql`rollback to a`.execute(tx);
      await tx.insertInto('t').values({ n: 5 }).execute();
    });
    expect((await opened.pool.query('select n from t where n = 5')).rows).toEqual([{ n: 5 }]);
  });
});
