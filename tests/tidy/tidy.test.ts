/** The checkout obeys the rules of the house. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fragmentProblem } from '../../scripts/fragments.mjs';
import { rooms, longFiles } from './house.ts';
import { lockProblems } from './lock.ts';
import { rules } from './rules/index.ts';
import { readSources } from './source.ts';

const root = join(import.meta.dirname, '../..');
const json = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;

const sources = readSources(root);
const facts = {
  declared: Object.fromEntries(
    Object.keys(rooms).map((room) => [
      room,
      Object.keys(json(`packages/${room}/package.json`)['dependencies'] ?? {}),
    ]),
  ),
  kindNames: readdirSync(join(root, 'packages/model/kinds'))
    .filter((file) => file !== 'index.ts' && !file.includes('.test.'))
    .map((file) => file.replace(/\.ts$/, '')),
};

describe('the house', () => {
  test.each(rules.map((rule) => [rule.says, rule] as const))('%s', (_says, rule) => {
    expect(rule.check(sources, facts)).toEqual([]);
  });

  test('every package is a room, and every room a package', () => {
    expect(readdirSync(join(root, 'packages')).sort()).toEqual(Object.keys(rooms).sort());
  });

  test('a file that may be long still exists', () => {
    expect(Object.keys(longFiles).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('the lock file names no registry and every platform', () => {
    expect(lockProblems(json('package-lock.json') as Parameters<typeof lockProblems>[0])).toEqual([]);
  });

  test('news fragments are well named', () => {
    const folder = join(root, 'changes');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    expect(names.map(fragmentProblem).filter(Boolean)).toEqual([]);
  });
});
