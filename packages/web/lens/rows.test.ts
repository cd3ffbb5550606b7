/** Rows of a lens: filters with what stands above, orders, groups, one branch; against a slow twin. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passes } from '@throughline/model/filter';
import { kindOf } from '@throughline/model/kinds/index';
import type { Filter } from '@throughline/model/lens';
import { childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { textOf } from '@throughline/model/json';
import { tried } from '@throughline/testkit/checks';
import { readPlanText } from '@throughline/testkit/plan-text';
import { planArbitrary } from '@throughline/testkit/stories';
import { rowsOf, type OutlineLens, type Row } from '../outline/rows.ts';
import { matches } from './matching.ts';
import { plainly } from './order.ts';
import { quickCounts, quicks } from './quick.ts';
import { levelsOf } from './levels.ts';

const base: OutlineLens = { tree: 'plan', name: 'field.title', columns: ['owner'] };
const nothing: ReadonlySet<string> = new Set();

const plan = readPlanText(`
  person #anna
  role Docs
  goal G @anna [on-track]
    outcome B by 2026-06
      step B1 @docs by 2026-05-02 [blocked]
      step B2 by 2026-05-20
    outcome A by 2026-02-01 [on-track]
      step A1 @anna by 2026-05-30
  step Stray
    step Stray child @docs
`);
const called = (id: string): string => textOf(itemOf(plan, id)?.fields['title']) || id;
const seen = { ...plainly(plan, called), today: 20_575, me: 'anna' }; // 2026-05-02
const lens = (own: Partial<OutlineLens>): OutlineLens => ({ ...base, seen, ...own });

const shown = (rows: readonly Row[]): string[] =>
  rows.map((row) => {
    if (row.type === 'group') return `# ${row.key} ${row.count}${row.open ? '' : ' folded'}`;
    if (row.type === 'draft') return `${'  '.repeat(row.depth)}…`;
    const { depth, item, context, at, of } = row;
    return `${'  '.repeat(depth)}${textOf(item.fields['title'])}${context ? '?' : ''} ${at}/${of}`;
  });
const rows = (own: Partial<OutlineLens>, folded = nothing): string[] =>
  shown(rowsOf(plan, lens(own), folded));

describe('a filter', () => {
  test('leaves what passes, and what stands above it', () => {
    expect(rows({ filter: { owner: ['docs'] } })).toEqual([
      'G? 1/2',
      '  B? 1/1',
      '    B1 1/1',
      'Stray? 2/2',
      '  Stray child 1/1',
    ]);
    expect(rows({ filter: { text: 'nowhere' } })).toEqual([]);
  });

  test('knows who asks, and on which day', () => {
    expect(rows({ filter: { owner: ['@me'] } })).toEqual(['G 1/1', '  A? 1/1', '    A1 1/1']);
    expect(rows({ filter: { overdue: true } })).toEqual(['G? 1/1', '  A 1/1']);
  });

  test('can be folded, and still says that there is something inside', () => {
    expect(rows({ filter: { kind: ['step'] } }, new Set(['b']))).toEqual([
      'G? 1/2',
      '  B? 1/2',
      '  A? 2/2',
      '    A1 1/1',
      'Stray 2/2',
      '  Stray child 1/1',
    ]);
  });
});

describe('an order', () => {
  test('sorts siblings, those that say nothing last, whichever way', () => {
    expect(rows({ sort: { by: 'title' } }).map((row) => row.trim().split(' ')[0])).toEqual([
      'G',
      'A',
      'A1',
      'B',
      'B1',
      'B2',
      'Stray',
      'Stray',
    ]);
    expect(rows({ sort: { by: 'deadline', down: true }, root: 'g' }, new Set(['a', 'b']))).toEqual([
      'B 1/2',
      'A 2/2',
    ]);
    expect(rows({ sort: { by: 'owner', down: true }, root: 'b' })).toEqual(['B1 1/2', 'B2 2/2']);
    expect(rows({ sort: { by: 'status' }, root: 'g' }, new Set(['a', 'b']))).toEqual(['A 1/2', 'B 2/2']);
  });

  test('by a column that does not exist is the order that people gave', () => {
    expect(rows({ sort: { by: 'colour' } })).toEqual(rows({}));
  });
});

describe('groups', () => {
  test('gather what passes below headings, those that say nothing last', () => {
    expect(rows({ group: 'owner', filter: { kind: ['step'] } })).toEqual([
      '# anna 1',
      '  A1 1/1',
      '# docs 2',
      '  B1 1/2',
      '  Stray child 2/2',
      '#  2',
      '  B2 1/2',
      '  Stray 2/2',
    ]);
  });

  test('by month of the deadline and by status, in their own order, and are folded by their headings', () => {
    const folded = new Set(['group 2026-02', 'group 2026-05', 'group 2026-06', 'group ']);
    expect(rows({ group: 'deadline' }, folded)).toEqual([
      '# 2026-02 1 folded',
      '# 2026-05 3 folded',
      '# 2026-06 1 folded',
      '#  3 folded',
    ]);
    expect(rows({ group: 'status' }).filter((row) => row.startsWith('#'))).toEqual([
      '# not-started 5',
      '# on-track 2',
      '# blocked 1',
    ]);
  });
});

describe('one branch', () => {
  test('is shown as if it were all, and is left when it is gone', () => {
    expect(rows({ root: 'b' })).toEqual(['B1 1/2', 'B2 2/2']);
    expect(rows({ root: 'gone' })).toEqual(rows({}));
    expect(levelsOf(plan, lens({ root: 'g' }))).toBe(2);
    expect(levelsOf(plan, lens({}))).toBe(3);
  });

  test('has the row that is being written where it will stand', () => {
    const draft = { parent: 'b', after: 'b1', kind: 'step' };
    expect(shown(rowsOf(plan, lens({ root: 'b' }), nothing, draft))).toEqual(['B1 1/2', '…', 'B2 2/2']);
    expect(shown(rowsOf(plan, lens({ filter: { text: 'stray' } }), nothing, draft)).at(-1)).toBe('…');
    expect(shown(rowsOf(plan, lens({ group: 'owner' }), nothing, draft))).toContain('  …');
  });
});

const filters: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ text: fc.constantFrom('con', 'pilot', 'a', '') }),
  fc.record({ kind: fc.constant<string[]>(['step', 'milestone']) }),
  fc.record({ unowned: fc.constant(true) }),
  fc.record({ orphan: fc.constant(true) }),
  fc.record({ owner: fc.constantFrom<string[]>(['anna'], ['lead', 'bob']) }),
);

/** The twin: asks of every item whether something at or below it passes, over and over. */
function slowly(of: Plan, by: Filter, folded: ReadonlySet<string>): string[] {
  const inPlan = (id: string): boolean => kindOf(itemOf(of, id)?.kind ?? '')?.traits.tree === 'plan';
  const there = (id: string): boolean =>
    inPlan(id) && (passes(of, itemOf(of, id) as Item, by) || childrenOf(of, id).some(there));
  const lines: string[] = [];
  const below = (parent: string | null, depth: number): void => {
    const siblings = childrenOf(of, parent).filter(there);
    for (const [index, id] of siblings.entries()) {
      const self = passes(of, itemOf(of, id) as Item, by);
      lines.push(`${depth} ${id} ${self} ${index + 1}/${siblings.length}`);
      if (!folded.has(id)) below(id, depth + 1);
    }
  };
  below(null, 0);
  return lines;
}

