/** What the server takes: memory, idle and with a plan, and the time until it answers. As built, in `dist/`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { api } from '@throughline/server/contract';
import type { Figure } from '../bench.ts';
import { build } from '../lib/bundle.mjs';
import { scratch, spawned, type Child } from './lib/child.ts';
import { megabytes, median } from './lib/figures.ts';
import { fill, settle } from './lib/place.ts';

export const name = 'memory and start';
export const about = `\`node dist/server/main.js\` with the embedded database: from starting the process to the first answer of
\`/health\`, and the memory that is resident (RSS) 4 seconds after the last request. The first start makes the database;
the later ones, median of 3, find a plan of 10,000 items in it.`;

const bundle = join(import.meta.dirname, '../../dist/server/main.js');
const restMs = 4_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

type Running = { readonly base: string; readonly child: Child; readonly ms: number };

async function start(dataDir: string): Promise<Running> {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, HOST: '127.0.0.1', LOG_LEVEL: 'warn' };
  const began = performance.now();
  const child = spawned(process.execPath, [bundle], env);
  for (;;) {
    const answered = await fetch(`${base}/health`).catch(() => undefined);
    if (answered?.ok) return { base, child, ms: performance.now() - began };
    if (child.process.exitCode !== null) throw new Error(`the server ended with ${child.process.exitCode}`);
    if (performance.now() - began > 60_000) throw new Error('the server does not answer');
    await pause(10);
  }
}

async function stop({ child }: Running): Promise<void> {
  child.process.kill('SIGTERM');
  await child.ended;
}

/** Bytes resident; reads /proc, which is Linux's. */
const residentOf = ({ child }: Running): number => {
  const status = readFileSync(`/proc/${child.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
};

export async function run(): Promise<Record<string, Figure>> {
  if (!existsSync('/proc/self/status')) return {};
  await build(() => {});
  const { folder, remove } = scratch();
  const seconds = (milliseconds: number): Figure => ({ value: milliseconds / 1_000, unit: 's' });
  try {
    const figures: Record<string, Figure> = {};
    let running = await start(folder);
    figures['first start'] = seconds(running.ms);
    await pause(restMs);
    figures['memory, idle after the first start'] = megabytes(residentOf(running));
    const place = await settle(running.base);
    await fill(place, 10_000);
    await place.call(api.plan, { workspace: place.workspace });
    await pause(restMs);
    figures['memory after importing 10,000 items'] = megabytes(residentOf(running));
    const later: number[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await stop(running);
      running = await start(folder);
      later.push(running.ms);
    }
    figures['later start'] = { ...seconds(median(later)), goal: { atMost: 10 } };
    await pause(restMs);
    figures['memory, idle after a later start'] = megabytes(residentOf(running));
    const opened = performance.now();
    const { workspace, token } = place;
    const url = `${running.base}/api/v1/workspaces/${workspace}/plan`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    await answer.arrayBuffer();
    figures['the first to open the plan of 10,000 items waits'] = seconds(performance.now() - opened);
    await pause(restMs);
    figures['memory with a plan of 10,000 items open'] = megabytes(residentOf(running));
    await stop(running);
    return figures;
  } finally {
    remove();
  }
}
