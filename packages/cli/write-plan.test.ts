import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyPlan } from '@throughline/model/plan';
import { keeperOf, writePlan, type Content } from './write-plan.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = (name: string): Content => ({
  plan: { ...emptyPlan('plan'), settings: { name } },
  directory: {},
  log: [],
});

test('a plan is written whole, and nothing stays beside it', async () => {
  const path = join(folder, 'plan.json');
  const first = await writePlan(path, content('One'), undefined);
  expect(readFileSync(path, 'utf8')).toBe(first);
  await writePlan(path, content('Two'), first as string);
  expect(readFileSync(path, 'utf8')).toContain('Two');
  expect(readdirSync(folder)).toEqual(['plan.json']);
});

test('a plan in YAML has its history beside it', async () => {
  await writePlan(join(folder, 'plan.yaml'), content('One'), undefined);
  expect(readdirSync(folder).toSorted()).toEqual(['plan.yaml', 'plan.yaml.history.json']);
});

test('what was not read is not written over', async () => {
  const path = join(folder, 'plan.json');
  writeFileSync(path, 'what somebody else wrote');
  expect(await writePlan(path, content('One'), 'what I read')).toMatchObject({ code: 'cli.file-changed' });
  expect(readFileSync(path, 'utf8')).toBe('what somebody else wrote');
  expect(readdirSync(folder)).toEqual(['plan.json']);
});

test('of many writers at once one wins, and the others are told', async () => {
  const path = join(folder, 'plan.json');
  const first = (await writePlan(path, content('Start'), undefined)) as string;
  const all = await Promise.all(
    Array.from({ length: 8 }, (_, at) => writePlan(path, content(`W${at}`), first)),
  );
  const won = all.filter((one) => typeof one === 'string');
  expect(won).toHaveLength(1);
  expect(readFileSync(path, 'utf8')).toBe(won[0]);
  const codes = all.flatMap((one) => (typeof one === 'string' ? [] : [one.code]));
  expect(new Set([...codes, 'cli.file-busy', 'cli.file-changed']).size).toBe(2);
});

test('a folder that is not there is a problem, not a throw', async () => {
  const path = join(folder, 'nowhere/plan.json');
  expect(await writePlan(path, content('One'), undefined)).toMatchObject({ code: 'cli.file-unwritten' });
});

test('a plan file is JSON or YAML', () => {
  expect(['a.json', 'a.yaml', 'a.yml', 'a.csv', 'a.md', 'a'].map((name) => keeperOf(name)?.name)).toEqual([
    'bundle',
    'yaml',
    'yaml',
    undefined,
    undefined,
    undefined,
  ]);
});
