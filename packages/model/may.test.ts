/** May: who may wish what, role by role. */
import { describe, expect, test } from 'vitest';
import { given } from '@throughline/testkit/behaviour';
import { readPlanText } from '@throughline/testkit/plan-text';
import type { Wish } from './commands/index.ts';
import { may, mayDo, roles, type Deed, type Role } from './may.ts';
import type { Actor } from './wish.ts';

const text = `
  person #anna
  person #bob
  role Docs Lead
    holder: bob
  step A
    question #open: {"from":"anna","to":"bob","tag":"open","body":{"text":"When?"}}
    question #seat: {"from":"anna","to":"docs-lead","tag":"open","body":{"text":"Who?"}}
    question #hers: {"from":"bob","to":"anna","tag":"open","body":{"text":"Why?"}}
    question #done: {"from":"anna","to":"bob","tag":"open","body":{"text":"?"},"answer":{"text":"!"}}
    note #own
      author: bob
    note #others
      author: anna
    after: b
  step B
  step C
  step Old (trash)
`;
const plan = readPlanText(text);

const wishes: Record<string, Wish> = {
  'add a step': { type: 'add', id: 'new', kind: 'step', parent: 'a', fields: {} },
  'add a note': { type: 'add', id: 'new', kind: 'note', parent: 'a', fields: { author: 'bob' } },
  'add a note for another': { type: 'add', id: 'new', kind: 'note', parent: 'a', fields: { author: 'anna' } },
  'edit an item': { type: 'edit', on: 'item', id: 'a', set: { title: 'X' } },
  'edit a link': { type: 'edit', on: 'link', id: 'a-depends-on-b', set: { lag: '1d' } },
  'edit the settings': { type: 'edit', on: 'plan', id: 'plan', set: { name: 'X' } },
  'edit the settings under the name of an own note': {
    type: 'edit',
    on: 'plan',
    id: 'own',
    set: { name: 'X' },
  },
  'edit an own note': { type: 'edit', on: 'item', id: 'own', set: { body: 'X' } },
  'give an own note to another': { type: 'edit', on: 'item', id: 'own', set: { author: 'anna' } },
  'edit the note of another': { type: 'edit', on: 'item', id: 'others', set: { body: 'X' } },
  'remove an own note': { type: 'remove', id: 'own' },
  'remove the note of another': { type: 'remove', id: 'others' },
  'remove a step': { type: 'remove', id: 'b' },
  'restore a step': { type: 'restore', id: 'old' },
  'move a step': { type: 'move', id: 'c', parent: 'a' },
  link: { type: 'link', id: 'l', kind: 'depends-on', from: 'b', to: 'c', fields: {} },
  unlink: { type: 'unlink', id: 'a-depends-on-b' },
  ask: { type: 'ask', id: 'q', kind: 'question', about: 'a', to: 'anna', body: { text: '?' } },
  'ask in the name of another': {
    type: 'ask',
    id: 'q',
    kind: 'question',
    about: 'a',
    to: 'bob',
    from: 'anna',
    body: { text: '?' },
  },
  'answer what was asked of them': { type: 'answer', id: 'open', answer: { text: '!' } },
  'answer what was asked of their seat': { type: 'answer', id: 'seat', answer: { text: '!' } },
  'answer for another': { type: 'answer', id: 'hers', answer: { text: '!' } },
  'take back an own question': { type: 'retract', id: 'hers' },
  'take back the question of another': { type: 'retract', id: 'open' },
  'take back an own answer': { type: 'retract', id: 'done', only: 'answer' },
};

/** What Bob may, in each role: the rest is refused. */
const lead = Object.keys(wishes).filter((name) => name !== 'answer for another');
const forbidden = [
  'edit the settings',
  'edit the settings under the name of an own note',
  'edit the note of another',
  'remove the note of another',
  'ask in the name of another',
  'take back the question of another',
];
const table: Record<Role, readonly string[]> = {
  owner: lead,
  admin: lead,
  member: lead.filter((name) => !forbidden.includes(name)),
  guest: [
    'add a note',
    'edit an own note',
    'remove an own note',
    'answer what was asked of them',
    'answer what was asked of their seat',
  ],
};

describe.each(roles)('as %s', (role) => {
  const actor: Actor = { person: 'bob', role };
  test.each(Object.entries(wishes))('%s', (name, wish) => {
    const { verdict } = given(text).by(actor).when(wish);
    const codes = verdict.ok ? [] : verdict.problems.map(({ code }) => code);
    const refusal = name === 'answer for another' && role !== 'guest' ? 'ask.not-yours' : 'may.not';
    expect(codes).toEqual(table[role].includes(name) ? [] : [refusal]);
  });
});

test('a member cannot undo their way around: the settings of an admin stay', () => {
  const changed = given(text).when({ type: 'edit', on: 'plan', id: 'plan', set: { name: 'X' } });
  changed.by({ person: 'bob', role: 'member' }).when({ type: 'undo', of: 'c1' }).thenProblems('may.not');
  changed.by({ person: 'bob', role: 'guest' }).when({ type: 'undo', of: 'c1' }).thenProblems('may.not');
  changed
    .by({ person: 'bob', role: 'admin' })
    .when({ type: 'undo', of: 'c1' })
    .thenChanges({ type: 'edited' });
});

test('a guest does not get at a link through a note of the same id', () => {
  const guest: Actor = { person: 'bob', role: 'guest' };
  const named = given(text)
    .by(guest)
    .when({ type: 'add', id: 'a-depends-on-b', kind: 'note', parent: 'a', fields: { author: 'bob' } });
  named
    .by(guest)
    .when({ type: 'edit', on: 'link', id: 'a-depends-on-b', set: { lag: '9w' } })
    .thenProblems('may.not');
});

test('what `may` says to a guest, `validate` says too', () => {
  for (const wish of Object.values(wishes)) {
    const actor: Actor = { person: 'bob', role: 'guest' };
    if (may(actor, plan, wish)) expect(given(text).by(actor).when(wish).verdict.ok).toBe(false);
  }
});

test('deeds beside the plan belong to those who lead it', () => {
  const deeds: Deed[] = ['invite', 'change-roles', 'remove-member', 'backup', 'delete-workspace'];
  const allowed = roles.map((role) => deeds.filter((deed) => mayDo(role, deed) === undefined));
  expect(allowed).toEqual([deeds, deeds.slice(0, 4), [], []]);
});
