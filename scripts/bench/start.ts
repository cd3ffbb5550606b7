/** How long the command line takes to say anything: the floor under every other figure of it. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../bench.ts';

export const name = 'cli start';

const bundle = join(import.meta.dirname, '../../dist/cli/throughline.js');

export async function run(): Promise<Record<string, Figure>> {
  if (!existsSync(bundle)) return {};
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    execFileSync(process.execPath, [bundle, '--version'], { stdio: 'ignore' });
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { 'throughline --version, median of 9': { value: times[4] ?? Number.NaN, unit: 'ms' } };
}
