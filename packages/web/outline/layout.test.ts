/** Columns have room, give way to titles, and stand on a line of their own on a phone. */
import { expect, it } from 'vitest';
import { laidOut } from './layout.ts';

type Lens = Parameters<typeof laidOut>[0];
const lens: Lens = { tree: 'plan', columns: ['owner', 'done', 'deadline', 'status'] };
const names = (width: number): string[] => laidOut(lens, width).columns.map(({ name }) => name);

it('long texts give way first, then names become initials, then all of it scrolls', () => {
  expect([names(1200), laidOut(lens, 1200).brief]).toEqual([['owner', 'done', 'deadline', 'status'], false]);
  expect([names(760), laidOut(lens, 760).brief]).toEqual([['owner', 'deadline', 'status'], false]);
  expect([names(560), laidOut(lens, 560).brief]).toEqual([['owner', 'deadline', 'status'], true]);
  expect(laidOut(lens, 300).least).toBeGreaterThan(300);
});

it('on a phone a few short ones stand below the title', () => {
  expect(names(0)).toEqual(['owner', 'deadline', 'status']);
  const many: Lens = {
    tree: 'plan',
    columns: ['owner', 'kind', 'start', 'deadline', 'estimate', 'status'],
  };
  expect(laidOut(many, 0).columns).toHaveLength(4);
});

it('a column that is not known, as in an old address, is passed over', () => {
  expect(laidOut({ tree: 'plan', columns: ['status', 'nonsense'] }, 900).columns).toHaveLength(1);
});
