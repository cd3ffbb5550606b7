/** The board as data: which columns there are, what stands in them, and what dropping a card somewhere means. */
import { describe, expect, test } from 'vitest';
import type { Lens } from '@throughline/model/lens';
import { itemOf, type Item } from '@throughline/model/plan';
import { readPlanText } from '@throughline/testkit/plan-text';
import type { Seen } from '../../lens/seen.ts';
import { addition, boardOf, dropped, landing, nextPlace, type Board } from './columns.ts';

const plan = readPlanText(`
  unit Acme
    person #ada
    role Docs Lead
  person #bob
  goal Launch @ada
    outcome A [blocked]
      step A1 @ada
      step A2 [blocked] @docs-lead
      step A3 [blocked]
    outcome B @ada [blocked]
      step B1 [finished]
      step B2 [blocked]
      step Gone [blocked] (trash)
    assumption It holds
`);
const names: Record<string, string> = { ada: 'Ada', bob: 'Bob', 'docs-lead': 'Docs Lead', acme: 'Acme' };
const seen: Seen = { plan, called: (id) => names[id] ?? '', insights: {} };
const board = (lens: Lens = {}): Board =>
  boardOf(plan, { tree: 'plan', name: 'field.title', ...lens, columns: [], seen });
const shown = (of: Board): string[] =>
  of.columns.map(({ key, items }) => `${key || '-'}: ${items.map(({ id }) => id).join(' ')}`.trim());
const item = (id: string): Item => itemOf(plan, id) as Item;
const column = (of: Board, key: string) => of.columns.find((one) => one.key === key) ?? of.columns[0]!;

describe('columns', () => {
  test('by status: all statuses stand there, in their order', () => {
    expect(shown(board())).toEqual([
      'not-started: launch a1 it-holds',
      'on-track:',
      'at-risk:',
      'blocked: a a2 a3 b b2',
      'finished: b1',
    ]);
  });
  test('by owner: who has nothing stands there to be given something, nobody last', () => {
    expect(shown(board({ group: 'owner' }))).toEqual([
      'ada: launch a1 b',
      'bob:',
      'docs-lead: a2',
      '-: a a3 b1 b2 it-holds',
    ]);
  });
  test('by unit and by kind', () => {
    expect(shown(board({ group: 'unit' }))).toEqual(['acme: launch a1 a2 b', '-: a a3 b1 b2 it-holds']);
    expect(shown(board({ group: 'kind', filter: { under: 'launch' } }))).toEqual([
      'outcome: a b',
      'step: a1 a2 a3 b1 b2',
      'assumption: it-holds',
    ]);
  });
  test('what a lens cannot group by is grouped as usual', () => {
    expect(board({ group: 'constructor' }).by.name).toBe('status');
  });
});

describe('dropping', () => {
  const by = board();
  test('in another column is one edit with what was seen', () => {
    expect(dropped(by, item('a1'), 'blocked', 2)).toEqual({
      ...{ type: 'edit', on: 'item', id: 'a1' },
      set: { status: 'blocked' },
      saw: { status: null },
    });
    expect(dropped(board({ group: 'owner' }), item('b'), '', undefined)).toEqual({
      ...{ type: 'edit', on: 'item', id: 'b' },
      set: { owner: null },
      saw: { owner: 'ada' },
    });
    expect(dropped(board({ group: 'kind' }), item('a'), 'step', undefined)).toMatchObject({
      set: { kind: 'step' },
      saw: { kind: 'outcome' },
    });
  });
  test('in its own column is a move among its siblings, where one stands beside the place', () => {
    // blocked: a a2 a3 b b2
    expect(dropped(by, item('a3'), 'blocked', 1)).toEqual({
      type: 'move',
      id: 'a3',
      parent: 'a',
      before: 'a2',
    });
    expect(dropped(by, item('a2'), 'blocked', 3)).toEqual({
      type: 'move',
      id: 'a2',
      parent: 'a',
      after: 'a3',
    });
    expect(dropped(by, item('a2'), 'blocked', 5)).toBeUndefined();
    expect(dropped(by, item('b'), 'blocked', 0)).toEqual({
      type: 'move',
      id: 'b',
      parent: 'launch',
      before: 'a',
    });
  });
  test('where it stands, or where nothing can be given, means nothing', () => {
    expect(dropped(by, item('a2'), 'blocked', 1)).toBeUndefined();
    expect(dropped(by, item('a2'), 'blocked', 2)).toBeUndefined();
    expect(dropped(by, item('a2'), 'blocked', undefined)).toBeUndefined();
    expect(dropped(board({ group: 'unit' }), item('a2'), '', undefined)).toBeUndefined();
    expect(dropped(board({ sort: { by: 'title' } }), item('a3'), 'blocked', 1)).toBeUndefined();
  });
  test('it lands where the plan has it', () => {
    expect(landing(plan, column(by, 'blocked'), 'b1')).toBe(4);
    expect(landing(plan, column(by, 'blocked'), 'launch')).toBe(0);
    expect(landing(plan, column(by, 'on-track'), 'b1')).toBe(0);
  });
  test('by keys it goes from place to place where it can stand', () => {
    expect(nextPlace(column(by, 'blocked'), item('b'), 3, -1)).toBe(1);
    expect(nextPlace(column(by, 'blocked'), item('b'), 1, -1)).toBe(0);
    expect(nextPlace(column(by, 'blocked'), item('b'), 0, -1)).toBeUndefined();
    expect(nextPlace(column(by, 'finished'), item('b1'), 1, 1)).toBeUndefined();
  });
});

describe('a new card', () => {
  const lens = { tree: 'plan' as const, name: 'field.title', columns: [], seen };
  test('is as the last one of its column, beside it', () => {
    expect(addition(plan, lens, board(), 'blocked')).toEqual({
      ...{ kind: 'step', parent: 'b', after: 'b2' },
      fields: { status: 'blocked' },
    });
  });
  test('in an empty column goes where the plan goes on', () => {
    expect(addition(plan, lens, board(), 'at-risk')).toMatchObject({
      parent: 'launch',
      fields: { status: 'at-risk' },
    });
    expect(addition(plan, lens, board({ group: 'owner' }), 'bob')).toMatchObject({
      fields: { owner: 'bob' },
    });
    expect(addition(plan, lens, board({ group: 'owner' }), '')).toMatchObject({ fields: {} });
  });
});
