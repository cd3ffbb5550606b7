/** Uncertain: told with its place in the source, until somebody has given the field. */
import { given } from '@throughline/testkit/behaviour';
import { expect, test } from 'vitest';
import type { JsonObject } from '@throughline/model/json';
import type { Plan } from '@throughline/model/plan';
import { derive } from '../../derive.ts';
import type { Uncertain } from './uncertain.ts';

const uncertain = (plan: Plan): readonly Uncertain[] =>
  derive(plan, { asOf: 0, seed: 0, budget: 0 }, ['uncertain']).uncertain;

const origin: JsonObject = {
  source: 'release.csv',
  key: 'row-7',
  row: 7,
  cells: { When: 'mid June', Who: 'Comms / Release Signal' },
  remarks: [
    { field: 'deadline', column: 'When', code: 'when.vague', args: { text: 'mid June' } },
    {
      field: 'owner',
      column: 'Who',
      code: 'who.two',
      args: { names: { list: ['Comms', 'Release Signal'] } },
    },
  ],
};
const imported = given([
  { type: 'add', id: 'anna', kind: 'person', parent: null, fields: {} },
  { type: 'add', id: 'row', kind: 'step', parent: null, fields: { title: 'Blog', origin } },
  {
    type: 'add',
    id: 'sure',
    kind: 'step',
    parent: null,
    fields: { title: 'Cut', origin: { source: 'a', key: 'b' } },
  },
]);
const set = (fields: Record<string, string>) =>
  ({ type: 'edit', on: 'item', id: 'row', set: fields }) as const;

test('each remark of an import is told, with source, row, column and the cell as it was written', async () => {
  expect(uncertain(imported.plan)[0]).toEqual({
    item: 'row',
    field: 'deadline',
    source: 'release.csv',
    row: 7,
    column: 'When',
    cell: 'mid June',
    code: 'when.vague',
    args: { text: 'mid June' },
  });
  await expect(`${JSON.stringify(uncertain(imported.plan), undefined, 2)}\n`).toMatchFileSnapshot(
    'uncertain.golden.json',
  );
});

test('a remark goes once its field has been given, and comes back when that is undone', () => {
  const dated = imported.when(set({ deadline: '2025-06-15' }));
  expect(uncertain(dated.plan).map(({ field }) => field)).toEqual(['owner']);
  expect(uncertain(dated.when(set({ owner: 'anna' })).plan)).toEqual([]);
  expect(uncertain(dated.when({ type: 'undo', of: 'c2' }).plan).length).toBe(2);
});

test('what lies in the trash asks for nothing', () => {
  expect(uncertain(imported.when({ type: 'remove', id: 'row' }).plan)).toEqual([]);
});
