/** Filters in words, and what can be chosen to filter by. */
import { describe, expect, test } from 'vitest';
import { textOf } from '@throughline/model/json';
import { itemOf } from '@throughline/model/plan';
import { readPlanText } from '@throughline/testkit/plan-text';
import type { OutlineLens } from '../outline/rows.ts';
import { shiftedColumn } from './column-head.tsx';
import { choosable, columnsOf, groupLabel } from './columns.ts';
import { chipsOf } from './chips.ts';
import { facetsOf, optionsOf, spansFrom } from './facets.ts';
import { plainly } from './order.ts';

const plan = readPlanText(`
  unit Sales
    person #anna
  role Docs
    holder: anna
  goal G @anna [on-track]
    step S @docs
    step T
      after: s FS
`);
const seen = {
  ...plainly(plan, (id) => textOf(itemOf(plan, id)?.fields['title']) || id),
  me: 'anna',
  today: 20_575,
};
const lens: OutlineLens = { tree: 'plan', name: 'field.title', columns: [], seen };

test('every part of a filter is a chip in words, but for the words themselves', () => {
  const chips = chipsOf(
    {
      text: 'pilot',
      owner: ['@me', 'docs', 'gone'],
      status: ['blocked', 'at-risk'],
      deadline: { from: '2026-01', to: '2026-06' },
      lacks: ['done'],
      waitsFor: ['s'],
      parent: null,
      since: 1200,
      orphan: true,
    },
    (id) => textOf(itemOf(plan, id)?.fields['title']),
  );
  expect(chips.map(({ text }) => text)).toEqual([
    'Owner: me, Docs, something no longer here',
    'Status: blocked, at risk',
    'Deadline from January 2026 to June 2026',
    'Without definition of done',
    'Orphans',
    'Changed since version 1,200',
    'Waits for S',
    'At the top',
  ]);
  expect(chipsOf({ deadline: { from: '2026-Q3', to: '2026-Q3' } }, String)[0]?.text).toBe(
    'Deadline in Q3 2026',
  );
  expect(chipsOf(undefined, String)).toEqual([]);
});

describe('choices', () => {
  test('are what there is, with how many each would find beside what is filtered already', () => {
    expect(facetsOf(plan, 'plan').map(({ part }) => part)).toEqual([
      'status',
      'owner',
      'unit',
      'kind',
      'lacks',
    ]);
    expect(optionsOf('owner', plan, lens, seen).map(({ id, count }) => [id, count])).toEqual([
      ['@me', 1],
      ['@seats', 1],
      ['anna', 1],
      ['docs', 1],
    ]);
    const steps = { ...lens, filter: { kind: ['step'] } };
    expect(optionsOf('kind', plan, steps, seen).map(({ id, count }) => [id, count])).toEqual([
      ['goal', 1],
      ['step', 2],
    ]);
    expect(optionsOf('status', plan, steps, seen).map(({ id, count }) => [id, count])).toEqual([
      ['not-started', 2],
    ]);
    expect(optionsOf('lacks', plan, lens, seen).find(({ id }) => id === 'owner')?.count).toBe(1);
  });

  test('of somebody alone say nothing of others', () => {
    const single = readPlanText('person #anna\ngoal G @anna');
    expect(facetsOf(single, 'plan').map(({ part }) => part)).toEqual(['status', 'kind', 'lacks']);
    const names = choosable('plan', plainly(single, String)).map(({ name }) => name);
    expect(names).not.toContain('owner');
    expect(names).not.toContain('unit');
    expect(choosable('plan', seen).map(({ name }) => name)).toContain('owner');
  });

  test('of deadlines are spans seen from today', () => {
    expect(spansFrom(20_575).map(({ span }) => `${span.from} ${span.to}`)).toEqual([
      '2026-05-02 2026-05-03',
      '2026-05 2026-05',
      '2026-06 2026-06',
      '2026-Q2 2026-Q2',
      '2026 2026',
    ]);
    expect(spansFrom(20_788 + 20).map(({ span }) => span.from)[2]).toBe('2027-01');
  });
});

test('columns are every field of the tree and what follows from it, and say what they hold', () => {
  const columns = columnsOf('plan');
  for (const name of [
    'title',
    'owner',
    'estimate',
    'problem',
    'kind',
    'unit',
    'waits',
    'links',
    'dates.finish',
  ]) {
    expect([name, columns.has(name)]).toEqual([name, true]);
  }
  expect(columns.has('origin')).toBe(false);
  const [g, s, t] = ['g', 's', 't'].map((id) => itemOf(plan, id));
  if (!g || !s || !t) throw new Error('The plan has lost its items.');
  expect(columns.get('unit')?.show?.(g, seen)).toBe('Sales');
  expect(columns.get('waits')?.show?.(t, seen)).toBe('S');
  expect(columns.get('links')?.show?.(s, seen)).toBe('1');
  expect(columns.get('sight')?.show?.(t, seen)).toBe('G');
  const status = columns.get('status');
  expect(status && groupLabel(status, 'on-track', seen)).toBe('On track');
  expect(status && groupLabel(status, '', seen)).toBe('No status');
  expect(shiftedColumn(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(shiftedColumn(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
});
