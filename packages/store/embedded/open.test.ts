/** Opening, refusing, and giving back the embedded database. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { DatabaseError } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { database } from '../database.ts';
import { POSTGRES_MAJOR } from './folder.ts';
import { findHolder } from './lock.ts';
import { openEmbedded } from './open.ts';
import type { EmbeddedOptions } from './open.ts';
import { fillPristine } from './pristine.ts';

type Tables = { t: { id: number; at: Date; big: string } };

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tl-open-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const open = (options: Partial<EmbeddedOptions> = {}) =>
  openEmbedded({ dataDir, fill: fillPristine, ...options });

describe('an embedded database', () => {
  it('answers as PostgreSQL does: types, SQLSTATEs, transactions', async () => {
    const { db, close, engine } = database<Tables>(await open());
    expect(engine).toBe('embedded');
    await sql`create table t (id int primary key, at timestamptz not null, big int8 not null)`.execute(db);
    const at = new Date('2026-03-29T01:30:00Z');
    await db.insertInto('t').values({ id: 1, at, big: '9007199254740993' }).execute();
    expect(await db.selectFrom('t').selectAll().execute()).toEqual([{ id: 1, at, big: '9007199254740993' }]);

    const twice = db.insertInto('t').values({ id: 1, at, big: '0' }).execute();
    const error: unknown = await twice.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ code: '23505', constraint: 't_pkey' });

    const undone = db.transaction().execute(async (tx) => {
      await tx.deleteFrom('t').execute();
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await db.selectFrom('t').select('id').execute()).toHaveLength(1);
    await close();
  });

  it('moves large values and many rows', async () => {
    const opened = await open();
    const text = 'ä€😀'.repeat(500_000);
    const { rows } = await opened.pool.query<{ text: string }>('select $1::text as text', [text]);
    expect(rows[0]?.text === text).toBe(true);
    const many = await opened.pool.query('select n, repeat($1, 100) from generate_series(1, 50000) n', ['x']);
    expect(many.rows).toHaveLength(50_000);
    await opened.close();
  });

  it('is still there when opened again, and lets nobody else into its files', async () => {
    const first = await open();
    await first.pool.query('create table t as select 7 as id');
    await first.close();
    await first.close();
    const second = await open();
    expect((await second.pool.query('select id from t')).rows).toEqual([{ id: 7 }]);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    await second.close();
  });

  it('makes a whole new cluster where the first start was cut off', async () => {
    mkdirSync(join(dataDir, 'postgres.new'));
    writeFileSync(join(dataDir, 'postgres.new', 'PG_VERSION'), 'half');
    const opened = await openEmbedded({ dataDir });
    const { rows } = await opened.pool.query<{ major: number }>(
      `select current_setting('server_version_num')::int / 10000 as major`,
    );
    expect(rows).toEqual([{ major: POSTGRES_MAJOR }]);
    expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
    await opened.close();
  });

  it('refuses to write when opened to be read, and does not make a folder', async () => {
    await expect(open({ readOnly: true })).rejects.toMatchObject({
      problem: { code: 'store.nothing-there' },
    });
    await (await open()).close();
    const opened = await open({ readOnly: true });
    await expect(opened.pool.query('create table t (id int)')).rejects.toMatchObject({ code: '25006' });
    await opened.close();
  });

  it('refuses whoever asks after it was closed', async () => {
    const opened = await open();
    await opened.close();
    await expect(opened.pool.query('select 1')).rejects.toMatchObject({ problem: { code: 'store.closed' } });
  });
});

describe('a second opener', () => {
  it('in the same process is told who has the folder', async () => {
    const opened = await open();
    opened.announce('http://127.0.0.1:4680');
    await expect(open()).rejects.toThrow(`${dataDir} is already open in process ${process.pid} (this one)`);
    expect(await findHolder(dataDir)).toMatchObject({ url: 'http://127.0.0.1:4680' });
    await opened.close();
    expect(await findHolder(dataDir)).toBeNull();
  });

  it('in another process is told who has the folder', async () => {
    const opened = await open();
    const code = `import { openEmbedded } from ${JSON.stringify(new URL('./open.ts', import.meta.url).href)};
      try { await openEmbedded({ dataDir: ${JSON.stringify(dataDir)} }); } catch (error) { console.log(error.message); }`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toContain(`The data folder ${dataDir} is already open in process ${process.pid}, since`);
    await opened.close();
  });
});

describe('a folder that cannot be opened', () => {
  it('because another PostgreSQL wrote it is refused with both numbers and the next step', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
    const opening = open();
    await expect(opening).rejects.toThrow(
      /written by PostgreSQL 16; .* has PostgreSQL 18 inside .* Make a backup .* restore/,
    );
    await expect(opening).rejects.toMatchObject({
      problem: { code: 'store.other-postgres', args: { found: '16', needed: 18 } },
    });
    expect(await findHolder(dataDir)).toBeNull();
  });

  it('because it is not whole is refused, not filled', async () => {
    mkdirSync(join(dataDir, 'postgres'));
    await expect(open()).rejects.toMatchObject({ problem: { code: 'store.folder-unfit' } });
  });

  it('because its files are damaged is refused with PostgreSQL’s last words', async () => {
    await (await open()).close();
    writeFileSync(join(dataDir, 'postgres', 'global', 'pg_control'), 'damage');
    await expect(open()).rejects.toThrow(/stopped: .*pg_control/);
    expect(await findHolder(dataDir)).toBeNull();
  });
});
