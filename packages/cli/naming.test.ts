import { expect, test } from 'vitest';
import type { Change } from '@throughline/model/changes/index';
import { applied } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { findItem } from './naming.ts';

const added = (id: string, title: string, order: string, kind = 'step'): Change => ({
  ...{ type: 'added', v: 1, kv: 1 },
  item: { id, kind, parent: null, order, tag: 'open', fields: title === '' ? {} : { title } },
});
const plan = applied(emptyPlan('plan'), [
  added('abcd1111', 'Write the notes', 'a0'),
  added('abcd2222', 'Write the guide', 'a1'),
  added('eeee3333', 'Guide', 'a2'),
  added('ffff4444', '', 'a3', 'person'),
  added('gggg5555', 'Gone', 'a4'),
  { type: 'removed', v: 1, id: 'gggg5555' },
]);
const find = (text: string): unknown => {
  const found = findItem(plan, { ffff4444: { name: 'Anna' } }, text);
  return 'code' in found ? found : found.id;
};

test.each([
  ['abcd1111', 'abcd1111'],
  ['abcd2', 'abcd2222'],
  ['guide', 'eeee3333'],
  ['  WRITE   the notes ', 'abcd1111'],
  ['notes', 'abcd1111'],
  ['anna', 'ffff4444'],
  ['gone', 'gggg5555'],
])('%s is found', (typed, id) => {
  expect(find(typed)).toBe(id);
});

test('what several match is told with all of them; what none matches, too', () => {
  expect(find('write')).toMatchObject({ code: 'cli.item-several', args: { count: 2 } });
  expect(find('abcd')).toMatchObject({ code: 'cli.item-several' });
  expect(find('nothing so')).toMatchObject({ code: 'cli.item-none' });
  expect(find('')).toMatchObject({ code: 'cli.item-none' });
});
