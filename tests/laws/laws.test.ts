/** Each law is proven where the list says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { laws } from './laws.ts';

const root = join(import.meta.dirname, '../..');

/** The names of tests in a file: strings, since a contract suite keeps its tests as data. */
const namesIn = (path: string): string[] =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(
    ([, , name]) => name ?? '',
  );

const proofs = laws.flatMap(({ number, provenBy }) => provenBy.map((path) => [number, path] as const));

test.each(proofs)('%s is proven by a test that names it in %s', (number, path) => {
  expect(existsSync(join(root, path))).toBe(true);
  expect(namesIn(path).some((name) => new RegExp(`\\b${number}\\b`).test(name))).toBe(true);
});

test('each law has its own number, a sentence and a proof', () => {
  expect(new Set(laws.map(({ number }) => number)).size).toBe(laws.length);
  for (const { says, provenBy } of laws) {
    expect(says.length).toBeGreaterThan(10);
    expect(provenBy.length).toBeGreaterThan(0);
  }
});

test('ARCHITECTURE names every law', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  for (const { number } of laws) expect(text).toMatch(new RegExp(`\\b${number}\\b`));
});
