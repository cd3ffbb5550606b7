/** Merging long text: what either side wrote is there afterwards. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { merge } from './merge.ts';

const text = (...paragraphs: string[]): string => paragraphs.join('\n\n');

describe('merge', () => {
  test.each([
    ['takes what only one side changed', text('a', 'b'), text('a', 'B'), text('a', 'b'), text('a', 'B')],
    [
      'takes both when they changed different places',
      text('a', 'b', 'c'),
      text('A', 'b', 'c'),
      text('a', 'b', 'C'),
      text('A', 'b', 'C'),
    ],
    [
      'keeps both halves of what both changed',
      text('a', 'b'),
      text('a', 'mine'),
      text('a', 'theirs'),
      text('a', 'theirs', 'mine'),
    ],
    ['keeps once what both changed alike', text('a'), text('x'), text('x'), text('x')],
    [
      'takes what both added at the end',
      text('a'),
      text('a', 'mine'),
      text('a', 'theirs'),
      text('a', 'theirs', 'mine'),
    ],
    [
      'lets go of what one side took out',
      text('a', 'b', 'c'),
      text('a', 'c'),
      text('a', 'b', 'c', 'd'),
      text('a', 'c', 'd'),
    ],
    ['begins from nothing', '', 'mine', 'theirs', text('theirs', 'mine')],
    [
      'keeps what one changed and the other took out',
      text('a', 'b'),
      text('a'),
      text('a', 'B'),
      text('a', 'B'),
    ],
  ])('%s', (_says, base, mine, theirs, merged) => {
    expect(merge(base, mine, theirs).text).toBe(merged);
  });

  test('counts the places where both halves were kept', () => {
    expect(merge(text('a', 'b', 'c'), text('1', 'b', '3'), text('x', 'b', 'z')).clashes).toBe(2);
    expect(merge('a', 'b', 'a').clashes).toBe(0);
  });

  test('keeps two whole texts that are too long to compare', () => {
    const long = (word: string): string =>
      Array.from({ length: 2500 }, (_, at) => `${word}${at}`).join('\n\n');
    expect(merge(long('a'), long('b'), long('c'))).toEqual({
      text: `${long('c')}\n\n${long('b')}`,
      clashes: 1,
    });
  });
});

const paragraph = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const written = fc.array(paragraph, { maxLength: 8 }).map((all) => text(...all));
const set = (all: string): Set<string> => new Set(all.split(/\n{2,}/).filter(Boolean));

test('no paragraph that anybody added is lost', () => {
  fc.assert(
    fc.property(written, written, written, (base, mine, theirs) => {
      const merged = set(merge(base, mine, theirs).text);
      for (const side of [mine, theirs]) {
        for (const one of set(side)) if (!set(base).has(one)) expect(merged).toContain(one);
      }
    }),
    tried(1000),
  );
});

test('nothing is made up, and what all three have stays', () => {
  fc.assert(
    fc.property(written, written, written, (base, mine, theirs) => {
      const merged = set(merge(base, mine, theirs).text);
      for (const one of merged) expect(set(text(base, mine, theirs))).toContain(one);
    }),
    tried(500),
  );
});

test('a side that changed nothing gives the other, and merging with oneself changes nothing', () => {
  fc.assert(
    fc.property(written, written, (base, mine) => {
      expect(merge(base, mine, base).text).toBe(mine);
      expect(merge(base, base, mine).text).toBe(mine);
      expect(merge(base, mine, mine).text).toBe(mine);
    }),
    tried(200),
  );
});
