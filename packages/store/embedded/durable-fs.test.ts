/** A commit is on the disk when it is acknowledged: counted in fsyncs, and each part of the hardening is needed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { afterEach, describe, expect, it } from 'vitest';
import { DurableFS, startParams } from './durable-fs.ts';
import { fillPristine } from './pristine.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function cluster(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tl-fs-'));
  folders.push(folder);
  await fillPristine(folder);
  return folder;
}

/** Commits a hundred times and tells how often the log was synced meanwhile. */
async function syncsOfHundredCommits(params: string[]): Promise<number> {
  const fs = new DurableFS(await cluster(), (reason) => expect.fail(reason));
  const postgres = await PGlite.create({ fs, startParams: params });
  await postgres.exec('create table t (n int)');
  const before = fs.meter.logSyncs;
  for (let n = 0; n < 100; n++) await postgres.query('insert into t values ($1)', [n]);
  const syncs = fs.meter.logSyncs - before;
  await postgres.close();
  return syncs;
}

describe('a commit', () => {
  it('syncs the log once', async () => {
    expect(await syncsOfHundredCommits(startParams)).toBe(100);
  });

  it('would sync nothing as PGlite is shipped', async () => {
    expect(await syncsOfHundredCommits(PGlite.defaultStartParams)).toBe(0);
  });

  it('would sync nothing with the usual sync method, whose fdatasync is empty', async () => {
    const usual = startParams.filter((param) => param !== 'wal_sync_method=fsync');
    const params = usual.filter((param, at) => param !== '-c' || usual[at + 1]?.includes('='));
    expect(await syncsOfHundredCommits(params)).toBe(0);
  });

  it('would sync nothing through the shipped file system, which has no fsync', async () => {
    let ops: object = {};
    class Shipped extends NodeFS {
      override async init(...[pg, options]: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
        const { emscriptenOpts } = await super.init(pg, options);
        const look = (mod: { NODEFS: { stream_ops: object } }) => (ops = mod.NODEFS.stream_ops);
        (emscriptenOpts as { preRun: unknown[] }).preRun.push(look);
        return { emscriptenOpts };
      }
    }
    const postgres = await PGlite.create({ fs: new Shipped(await cluster()), startParams });
    await postgres.close();
    expect(ops).not.toHaveProperty('fsync');
    expect(ops).toHaveProperty('write');
  });
});

describe('a sync that fails', () => {
  it('is the end, because nothing in memory can be trusted after it', async () => {
    const reasons: string[] = [];
    const fs = new DurableFS(await cluster(), (reason) => reasons.push(reason));
    const { emscriptenOpts } = await fs.init({} as PGlite, {});
    const ops = { write: () => 0 } as { write: () => number; fsync?: (stream: object) => number };
    const { preRun } = emscriptenOpts as unknown as { preRun: ((mod: object) => void)[] };
    preRun.at(-1)?.({ NODEFS: { stream_ops: ops } });
    expect(() => ops.fsync?.({ nfd: 1_000_000, path: '/pglite/data/pg_wal/1' })).toThrow('EBADF');
    expect(reasons).toEqual([expect.stringMatching(/^fsync failed on \/pglite\/data\/pg_wal\/1: .*EBADF/)]);
    expect(fs.meter.syncs).toBe(0);
  });
});

describe('a checkpoint', () => {
  it('syncs the tables, not only the log', async () => {
    const fs = new DurableFS(await cluster(), (reason) => expect.fail(reason));
    const postgres = await PGlite.create({ fs, startParams });
    await postgres.exec('create table t (n int); insert into t select generate_series(1, 1000)');
    const before = { ...fs.meter };
    await postgres.exec('checkpoint');
    const tables = fs.meter.syncs - before.syncs - (fs.meter.logSyncs - before.logSyncs);
    await postgres.close();
    expect(tables).toBeGreaterThan(5);
  });
});
