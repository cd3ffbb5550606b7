/** Undo: what it takes back, and what it leaves alone because somebody has built on it since. */
import { describe, expect, test } from 'vitest';
import { given } from '@throughline/testkit/behaviour';
import { limits } from '../limits.ts';
import { itemOf } from '../plan.ts';
import { planText } from '../serial.ts';
import { examine } from '../validate.ts';
import type { Wish } from './index.ts';

const text = `
  person #anna
  person #bob
  goal Pilot
    why: "One.\\n\\nTwo."
    step A
      question #q: {"from":"bob","to":"anna","tag":"open","body":{"text":"When?"}}
      question #r: {"from":"bob","to":"anna","tag":"open","body":{"text":"?"},"answer":{"text":"!"}}
    step B
      after: a
    step Old (trash)
`;
const add = (id: string, parent: string | null): Wish => ({
  type: 'add',
  id,
  kind: 'step',
  parent,
  fields: {},
});
const edit = (set: Record<string, string | null>): Wish => ({ type: 'edit', on: 'item', id: 'pilot', set });
const undo = (of: string): Wish => ({ type: 'undo', of });

describe('undo, and redo,', () => {
  test.each<[string, Wish, string]>([
    ['add', add('new', 'a'), 'withdrawn'],
    ['edit', edit({ title: 'X', why: null }), 'edited'],
    ['a change of kind', edit({ kind: 'outcome' }), 'edited'],
    ['an edit of a link', { type: 'edit', on: 'link', id: 'b-depends-on-a', set: { lag: '2d' } }, 'edited'],
    ['an edit of the settings', { type: 'edit', on: 'plan', id: 'plan', set: { name: 'X' } }, 'edited'],
    ['move', { type: 'move', id: 'b', parent: null }, 'moved'],
    ['remove', { type: 'remove', id: 'a' }, 'restored'],
    ['restore', { type: 'restore', id: 'old' }, 'removed'],
    [
      'link',
      { type: 'link', id: 'l', kind: 'contributes-to', from: 'a', to: 'pilot', fields: {} },
      'unlinked',
    ],
    ['unlink', { type: 'unlink', id: 'b-depends-on-a' }, 'linked'],
    [
      'ask',
      { type: 'ask', id: 'new', kind: 'question', about: 'b', to: 'bob', body: { text: '?' } },
      'retracted',
    ],
    ['answer', { type: 'answer', id: 'q', answer: { text: 'Soon' } }, 'reopened'],
    ['retract', { type: 'retract', id: 'q' }, 'asked'],
    ['retract an answer', { type: 'retract', id: 'r', only: 'answer' }, 'answered'],
  ])('%s', (_says, wish, back) => {
    const before = planText(given(text).plan);
    const made = given(text).when(wish);
    const undone = made.when(undo('c1')).thenChanges({ type: back });
    expect(planText(undone.plan)).toBe(before);
    const redone = undone.when(undo('c2'));
    expect(planText(redone.plan)).toBe(planText(made.plan));
  });

  test('a command of several wishes, whole', () => {
    const before = planText(given(text).plan);
    const undone = given(text)
      .when(add('x', 'pilot'), add('y', 'x'), { type: 'move', id: 'b', parent: 'x' }, edit({ title: 'X' }))
      .when(undo('c1'))
      .thenChanges(
        { type: 'edited' },
        { type: 'moved' },
        { type: 'withdrawn', item: { id: 'y' } },
        { type: 'withdrawn', item: { id: 'x' } },
      );
    expect(planText(undone.plan)).toBe(before);
  });
});

