import { expect, test } from 'vitest';
import type { Item } from '@throughline/model/plan';
import type { Screen } from './session.ts';
import { treeLines } from './tree.ts';
import { cut, pad, safe, widthOf } from './width.ts';

const plain = (text: string): string => text;
const screen = (width: number): Screen => ({
  ...{ width, terminal: false, bold: plain, dim: plain, red: plain, green: plain, yellow: plain },
});
const names: Record<string, string> = {
  a: 'Anna',
  g: 'Goal',
  s: 'A step',
  t: 'Another',
  u: 'Under it',
  z: 'Last',
};
const reader = { locale: 'en', nameOf: (id: string) => names[id] };

const item = (id: string, kind: string, fields: Item['fields'] = {}): Item => ({
  ...{ id, kind, parent: null, order: 'a0', tag: 'open', fields },
});
const rows = [
  { depth: 0, item: item('g', 'goal', { deadline: '2025-Q2' }) },
  { depth: 1, item: item('s', 'step', { owner: 'a', status: 'at-risk' }) },
  { depth: 2, item: item('u', 'step') },
  { depth: 1, item: item('t', 'step', { deadline: '2025-01-13' }) },
  { depth: 0, item: item('z', 'goal') },
];

test('the tree stands on the left, its columns align', () => {
  expect(treeLines(rows, reader, screen(100), false)).toEqual([
    'Goal            goal        Q2 2025',
    '├─ A step       step  Anna               at risk',
    '│  └─ Under it  step',
    '└─ Another      step        13 Jan 2025',
    'Last            goal',
  ]);
});

test('no line is wider than the terminal: columns give way, then titles', () => {
  for (const width of [40, 50, 60, 80]) {
    for (const line of treeLines(rows, reader, screen(width), true)) {
      expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  }
  expect(treeLines(rows, reader, screen(40), false)[1]).not.toContain('Anna');
});

test('width counts what a terminal shows', () => {
  expect(['abc', '日本', 'é', '👍🏽', ''].map(widthOf)).toEqual([3, 4, 1, 2, 0]);
  expect(cut('日本語', 4)).toBe('日…');
  expect(cut('abc', 3)).toBe('abc');
  expect(pad('日', 4)).toBe('日  ');
  expect(safe('a\u001B[2Jb\nc')).toBe('a [2Jb c');
});
