/**
 * `npm run bench`: runs every file in scripts/bench/ and prints what it measured, with where and when.
 * `npm run bench -- NAME` runs those whose name contains NAME; `--write` puts all of it into docs/benchmarks.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { others } from './bench/lib/others.ts';

/** The contract of `scripts/bench/`: what a benchmark file exports. */
export type Bench = {
  readonly name: string;
  /** how it is measured, in Markdown */
  readonly about?: string;
  /** measures, and answers with a figure for each thing measured; none when something that it needs is absent */
  readonly run: () => Promise<Figures>;
  /** what follows from the figures, in Markdown */
  readonly after?: (figures: Figures) => string;
};

export type Figures = Readonly<Record<string, Figure>>;
export type Figure = {
  readonly value: number;
  readonly unit: string;
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
};

const root = join(import.meta.dirname, '..');
const folder = join(root, 'scripts/bench');
const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));

const git = (...rest: string[]): string => execFileSync('git', rest, { cwd: root, encoding: 'utf8' }).trim();

function conditions(): string {
  const dirty = git('status', '--porcelain') === '' ? '' : ' with uncommitted changes';
  return [
    `- machine: ${cpus()[0]?.model.trim() ?? process.arch}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    `- Node ${process.versions.node} on ${process.platform}`,
    `- commit ${git('rev-parse', '--short', 'HEAD')}${dirty}`,
    `- ${new Date().toISOString().slice(0, 10)}`,
  ].join('\n');
}

/** Three significant digits: more would be noise. */
const shown = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

function shownGoal({ value, goal }: Figure): string {
  if (!goal) return '';
  if ('atMost' in goal) return `≤ ${shown(goal.atMost)}${value <= goal.atMost ? '' : ', **missed**'}`;
  return `≥ ${shown(goal.atLeast)}${value >= goal.atLeast ? '' : ', **missed**'}`;
}

const table = (figures: Figures): string =>
  [
    '| figure | value | unit | goal |',
    '| --- | ---: | --- | --- |',
    ...Object.entries(figures).map(
      ([label, figure]) => `| ${label} | ${shown(figure.value)} | ${figure.unit} | ${shownGoal(figure)} |`,
    ),
  ].join('\n');

async function load(): Promise<Bench[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : [];
  const all: Bench[] = [];
  for (const file of files.sort()) all.push((await import(pathToFileURL(join(folder, file)).href)) as Bench);
  return all.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
}

async function section({ name, about, run, after }: Bench): Promise<string> {
  process.stderr.write(`${name} ...\n`);
  const othersTook = others();
  const figures = await run();
  const cores = othersTook();
  const none = Object.keys(figures).length === 0;
  const busy =
    cores === undefined || none
      ? undefined
      : `Meanwhile other programs took ${cores.toFixed(1)} of the ${availableParallelism()} cores.`;
  const parts = [
    about,
    busy,
    none ? 'Not measured: something that it needs is absent here.' : table(figures),
  ];
  if (!none) parts.push(after?.(figures));
  return [`## ${name}`, ...parts.filter((part) => part !== undefined)].join('\n\n');
}

const benches = await load();
const sections: string[] = [];
for (const bench of benches) sections.push(await section(bench));

if (benches.length === 0) {
  console.log('No benchmark matches.');
} else {
  const report = `${conditions()}\n\n${sections.join('\n\n')}\n`;
  console.log(report);
  // A part of the figures would take the place of all.
  if (args.includes('--write') && wanted.length === 0) {
    mkdirSync(join(root, 'docs'), { recursive: true });
    const head = '# Benchmarks\n\nMeasured and written by `npm run bench -- --write`.';
    writeFileSync(join(root, 'docs/benchmarks.md'), `${head}\n\n${report}`);
  }
}
