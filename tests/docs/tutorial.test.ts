/** The tutorial says what its steps do, in the words that are on the screen. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { file, tutorialText } from '../../scripts/tutorial/document.ts';
import { steps } from '../../scripts/tutorial/steps.ts';

const root = join(import.meta.dirname, '../..');

test('the tutorial is what `npm run pictures` writes', () => {
  expect(readFileSync(join(root, file), 'utf8')).toBe(tutorialText());
});

test('each of its pictures is there', () => {
  const pictures = steps.flatMap(({ picture }) => (picture ? [`docs/pictures/${picture[0]}.png`] : []));
  expect(pictures.length).toBeGreaterThan(3);
  expect(pictures.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});
