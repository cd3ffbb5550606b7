/** Reading wishes from outside, and the rows that a command leaves. */
import { expect, test } from 'vitest';
import { entriesOf, pastNeeded, readWishes, type Command } from './command.ts';
import { commands } from './commands/index.ts';
import { limits } from './limits.ts';

test('wishes are read, each with what it leaves out filled in', () => {
  const read = readWishes([
    { type: 'edit', id: 'a', set: { title: 'A' } },
    { type: 'remove', id: 'b' },
  ]);
  expect(read).toEqual({
    problems: [],
    wishes: [
      { type: 'edit', on: 'item', id: 'a', set: { title: 'A' } },
      { type: 'remove', id: 'b' },
    ],
  });
});

test.each<[string, unknown, string, string]>([
  ['nothing', null, 'wish.unknown', 'wishes.0'],
  ['a text', 'remove', 'wish.unknown', 'wishes.0'],
  ['a verb that is none', { type: 'destroy', id: 'a' }, 'wish.unknown', 'wishes.0'],
  ['a verb that every object has', { type: 'constructor' }, 'wish.unknown', 'wishes.0'],
  ['a verb that is a list', { type: ['remove'], id: 'a' }, 'wish.malformed', 'wishes.0.type'],
  ['a wish without its id', { type: 'remove' }, 'wish.malformed', 'wishes.0.id'],
  ['an id that is none', { type: 'remove', id: 'a b' }, 'wish.malformed', 'wishes.0.id'],
  [
    'an id beyond its limit',
    { type: 'remove', id: 'a'.repeat(limits.id + 1) },
    'wish.malformed',
    'wishes.0.id',
  ],
  ['more than the verb takes', { type: 'remove', id: 'a', now: true }, 'wish.malformed', 'wishes.0'],
  [
    'a value that is no JSON',
    { type: 'edit', id: 'a', set: { title: () => 1 } },
    'wish.malformed',
    'wishes.0.set.title',
  ],
  [
    'a date that is none',
    { type: 'ask', id: 'a', kind: 'question', about: 'a', to: 'b', due: 'soon', body: {} },
    'wish.malformed',
    'wishes.0.due',
  ],
])('%s is told with its place, and is no wish', (_says, raw, code, at) => {
  const { wishes, problems } = readWishes([raw]);
  expect(wishes).toEqual([]);
  expect(problems.map((one) => [one.code, one.at])).toEqual([[code, at]]);
});

test('a problem of one wish says which of them it is', () => {
  const { wishes, problems } = readWishes([{ type: 'remove', id: 'a' }, { type: 'nonsense' }]);
  expect([wishes.length, problems[0]?.at]).toEqual([1, 'wishes.1']);
  expect(problems[0]?.args['known']).toEqual({ list: Object.keys(commands) });
});

test('only undo needs to see what was done before', () => {
  const { wishes } = readWishes([
    { type: 'undo', of: 'c1' },
    { type: 'remove', id: 'a' },
  ]);
  expect(pastNeeded(wishes)).toEqual(['c1']);
});

test('rows are numbered on, and carry who, when, how, why and what they undo', () => {
  const command: Command = { id: 'c', by: 'anna', at: 5, door: 'cli', why: 'so', wishes: [] };
  const change = { type: 'removed', v: 1, id: 'a' } as const;
  const rows = entriesOf(
    command,
    [
      { change, tag: 'open' },
      { change, tag: 'cedar', undoes: 'b' },
    ],
    7,
  );
  const common = { command: 'c', by: 'anna', at: 5, door: 'cli', why: 'so', change };
  expect(rows).toEqual([
    { ...common, version: 8, tag: 'open' },
    { ...common, version: 9, tag: 'cedar', undoes: 'b' },
  ]);
  expect(entriesOf({ ...command, why: '' }, [{ change, tag: 'open' }], 0)[0]).not.toHaveProperty('why');
});
