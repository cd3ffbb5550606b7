/** One owner per data folder, whatever was killed before and whoever comes at the same time. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../problem.ts';
import { findHolder, takeFolder } from './lock.ts';
import type { Lock } from './lock.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tl-lock-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusal = async (taking: Promise<Lock>): Promise<StoreError> => {
  const error: unknown = await taking.then(() => 'taken').catch((caught: unknown) => caught);
  if (error instanceof StoreError) return error;
  throw new Error(`expected a refusal, got ${String(error)}`);
};

/** Runs another process that takes the folder, and kills it with no chance to clean up. */
async function leaveStale(): Promise<number> {
  const { pid, kill } = await holdElsewhere(folder);
  await kill();
  return pid;
}

async function holdElsewhere(path: string, url = ''): Promise<{ pid: number; kill: () => Promise<void> }> {
  const code = `import { takeFolder } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)};
    const lock = await takeFolder(${JSON.stringify(path)});
    if (${JSON.stringify(url)}) lock.announce(${JSON.stringify(url)});
    process.stdout.write('held');
    setInterval(() => {}, 1000);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (status) => reject(new Error(`the other process ended with ${status}`)));
  });
  const kill = async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  };
  return { pid: child.pid ?? 0, kill };
}

describe('a data folder', () => {
  it('belongs to one owner in this process', async () => {
    const lock = await takeFolder(folder);
    const error = await refusal(takeFolder(folder));
    expect(error.message).toContain(`${folder} is already open in process ${process.pid} (this one)`);
    expect(error.problem).toMatchObject({ code: 'store.folder-in-use', args: { pid: process.pid, folder } });
    lock.release();
    (await takeFolder(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('belongs to another process, whose number and address the refusal names', async () => {
    const other = await holdElsewhere(folder, 'http://127.0.0.1:4680');
    const error = await refusal(takeFolder(folder));
    expect(error.message).toContain(`${folder} is already open in process ${other.pid}, since 20`);
    expect(error.message).toContain('Talk to it at http://127.0.0.1:4680, or stop it first.');
    expect(await findHolder(folder)).toMatchObject({ pid: other.pid, url: 'http://127.0.0.1:4680' });
    await other.kill();
    expect(await findHolder(folder)).toBeNull();
  });

  it('is free again when its owner was killed, and nothing of it stays', async () => {
    await leaveStale();
    expect(readdirSync(folder)).toHaveLength(2);
    const lock = await takeFolder(folder);
    expect(readdirSync(folder)).toHaveLength(2);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes to one of many who find it stale at once', async () => {
    for (let round = 0; round < 10; round++) {
      const stale = {
        id: `dead ${round}`,
        pid: 1,
        host: '',
        since: '',
        url: null,
        boot: '',
        address: '.lock-gone.sock',
      };
      writeFileSync(join(folder, 'throughline.lock'), JSON.stringify(stale));
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => takeFolder(folder)));
      const winners = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      expect(winners).toHaveLength(1);
      winners[0]?.release();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('goes to one of many processes who find it stale at once', async () => {
    await leaveStale();
    const taken = await Promise.allSettled(Array.from({ length: 4 }, () => holdElsewhere(folder)));
    const winners = taken.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(winners).toHaveLength(1);
    await winners[0]?.kill();
  });

  it('is free again when somebody was killed while taking it over', async () => {
    const stale = {
      id: 'dead',
      pid: 1,
      host: '',
      since: '',
      url: null,
      boot: '',
      address: '.lock-gone.sock',
    };
    for (const name of ['throughline.lock', 'throughline.lock.next', 'throughline.lock.next.next'])
      writeFileSync(join(folder, name), JSON.stringify({ ...stale, id: name }));
    (await takeFolder(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free when a power cut left an empty lock', async () => {
    writeFileSync(join(folder, 'throughline.lock'), '');
    (await takeFolder(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may lie deeper than a socket path may be long', async () => {
    const deep = join(folder, 'd'.repeat(100), 'e'.repeat(100));
    mkdirSync(deep, { recursive: true });
    const lock = await takeFolder(deep);
    await refusal(takeFolder(deep));
    const other = await findHolder(deep);
    expect(other).toMatchObject({ pid: process.pid });
    lock.release();
    expect(existsSync(join(deep, 'throughline.lock'))).toBe(false);
    expect(readdirSync(deep)).toEqual([]);
  });
});
