/** References, reviewers, asks and the tree: what a plan refuses. */
import { test } from 'vitest';
import { given } from '@throughline/testkit/behaviour';
import type { Wish } from '../commands/index.ts';
import { limits } from '../limits.ts';

const text = `
  person #anna
  person #bob
  unit Acme
    role Docs Lead
      holder: bob
    role Secret Seat %cedar
  goal Pilot @anna
    step A
    step Hidden %cedar
    step Old (trash)
      step Older
  step Other %birch
`;
const set = (id: string, fields: Record<string, string | string[]>): Wish => ({
  type: 'edit',
  on: 'item',
  id,
  set: fields,
});
const ask = (about: string, to: string): Wish => ({
  type: 'ask',
  id: 'q',
  kind: 'question',
  about,
  to,
  body: { text: '?' },
});
const add = (parent: string, tag?: string): Wish => ({
  type: 'add',
  id: 'new',
  kind: 'step',
  parent,
  fields: {},
  ...(tag ? { tag } : {}),
});

test.each<[string, Wish, string]>([
  ['a group as owner', set('a', { owner: 'acme' }), 'reference.accountable'],
  ['work as owner', set('a', { owner: 'pilot' }), 'reference.accountable'],
  ['nobody as owner', set('a', { owner: 'nobody' }), 'reference.unknown'],
  ['work as contributor', set('a', { contributors: ['anna', 'pilot'] }), 'reference.involved'],
  ['a role as holder', set('docs-lead', { holder: 'docs-lead' }), 'reference.human'],
  ['a private seat as owner of open work', set('a', { owner: 'secret-seat' }), 'tag.across'],
  ['the owner as reviewer', set('pilot', { reviewer: 'anna' }), 'reviewer.owner'],
  ['a question to a group', ask('a', 'acme'), 'ask.group'],
  ['a question to nobody', ask('a', 'nobody'), 'item.unknown'],
  ['a question to oneself', ask('a', 'anna'), 'ask.self'],
  ['a question about nothing', ask('nothing', 'bob'), 'item.unknown'],
  ['a question between two private branches', ask('other', 'secret-seat'), 'tag.across'],
  ['a child of nothing', add('nothing'), 'item.unknown'],
  ['a child of what lies in the trash', add('older'), 'tree.trash'],
  ['another private branch within one', add('hidden', 'birch'), 'tag.across'],
  ['a move into a private branch', { type: 'move', id: 'a', parent: 'hidden' }, 'tag.across'],
  ['a move out of a private branch', { type: 'move', id: 'hidden', parent: 'a' }, 'tag.across'],
  ['a branch below itself', { type: 'move', id: 'pilot', parent: 'a' }, 'tree.loop'],
  ['coming back below what is still in the trash', { type: 'restore', id: 'older' }, ''],
])('%s is refused', (_says, wish, code) => {
  if (code === '') given(text).when(wish).thenChanges();
  else given(text).when(wish).thenProblems(code);
});

test.each<[string, Wish]>([
  ['a role as owner', set('a', { owner: 'docs-lead' })],
  ['groups as contributors', set('a', { contributors: ['acme', 'anna'] })],
  ['a private seat as owner in its own branch', set('hidden', { owner: 'secret-seat' })],
  ['an open person as owner of private work', set('hidden', { owner: 'anna' })],
  ['a question to a role', ask('a', 'docs-lead')],
])('%s is accepted', (_says, wish) => {
  given(text)
    .when(wish)
    .thenChanges({ type: wish.type === 'ask' ? 'asked' : 'edited' });
});

test('a question to a private seat is as private as the seat', () => {
  given(text)
    .when(ask('a', 'secret-seat'))
    .thenChanges({ ask: { tag: 'cedar' } });
});

test('a tree is no deeper than its limit, by adding or by moving', () => {
  const chain = Array.from({ length: limits.depth + 1 }, (_, at): Wish => ({
    type: 'add',
    id: `s${at}`,
    kind: 'step',
    parent: at === 0 ? null : `s${at - 1}`,
    fields: {},
  }));
  const deep = given(chain);
  deep.when({ ...add(`s${limits.depth}`) }).thenProblems('tree.deep');
  deep
    .when(
      add('s5'),
      { type: 'add', id: 'top', kind: 'step', parent: null, fields: {} },
      { type: 'move', id: 's0', parent: 'top' },
    )
    .thenProblems('tree.deep');
});
