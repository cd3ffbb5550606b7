/** What stands behind the item page: differences of words, and who is near an item. */
import { expect, test } from 'vitest';
import { readableDiff, shortened, wordDiff } from './word-diff.ts';

const told = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ type, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[type])
    .join('');

test('a difference shows the words that went and came', () => {
  expect(told('The pilot is live in Kiel', 'The pilot is live in Bonn')).toBe(
    'The pilot is live in [-Kiel-]{+Bonn+}',
  );
  expect(told('', 'New')).toBe('{+New+}');
  expect(told('Gone', '')).toBe('[-Gone-]');
  expect(told('same', 'same')).toBe('same');
  expect(told('one two three', 'one three')).toBe('one [-two -]three');
});

test('a difference without what is new is the text before, and without what went the text after', () => {
  const texts = ['a b c d e', 'a x c e f', '', 'b b b a', 'Die Prüfung, bitte: 3–4 Tage!', 'e d c b a'];
  for (const before of texts) {
    for (const after of texts) {
      const pieces = wordDiff(before, after);
      const all = (without: string): string =>
        pieces
          .filter(({ type }) => type !== without)
          .map(({ text }) => text)
          .join('');
      expect(all('new')).toBe(before);
      expect(all('gone')).toBe(after);
    }
  }
});

test('two texts with little in common are shown one after the other', () => {
  expect(readableDiff('The parts are at customs', 'Without them we see nothing')).toEqual([
    { type: 'gone', text: 'The parts are at customs' },
    { type: 'new', text: 'Without them we see nothing' },
  ]);
  expect(readableDiff('The pilot is live', 'The pilot is done').length).toBe(3);
});

test('of a long text only the neighbourhood of a change is shown', () => {
  const long = 'word '.repeat(200);
  const pieces = shortened(wordDiff(`${long}old ${long}`, `${long}new ${long}`));
  expect(pieces.map(({ type }) => type)).toEqual(['same', 'gone', 'new', 'same']);
  expect(pieces[0]?.text.startsWith('… ')).toBe(true);
  expect(pieces.every(({ text }) => text.length < 80)).toBe(true);
});
