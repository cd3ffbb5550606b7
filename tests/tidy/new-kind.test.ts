/**
 * Adding a kind touches exactly the files that CONTRIBUTING names. The test takes the kind that CONTRIBUTING shows,
 * writes a throw-away one in the same places of a copy of the house, and lets the compiler and the model judge.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const shown = 'assumption';
const thrown = 'hunch';

const section =
  /## Add a kind([\s\S]*?)\n## /.exec(readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8'))?.[1] ?? '';
const named = [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map((match) => match[1] ?? '');
const registries = named.filter((file) => !path.basename(file).startsWith(shown));

/** Source files of the rooms, without tests, that mention a word. */
const mentioning = (word: string, under: string): string[] =>
  execFileSync(
    'grep',
    [
      '-rlw',
      '--include=*.ts',
      '--include=*.tsx',
      '--exclude=*.test.ts',
      '--exclude=*.test.tsx',
      '--exclude-dir=node_modules',
      word,
      'packages',
    ],
    {
      cwd: under,
      encoding: 'utf8',
    },
  )
    .trim()
    .split('\n')
    .toSorted();

let copy = '';

/** A copy of the packages in which they find each other, and the parts of the real house. */
function copyHouse(): string {
  const to = mkdtempSync(path.join(tmpdir(), 'throughline-kind-'));
  cpSync(path.join(root, 'packages'), path.join(to, 'packages'), {
    recursive: true,
    filter: (from) => !/node_modules|\.test\.tsx?$/.test(path.relative(root, from)),
  });
  for (const file of readdirSync(root).filter((name) => /^tsconfig.*\.json$/.test(name))) {
    cpSync(path.join(root, file), path.join(to, file));
  }
  mkdirSync(path.join(to, 'node_modules/@throughline'), { recursive: true });
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '@throughline')
      symlinkSync(path.join(root, 'node_modules', name), path.join(to, 'node_modules', name));
  }
  for (const name of readdirSync(path.join(to, 'packages'))) {
    symlinkSync(path.join(to, 'packages', name), path.join(to, 'node_modules/@throughline', name));
  }
  return to;
}

/** The same places, for another kind: new files are written, lines of registries doubled. */
function addKind(): void {
  for (const file of named) {
    const text = readFileSync(path.join(copy, file), 'utf8');
    if (!registries.includes(file)) {
      writeFileSync(path.join(copy, file.replace(shown, thrown)), text.replaceAll(shown, thrown));
      continue;
    }
    const lines = text.split('\n').flatMap((line) => {
      const isNew = new RegExp(`\\b${shown}\\b`).test(line);
      return isNew ? [line, line.replaceAll(shown, thrown)] : [line];
    });
    writeFileSync(path.join(copy, file), lines.join('\n'));
  }
}

/** The compiler's complaints about the pure rooms and the web, as `file` names. */
function complaints(): string[] {
  const tsc = path.join(root, 'node_modules/.bin/tsc');
  const runs = ['tsconfig.pure.json', 'tsconfig.web.json'].map((project) =>
    spawnSync(tsc, ['-p', project, '--noEmit', '--pretty', 'false'], { cwd: copy, encoding: 'utf8' }),
  );
  return runs.flatMap(({ stdout }) =>
    [...stdout.matchAll(/^(packages\/[^(]+)\(/gm)].map((match) => match[1] ?? ''),
  );
}

beforeAll(() => {
  copy = copyHouse();
  addKind();
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('CONTRIBUTING names files, among them registries', () => {
  expect(named.length).toBeGreaterThan(3);
  expect(registries.length).toBeGreaterThan(1);
  expect(registries.length).toBeLessThan(named.length);
});

it('no file knows a kind by name but those that CONTRIBUTING names', () => {
  expect(mentioning(shown, root)).toEqual([...named].toSorted());
});

it('a throw-away kind in those places is complete: the house compiles', { timeout: 120_000 }, () => {
  expect(complaints()).toEqual([]);
});

it('the compiler asks for its face, and only there', { timeout: 120_000 }, () => {
  const file = path.join(copy, 'packages/web/faces/index.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .split('\n')
      .filter((line) => !line.includes(thrown))
      .join('\n'),
  );
  expect([...new Set(complaints())]).toEqual(['packages/web/faces/index.ts']);
  writeFileSync(file, text);
});

it('works at once: wished for, kept, carried by every format, derived from', { timeout: 60_000 }, () => {
  const script = path.join(copy, 'packages/try.ts');
  writeFileSync(
    script,
    `import { derive } from '@throughline/engine/derive';
import { formats } from '@throughline/formats/formats/index';
import { readPlan } from '@throughline/formats/read';
import { emptyPlan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { validate } from '@throughline/model/validate';
const actor = { person: 'me', role: 'owner' } as const;
const made = validate(emptyPlan('p'), { wishes: [
  { type: 'add', id: 'goal-1', kind: 'goal', parent: null, fields: { title: 'G' } },
  { type: 'add', id: 'hunch-1', kind: '${thrown}', parent: 'goal-1', fields: { title: 'H', experiment: 'ask five people', deadline: '2027-Q1' } },
] }, { actor });
if (!made.ok) throw new Error(JSON.stringify(made.problems));
derive(made.plan, { asOf: 20000, seed: 1, budget: 1 });
const kept: string[] = [];
for (const format of Object.values(formats)) {
  const { text } = format.write(made.plan, {});
  let n = 0;
  const { draft } = readPlan(text, { newId: () => 'new-' + n++, today: '2026-01-01', plan: emptyPlan('p'), directory: {}, under: null, fileName: 'x.' + format.extensions[0] }, format.name);
  const read = validate(emptyPlan('p'), { wishes: draft.wishes }, { actor });
  if (!read.ok) throw new Error(format.name + JSON.stringify(read.problems));
  if (planText(read.plan).includes('"${thrown}"') && planText(read.plan).includes('ask five people')) kept.push(format.name);
}
process.stdout.write(JSON.stringify(kept.toSorted()) + JSON.stringify(Object.keys(formats).toSorted()));
`,
  );
  const out = execFileSync(path.join(root, 'node_modules/.bin/tsx'), [script], {
    cwd: copy,
    encoding: 'utf8',
  });
  const [kept, all] = out.split('][').map((half) => half.replaceAll(/[[\]]/g, ''));
  expect(kept).toBe(all);
});
