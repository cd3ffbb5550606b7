/** The outline's pure half: rows of a tree, drafts that are drawn in and out, moves by keys, pasted lists. */
import { describe, expect, it } from 'vitest';
import { entriesOf } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import { fold } from '@throughline/model/fold';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import { indented, outdented, shifted, tops } from './moves.ts';
import { outlined } from './paste.ts';
import { childKind, childrenIn, drawnIn, drawnOut, rowsOf, type Draft, type OutlineLens } from './rows.ts';

const lens: OutlineLens = { tree: 'plan', name: 'field.title', columns: ['owner'] };

function planOf(...wishes: Wish[]): Plan {
  const command = { id: 'c', by: 'ann', at: 0, door: 'web' as const, wishes };
  const verdict = validate(emptyPlan('p'), command, { actor: { person: 'ann', role: 'owner' } });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return fold(emptyPlan('p'), entriesOf(command, verdict.facts, 0));
}
const add = (id: string, kind: string, parent: string | null): Wish => ({
  type: 'add',
  id,
  kind,
  parent,
  fields: kind === 'person' ? {} : { title: id },
});

// g ┬ a ┬ a1
//   │   └ a2
//   └ b ─ m
const plan = planOf(
  add('ann', 'person', null),
  add('g', 'goal', null),
  add('a', 'outcome', 'g'),
  add('a1', 'step', 'a'),
  add('a2', 'step', 'a'),
  add('b', 'outcome', 'g'),
  add('m', 'milestone', 'b'),
);
const shown = (folded: string[] = [], draft?: Draft): string[] =>
  rowsOf(plan, lens, new Set(folded), draft).map((row) =>
    row.type === 'item' ? `${row.depth} ${row.item.id}` : row.type === 'draft' ? `${row.depth} …` : row.key,
  );

describe('rows', () => {
  it('are the tree of the lens in order, each at its depth', () => {
    expect(shown()).toEqual(['0 g', '1 a', '2 a1', '2 a2', '1 b', '2 m']);
  });

  it('leave out what is in a folded branch', () => {
    expect(shown(['a'])).toEqual(['0 g', '1 a', '1 b', '2 m']);
  });

  it('have the draft after the branch of the sibling it follows', () => {
    expect(shown([], { parent: 'g', after: 'a', kind: 'outcome' })).toEqual([
      '0 g',
      '1 a',
      '2 a1',
      '2 a2',
      '1 …',
      '1 b',
      '2 m',
    ]);
  });

  it('show the draft although its branch is folded, or its sibling is gone', () => {
    expect(shown(['a'], { parent: 'a', after: 'a2', kind: 'step' })).toContain('2 …');
    expect(shown([], { parent: 'a', after: 'gone', kind: 'step' })).toContain('2 …');
  });

  it('tell a row its place among its siblings', () => {
    const row = rowsOf(plan, lens, new Set()).find((one) => one.type === 'item' && one.item.id === 'a2');
    expect(row).toMatchObject({ at: 2, of: 2, children: 0, parent: 'a' });
  });
});

describe('a draft', () => {
  it('takes the kind of its siblings, else the one that its parent says', () => {
    expect([childKind(plan, 'a', lens), childKind(plan, 'a1', lens), childKind(plan, null, lens)]).toEqual([
      'step',
      'step',
      'goal',
    ]);
  });

  it('is drawn in under the sibling above it, as its last child, and out again', () => {
    const inside = drawnIn(plan, { parent: 'g', after: 'a', kind: 'outcome' }, lens);
    expect(inside).toEqual({ parent: 'a', after: 'a2', kind: 'step' });
    expect(drawnOut(plan, inside)).toEqual({ parent: 'g', after: 'a', kind: 'outcome' });
  });

  it('stays where it is when nothing above it can hold it', () => {
    const first: Draft = { parent: 'g', after: undefined, kind: 'outcome' };
    const afterPoint: Draft = { parent: 'b', after: 'm', kind: 'milestone' };
    expect(drawnIn(plan, first, lens)).toBe(first);
    expect(drawnIn(plan, afterPoint, lens)).toBe(afterPoint);
  });
});

describe('keys move rows', () => {
  const siblings = (parent: string | null) => childrenIn(plan, parent, lens);

  it('in, under the sibling above them, and out, after their parent', () => {
    expect(indented(plan, ['a2'], siblings)).toEqual([{ type: 'move', id: 'a2', parent: 'a1' }]);
    expect(indented(plan, ['a1'], siblings)).toEqual([]);
    expect(outdented(plan, ['a1'], siblings)).toEqual([{ type: 'move', id: 'a1', parent: 'g', after: 'a' }]);
    expect(outdented(plan, ['g'], siblings)).toEqual([]);
  });

  it('not out of the branch that is looked into', () => {
    expect(outdented(plan, ['a'], siblings, 'g')).toEqual([]);
  });

  it('up and down among their siblings, then into the neighbouring branch', () => {
    const up = { type: 'move', id: 'a2', parent: 'a', before: 'a1' };
    expect(shifted(plan, ['a2'], 'up', siblings)).toEqual([up]);
    const down = { type: 'move', id: 'a1', parent: 'a', after: 'a2' };
    expect(shifted(plan, ['a1'], 'down', siblings)).toEqual([down]);
    const across = { type: 'move', id: 'a2', parent: 'b', before: 'm' };
    expect(shifted(plan, ['a2'], 'down', siblings)).toEqual([across]);
    expect(shifted(plan, ['m'], 'up', siblings)).toEqual([{ type: 'move', id: 'm', parent: 'a' }]);
    expect(shifted(plan, ['g'], 'up', siblings)).toEqual([]);
  });

  it('several together keep their order, and a branch takes along what is below it', () => {
    expect(tops(plan, ['a', 'a1', 'b'])).toEqual(['a', 'b']);
    expect(outdented(plan, ['a1', 'a2'], siblings)).toEqual([
      { type: 'move', id: 'a1', parent: 'g', after: 'a' },
      { type: 'move', id: 'a2', parent: 'g', after: 'a1' },
    ]);
    expect(shifted(plan, ['a1', 'a2'], 'down', siblings)).toEqual([
      { type: 'move', id: 'a1', parent: 'b', before: 'm' },
      { type: 'move', id: 'a2', parent: 'b', before: 'm' },
    ]);
  });
});

it('a pasted list keeps its indentation and loses its bullets', () => {
  expect(outlined(['- Launch', '  - [ ] Contract', '\t1. Sign it', '* Pilot'])).toEqual([
    { depth: 0, title: 'Launch' },
    { depth: 1, title: 'Contract' },
    { depth: 2, title: 'Sign it' },
    { depth: 0, title: 'Pilot' },
  ]);
});
