/** What PostgreSQL's background would do happens: after so many commits, so much time, so much log, and at the end. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openEmbedded } from './open.ts';
import type { OpenedEmbedded } from './open.ts';
import { fillPristine } from './pristine.ts';
import type { UpkeepSettings } from './upkeep.ts';

const never = { everyMs: 1, everyCommits: Infinity, everyLogBytes: Infinity };
let dataDir = '';
let opened: OpenedEmbedded;
let tick = () => {};

async function open(upkeep: Partial<UpkeepSettings>): Promise<void> {
  dataDir = mkdtempSync(join(tmpdir(), 'tl-upkeep-'));
  const every: UpkeepSettings['every'] = (_ms, call) => {
    tick = call;
    return () => (tick = () => {});
  };
  const onError = (error: unknown) => expect.fail(String(error));
  opened = await openEmbedded({
    dataDir,
    fill: fillPristine,
    upkeep: { ...never, every, onError, ...upkeep },
  });
  await opened.pool.query('create table t (n int, text text)');
  await opened.checkpoint();
}
afterEach(async () => {
  await opened.close();
  rmSync(dataDir, { recursive: true });
});

const checkpointAt = async () =>
  (await opened.pool.query<{ at: string }>('select checkpoint_lsn::text as at from pg_control_checkpoint()'))
    .rows[0]?.at;

async function commit(times: number): Promise<void> {
  for (let n = 0; n < times; n++) await opened.pool.query('insert into t values ($1)', [n]);
}

describe('upkeep', () => {
  it('checkpoints after so many commits, not before', async () => {
    await open({ everyCommits: 20 });
    const before = await checkpointAt();
    await commit(19);
    expect(await checkpointAt()).toBe(before);
    await commit(1);
    await expect.poll(checkpointAt).not.toBe(before);
  });

  it('checkpoints after so much log', async () => {
    await open({ everyLogBytes: 1024 * 1024 });
    const before = await checkpointAt();
    await opened.pool.query('insert into t select n, repeat($1, 500) from generate_series(1, 4000) n', ['x']);
    await expect.poll(checkpointAt).not.toBe(before);
  });

  it('checkpoints when its time has come and something was written', async () => {
    await open({});
    const before = await checkpointAt();
    tick();
    expect(await checkpointAt()).toBe(before);
    await commit(1);
    tick();
    await expect.poll(checkpointAt).not.toBe(before);
  });

  it('vacuums and analyses what changed enough, and only that', async () => {
    await open({});
    await opened.pool.query('create table still (n int)');
    await commit(200);
    await opened.pool.query('delete from t where n % 2 = 0');
    await opened.upkeep();
    const { rows } = await opened.pool.query(
      `select relname, n_dead_tup::int as dead, vacuum_count::int as vacuums, analyze_count::int as analyses
       from pg_stat_user_tables order by relname`,
    );
    expect(rows).toEqual([
      { relname: 'still', dead: 0, vacuums: 0, analyses: 0 },
      { relname: 't', dead: 0, vacuums: 1, analyses: 1 },
    ]);
  });

  it('lets others have their turn between its steps and never runs twice at once', async () => {
    await open({});
    await commit(100);
    const upkeep = Promise.all([opened.upkeep(), opened.upkeep()]);
    const order: string[] = [];
    const query = opened.pool.query('select 1').then(() => order.push('query'));
    await Promise.all([query, upkeep.then(() => order.push('upkeep'))]);
    expect(order).toEqual(['query', 'upkeep']);
  });

  it('keeps the log from growing for ever', async () => {
    await open({ everyLogBytes: 8 * 1024 * 1024 });
    for (let round = 0; round < 12; round++) {
      await opened.pool.query('insert into t select n, repeat($1, 1000) from generate_series(1, 8000) n', [
        'x',
      ]);
      await opened.pool.query('truncate t');
    }
    const files = readdirSync(join(dataDir, 'postgres', 'pg_wal')).filter((name) =>
      /^[0-9A-F]{24}$/.test(name),
    );
    expect(files.length).toBeLessThanOrEqual(6);
  });
});
