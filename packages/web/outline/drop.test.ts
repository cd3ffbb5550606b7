/** Where dragged rows would land, told by gaps and depths; and that every landing is a place that can be. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '@throughline/model/plan';
import { dropAt, stays, staying, type Drop } from './drop.ts';
import { foldedTo } from './levels.ts';
import type { ItemRow, Row } from './rows.ts';

/** `a -b --c`: rows, each with a dash for every level above it. */
function rowsOf(text: string): ItemRow[] {
  const above: string[] = [];
  return text.split(' ').map((word) => {
    const depth = word.lastIndexOf('-') + 1;
    const id = word.slice(depth);
    above.length = depth;
    const parent = above.at(-1) ?? null;
    above.push(id);
    const item: Item = { id, kind: 'step', parent, order: 'a', tag: 'open', fields: {} };
    return { type: 'item', item, depth, parent, children: 0, open: true, at: 1, of: 1 };
  });
}

// a ┬ b ─ c
//   └ d
// e
const rows = rowsOf('a -b --c -d e');
const drop = (dragged: string, gap: number, wanted: number, leaf?: string): string => {
  const found = dropAt(staying(rows, new Set([dragged])), gap, wanted, (id) => id !== leaf);
  if (found?.type !== 'place') return String(found?.type);
  const { parent, before, after, depth } = found;
  return `${parent} ${before ? `<${before}` : after ? `>${after}` : 'last'} ${depth}`;
};

describe('a drop', () => {
  it('between two siblings stands after the first', () => {
    expect(drop('e', 3, 1)).toBe('a >b 1');
  });

  it('is as deep as the pointer asks, as far as the rows around it allow', () => {
    expect(drop('e', 3, 9)).toBe('c last 3');
    expect(drop('e', 3, 2)).toBe('b >c 2');
    expect(drop('e', 3, 0)).toBe('a >b 1');
    expect(drop('d', 5, 0)).toBe('null >e 0');
  });

  it('right below an open branch becomes its first', () => {
    expect(drop('e', 1, 0)).toBe('a <b 1');
  });

  it('does not go below what holds nothing', () => {
    expect(drop('e', 3, 9, 'c')).toBe('b >c 2');
  });

  it('at the very top stands before the first row', () => {
    expect(drop('e', 0, 3)).toBe('null <a 0');
  });

  it('inside of what is dragged is where that stood', () => {
    const kept = staying(rows, new Set(['b']));
    const found = dropAt(kept, 3, 1, () => true);
    expect(stays(found, rows[1] as ItemRow, 1, 1)).toBe(true);
  });

  it('below a heading gives what is shared there', () => {
    const heading: Row = { type: 'group', id: 'group x', key: 'x', count: 1, open: true, at: 1, of: 1 };
    const kept = staying([heading, ...rows], new Set(['e']));
    expect(dropAt(kept, 2, 4, () => true)).toEqual({ type: 'group', gap: 2, depth: 1, key: 'x' });
  });
});

const shape = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 }).map((wanted) => {
  let last = -1;
  return wanted.map((depth, at) => {
    last = Math.min(depth, last + 1);
    return `${'-'.repeat(last)}${String.fromCodePoint(97 + at)}`;
  });
});

it('wherever it is dropped, its parent stays, and is as deep as the line says', () => {
  fc.assert(
    fc.property(shape, fc.nat(11), fc.nat(13), fc.nat(6), (words, which, gap, wanted) => {
      const all = rowsOf(words.join(' '));
      const dragged = all[which % all.length] as ItemRow;
      const kept = staying(all, new Set([dragged.item.id]));
      const found: Drop | undefined = dropAt(kept, Math.min(gap, all.length), wanted, () => true);
      if (found?.type !== 'place') return;
      const parent = kept.find(({ row }) => row.type === 'item' && row.item.id === found.parent)?.row;
      expect(parent?.type === 'item' ? parent.depth : -1).toBe(found.depth - 1);
      for (const id of [found.before, found.after]) {
        if (id === undefined) continue;
        const beside = all.find(({ item }) => item.id === id);
        expect([beside?.depth, beside?.item.parent]).toEqual([found.depth, found.parent]);
      }
    }),
  );
});

it('folding to a level closes what holds others there and below', () => {
  const nested = rows.map((row, at) => ({ ...row, children: at < 2 ? 1 : 0 }));
  expect([...foldedTo(nested, 1)]).toEqual(['a', 'b']);
  expect([...foldedTo(nested, 2)]).toEqual(['b']);
  expect([...foldedTo(nested, 3)]).toEqual([]);
});