describe('what somebody has done since', () => {
  test('is not trampled on: a short field that has changed again is refused', () => {
    given(text)
      .when(edit({ title: 'X' }))
      .when(edit({ title: 'Y' }))
      .when(undo('c1'))
      .thenProblems({ code: 'undo.changed', at: 'title' });
  });
  test('stays, where a long text can be merged', () => {
    const { plan } = given(text)
      .when(edit({ why: 'Uno.\n\nTwo.' }))
      .when(edit({ why: 'Uno.\n\nTwo.\n\nThree.' }))
      .when(undo('c1'));
    expect(itemOf(plan, 'pilot')?.fields['why']).toBe('One.\n\nTwo.\n\nThree.');
  });
  test('is not buried under a text beyond its limit', () => {
    const long = 'x'.repeat(limits.text - 5);
    given([{ type: 'add', id: 'pilot', kind: 'goal', parent: null, fields: { why: long } }])
      .when(edit({ why: 'short' }))
      .when(edit({ why: 'y'.repeat(100) }))
      .when(undo('c2'))
      .thenProblems('undo.changed');
  });
  test('to another field is no matter', () => {
    given(text)
      .when(edit({ title: 'X' }))
      .when(edit({ endState: 'Y' }))
      .when(undo('c1'))
      .thenChanges({ fields: { title: { from: 'X', to: 'Pilot' } } });
  });
  test('to an item sends its addition to the trash, where it can be fetched', () => {
    const built: Wish[] = [
      { type: 'edit', on: 'item', id: 'x', set: { title: 'X' } },
      add('y', 'x'),
      { type: 'link', id: 'l', kind: 'depends-on', from: 'b', to: 'x', fields: {} },
      { type: 'ask', id: 'n', kind: 'question', about: 'x', to: 'bob', body: { text: '?' } },
    ];
    for (const wish of built) {
      const { plan } = given(text)
        .when(add('x', null))
        .when(wish)
        .when(undo('c1'))
        .thenChanges({ type: 'removed', id: 'x' });
      expect(examine(plan)).toEqual([]);
    }
  });
  test('and lies in the trash below an addition keeps that addition in the trash', () => {
    const { plan } = given([add('a', null)], [add('b', 'a')], [{ type: 'remove', id: 'b' }])
      .when(undo('c1'))
      .thenChanges({ type: 'removed', id: 'a' });
    expect(examine(plan)).toEqual([]);
  });
  test('moved it elsewhere: the earlier move is refused', () => {
    given(text)
      .when({ type: 'move', id: 'b', parent: null })
      .when({ type: 'move', id: 'b', parent: 'pilot' })
      .when(undo('c1'))
      .thenProblems('undo.moved');
  });
  test.each<[string, Wish, Wish, string]>([
    ['withdrew it', add('x', null), undo('c1'), 'undo.gone'],
    ['brought it back', { type: 'remove', id: 'a' }, { type: 'restore', id: 'a' }, 'undo.already'],
    [
      'unlinked it',
      { type: 'link', id: 'l', kind: 'hands-over', from: 'a', to: 'b', fields: {} },
      { type: 'unlink', id: 'l' },
      'undo.already',
    ],
    [
      'took the question back',
      { type: 'answer', id: 'q', answer: { text: '!' } },
      { type: 'retract', id: 'q' },
      'undo.gone',
    ],
    [
      'took the answer back',
      { type: 'answer', id: 'q', answer: { text: '!' } },
      { type: 'retract', id: 'q', only: 'answer' },
      'undo.already',
    ],
  ])('%s: there is nothing left to undo', (_says, first, then, code) => {
    given(text).when(first).when(then).when(undo('c1')).thenProblems(code);
  });
});

test('a person whose addition is undone stays known, as others may name them', () => {
  given([{ type: 'add', id: 'cleo', kind: 'person', parent: null, fields: {} }])
    .when(undo('c1'))
    .thenChanges({ type: 'removed', id: 'cleo' });
});

test('a command that nobody knows, or that did nothing, cannot be undone', () => {
  given(text).when(undo('never')).thenProblems('undo.unknown');
  given(text).when({ type: 'unlink', id: 'never' }).when(undo('c1')).thenProblems('undo.unknown');
});
