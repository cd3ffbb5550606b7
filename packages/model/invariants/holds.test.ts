/** What each kind may hold. */
import { expect, test } from 'vitest';
import { given } from '@throughline/testkit/behaviour';
import { readPlanText } from '@throughline/testkit/plan-text';
import { examine } from '../validate.ts';

test('an item stands only under what may hold it, and at the top only if it may', () => {
  const text = `
    person #anna
    milestone Launch
    unit Acme
  `;
  const add = (kind: string, parent: string | null) =>
    ({ type: 'add', id: 'new', kind, parent, fields: {} }) as const;
  given(text)
    .when(add('step', 'launch'))
    .thenProblems({ code: 'holds.not', args: { kind: { term: 'step' } } });
  given(text).when(add('step', 'acme')).thenProblems('holds.not');
  given(text).when(add('note', null)).thenProblems('holds.top');
  given(text).when(add('note', 'launch')).thenChanges({ type: 'added' });
});

test('an item keeps what hangs below it when its kind changes, or keeps its kind', () => {
  given(`
    step A
      step B
  `)
    .when({ type: 'edit', on: 'item', id: 'a', set: { kind: 'milestone' } })
    .thenProblems({ code: 'holds.not', args: { item: { ref: 'b' } } });
});

test('a kind may change over what lies in the trash; it comes back only where it is held', () => {
  const now = given(`
    step A
      step B (trash)
  `)
    .when({ type: 'edit', on: 'item', id: 'a', set: { kind: 'milestone' } })
    .thenChanges({ type: 'edited' });
  expect(examine(now.plan)).toEqual([]);
  now.when({ type: 'restore', id: 'b' }).thenProblems('holds.not');
});

test('an item does not become another sort of thing, as others rely on what it is', () => {
  given(`person #anna`)
    .when({ type: 'edit', on: 'item', id: 'anna', set: { kind: 'unit' } })
    .thenProblems('kind.other-sort');
  expect(examine(readPlanText('step A'))).toEqual([]);
});
