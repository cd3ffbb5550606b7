/**
 * `npm run bench`: runs every file in scripts/bench/ and prints what it measured, with where and when.
 * `npm run bench -- NAME` runs those whose name contains NAME; `--write` puts the table into docs/benchmarks.md.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The contract of `scripts/bench/`: what a benchmark file exports. */
export type Bench = {
  readonly name: string;
  /** measures, and answers with a figure for each thing measured */
  readonly run: () => Promise<Record<string, Figure>>;
};

export type Figure = { readonly value: number; readonly unit: string };

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

async function load(): Promise<Bench[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.ts')) : [];
  const all: Bench[] = [];
  for (const file of files.sort()) all.push((await import(pathToFileURL(join(folder, file)).href)) as Bench);
  return all.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
}

const benches = await load();
const rows = ['| benchmark | figure | value | unit |', '| --- | --- | ---: | --- |'];
for (const { name, run } of benches) {
  process.stderr.write(`${name} ...\n`);
  for (const [label, { value, unit }] of Object.entries(await run())) {
    rows.push(`| ${name} | ${label} | ${shown(value)} | ${unit} |`);
  }
}

if (benches.length === 0) {
  console.log('No benchmark matches.');
} else {
  const report = `${conditions()}\n\n${rows.join('\n')}\n`;
  console.log(report);
  if (args.includes('--write')) {
    mkdirSync(join(root, 'docs'), { recursive: true });
    writeFileSync(
      join(root, 'docs/benchmarks.md'),
      `# Benchmarks\n\nMeasured by \`npm run bench -- --write\`.\n\n${report}`,
    );
  }
}
