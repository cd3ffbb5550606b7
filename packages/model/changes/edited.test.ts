/** What an edit says of itself in the history. */
import { expect, test } from 'vitest';
import { emptyPlan } from '../plan.ts';
import { applied } from '../fold.ts';
import { edited, type Edited } from './edited.ts';

const plan = applied(emptyPlan('p'), [
  {
    type: 'added',
    v: 1,
    kv: 1,
    item: { id: 'a', kind: 'step', parent: null, order: 'a0', tag: 'open', fields: { title: 'A' } },
  },
]);
const edit = (on: Edited['on'], fields: Edited['fields']): Edited => ({
  ...{ type: 'edited', v: 1, kv: 1, on, id: on === 'plan' ? 'p' : 'a', fields },
});
const codes = (change: Edited): string[] => edited.say(change, plan).map(({ code }) => code);

test('a list of settings that comes is set, one that goes is cleared', () => {
  const levels = ['organisation', 'team'];
  const [line] = edited.say(edit('plan', { levels: { from: null, to: levels } }), plan);
  expect(line).toEqual({
    code: 'said.set-plan',
    args: { field: { term: 'field.levels' }, to: { list: levels } },
  });
  expect(codes(edit('plan', { levels: { from: levels, to: null } }))).toEqual(['said.cleared-plan']);
});

test('long text is only said to have changed, of an item and of the workspace alike', () => {
  expect(codes(edit('item', { why: { from: null, to: 'long' } }))).toEqual(['said.edited-text']);
  expect(codes(edit('plan', { about: { from: null, to: 'long' } }))).toEqual(['said.edited-text-plan']);
});

test('values are told in the form of their field', () => {
  const [kind, date, owner] = edited.say(
    edit('item', {
      kind: { from: 'step', to: 'outcome' },
      deadline: { from: null, to: '2025-Q1' },
      owner: { from: 'anna', to: 'ben' },
    }),
    plan,
  );
  expect(kind?.args).toMatchObject({ from: { term: 'step' }, to: { term: 'outcome' } });
  expect(date?.args).toMatchObject({ to: { given: '2025-Q1' } });
  expect(owner?.args).toMatchObject({ from: { ref: 'anna' }, to: { ref: 'ben' } });
});
