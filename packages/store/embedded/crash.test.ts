/** What was acknowledged is there after the process was killed, and after its disk was full. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from './open.ts';
import { fillPristine } from './pristine.ts';

const fixture = fileURLToPath(new URL('./commits.fixture.ts', import.meta.url));
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'tl-crash-'));
  const opened = await openEmbedded({ dataDir, fill: fillPristine });
  await opened.pool.query('create table t (n int primary key, text text not null)');
  await opened.close();
});
afterEach(() => rm(dataDir, { recursive: true }));

/** Commits in another process until `stop` says so or it ends by itself. */
async function commitElsewhere(shell: string, stop: (acknowledged: number) => boolean) {
  const command = `${shell} exec "${process.execPath}" --import tsx "${fixture}" "${dataDir}"`;
  const child = spawn('bash', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: number[] = [];
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (/^\d+$/.test(line)) acknowledged.push(Number(line));
    else said.push(line);
    if (stop(acknowledged.length)) child.kill('SIGKILL');
  }
  return { acknowledged, said };
}

async function kept(): Promise<Set<number>> {
  const opened = await openEmbedded({ dataDir });
  const { rows } = await opened.pool.query<{ n: number }>('select n from t where length(text) = 500');
  await opened.close();
  return new Set(rows.map((row) => row.n));
}

describe('acknowledged commits', () => {
  it('survive SIGKILL in the middle of the next ones', async () => {
    for (const after of [1, 40, 99, 170, 260]) {
      const { acknowledged } = await commitElsewhere('', (count) => count >= after);
      const found = await kept();
      expect(acknowledged.length).toBeGreaterThanOrEqual(after);
      expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
    }
  });

  it('survive a full disk, which stops the database instead of letting it answer from a wreck', async () => {
    // A file may grow to 8 MiB. The log's first file is 16 and a new cluster has filled 7 of it, so after some
    // more commits writing fails as on a full disk.
    const { acknowledged, said } = await commitElsewhere('ulimit -f 8192;', () => false);
    expect(said.join('\n')).toMatch(/error: StoreError: The embedded database stopped: .*File too large/);
    expect(said).toContain('died: store.stopped');
    const found = await kept();
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
  });
});
