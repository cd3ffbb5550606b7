/** A terminal for tests: the command line as it is bundled, run as a process in a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

export type Terminal = {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** the same, with something on standard input */
  readonly pipe: (input: string, ...args: readonly string[]) => Promise<Ran>;
  /** with `--json`; fails unless the answer is one JSON value and the exit 0 */
  readonly json: <T>(...args: readonly string[]) => Promise<T>;
  /** a process that goes on, such as `serve` */
  readonly start: (...args: readonly string[]) => ChildProcess;
  readonly close: () => void;
};

/** Bundles the command line once for a test file, inside the clone, where it finds its dependencies. */
async function bundled(): Promise<string> {
  const folder = join(root, `.cache/cli-test-${process.pid}`);
  await build({
    configFile: join(root, 'packages/cli/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, sourcemap: false },
  });
  return folder;
}

export async function openTerminal(): Promise<Terminal> {
  const program = await bundled();
  const folder = mkdtempSync(join(tmpdir(), 'throughline-cli-'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, 'config'),
    LANG: 'C',
    TZ: 'UTC',
  };
  const start = (...args: readonly string[]): ChildProcess =>
    spawn(process.execPath, [join(program, 'throughline.js'), ...args], { cwd: folder, env });

  const pipe = (input: string | undefined, ...args: readonly string[]): Promise<Ran> =>
    new Promise((done, fail) => {
      const child = start(...args);
      let [out, err] = ['', ''];
      child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.on('error', fail);
      child.on('close', (code) => done({ code, out, err }));
      child.stdin?.on('error', () => {}); // it may not read what it has no use for
      child.stdin?.end(input ?? '');
    });

  const run = (...args: readonly string[]): Promise<Ran> => pipe(undefined, ...args);
  return {
    folder,
    env,
    run,
    pipe,
    json: async <T>(...args: readonly string[]) => {
      const { code, out, err } = await run(...args, '--json');
      if (code !== 0) throw new Error(`throughline ${args.join(' ')} ended with ${code}: ${err}${out}`);
      return JSON.parse(out) as T;
    },
    start,
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(program, { recursive: true, force: true });
    },
  };
}

/** The published timetable that the main job is done on; undefined where the shared data is absent. */
export const timetable = join(import.meta.dirname, '../../../shared/data/plans/kubernetes-1.33-release.csv');
