/** The reference says what the registries say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allPages, folder } from '../../scripts/docs/pages.ts';

const root = join(import.meta.dirname, '../..', folder);

test('docs/reference is what `npm run docs` writes', async () => {
  const pages = await allPages();
  const stale = Object.entries(pages).filter(([path, content]) => {
    try {
      return readFileSync(join(root, path), 'utf8') !== content;
    } catch {
      return true;
    }
  });
  expect(stale.map(([path]) => `${folder}/${path} is stale: npm run docs`)).toEqual([]);
});

test('no page is left of what is gone', async () => {
  const made = new Set(Object.keys(await allPages()));
  const left = readdirSync(root).filter((name) => /\.(md|json)$/.test(name) && !made.has(name));
  expect(left).toEqual([]);
});