test('rows of a filter are those of its slow twin, folded or not', () => {
  fc.assert(
    fc.property(
      planArbitrary(40),
      filters,
      fc.subarray(['goal', 'step', 'next', 'c1-0', 'c2-0']),
      (of, by, some) => {
        const folded = new Set(some);
        const found = rowsOf(of, { ...base, filter: by }, folded).map((row) =>
          row.type === 'item' ? `${row.depth} ${row.item.id} ${!row.context} ${row.at}/${row.of}` : row.type,
        );
        expect(found).toEqual(slowly(of, by, folded));
      },
    ),
    tried(60),
  );
});

test('every order has the same rows, each below its parent; every group has what passes, once', () => {
  const by = fc.constantFrom(
    'title',
    'owner',
    'deadline',
    'status',
    'estimate',
    'kind',
    'unit',
    'waits',
    'links',
    'sight',
  );
  fc.assert(
    fc.property(planArbitrary(40), by, fc.boolean(), (of, name, down) => {
      const sort = { by: name, down };
      const plain = rowsOf(of, base, nothing);
      const sorted = rowsOf(of, { ...base, sort }, nothing);
      const ids = (all: readonly Row[]): string[] =>
        all.flatMap((row) => (row.type === 'item' ? [row.item.id] : []));
      expect(ids(sorted).toSorted()).toEqual(ids(plain).toSorted());
      for (const [at, row] of sorted.entries()) {
        if (row.type !== 'item' || row.parent === null) continue;
        const above = sorted
          .slice(0, at)
          .findLast((one) => one.type === 'item' && one.depth === row.depth - 1);
        expect(above?.type === 'item' && above.item.id).toBe(row.parent);
      }
      const grouped = rowsOf(of, { ...base, group: name, sort }, nothing);
      if (grouped.some(({ type }) => type === 'group')) {
        expect(ids(grouped).toSorted()).toEqual(
          matches(of, base)
            .map(({ id }) => id)
            .toSorted(),
        );
      }
    }),
    tried(60),
  );
});

test('a row that stays as it was stays the same object, so that it is not drawn again', () => {
  const before = rowsOf(plan, lens({}), nothing);
  const after = rowsOf(plan, lens({ filter: {} }), nothing);
  expect(after.every((row, at) => row === before[at])).toBe(true);
});

test('what is one click away counts what it would find', () => {
  const counts = quickCounts(plan, 'plan', seen);
  for (const one of quicks) {
    expect([one.name, counts[one.name]]).toEqual([
      one.name,
      matches(plan, lens({ filter: { [one.part]: one.value } })).length,
    ]);
  }
  expect(counts).toEqual({ mine: 2, overdue: 1, unowned: 4, orphan: 2 });
});
