/** Style sheets fit both directions of writing, and nothing in them is fetched from elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sheets = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css') && !path.includes('node_modules'))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), 'utf8') }));

/** The declarations that a pattern is found in, with where. */
const found = (pattern: RegExp): string[] =>
  sheets.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );

it('there are style sheets: this test sees something', () => {
  expect(sheets.length).toBeGreaterThan(20);
});

it('say start and end, not left and right', () => {
  const sides =
    /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-\w+)-)?(?:left|right)(?:-\w+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)/;
  expect(found(sides)).toEqual([]);
});

it('give no four sides at once where start and end differ', () => {
  const four = /\b(?:padding|margin|inset)\s*:\s*(\S+) (\S+) (\S+) ([^\s;]+)\s*;/;
  const odd = found(four).filter((line) => {
    const [, , end, , start] = four.exec(line) ?? [];
    return end !== start && !/[()]/.test(line);
  });
  expect(odd).toEqual([]);
});

it('fetch nothing from elsewhere', () => {
  expect(found(/@import|url\((?!['"]?(?:data:|#))/)).toEqual([]);
});
