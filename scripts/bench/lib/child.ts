/** Processes of a benchmark: each ends with its parent, and whatever it left on disk goes too. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set<ChildProcess>();
const folders = new Set<string>();

// Whichever way this process ends; what may be awaited has been before.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

export type Child = {
  readonly process: ChildProcess;
  /** the next message it sends; it fails when the child ends first */
  readonly message: <T>() => Promise<T>;
  readonly ended: Promise<void>;
};

function kept(child: ChildProcess): Child {
  running.add(child);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
  const message = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      child.once('message', (value) => resolve(value as T));
      void ended.then(() => reject(new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`)));
    });
  return { process: child, message, ended };
}

/** Runs a TypeScript file beside this one. With BENCH_PROFILE set, its CPU profile is written to that folder. */
export function forked(file: string, ...args: string[]): Child {
  const folder = process.env['BENCH_PROFILE'];
  const profile = folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}/${file}`];
  const execArgv = ['--import', 'tsx', ...profile];
  return kept(
    fork(join(import.meta.dirname, file), args, { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
  );
}

export const spawned = (command: string, args: readonly string[], env: NodeJS.ProcessEnv): Child =>
  kept(spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'] }));

/** A folder that is gone when the benchmark is over. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  folders.add(folder);
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
      folders.delete(folder);
    },
  };
}
