/** Where an item goes among its siblings. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { given } from '@throughline/testkit/behaviour';
import { tried } from '@throughline/testkit/checks';
import { putItem, closeEdit, openEdit } from './edit.ts';
import { orderAt } from './place.ts';
import { childrenOf, emptyPlan, itemOf, type Item, type Plan } from './plan.ts';

const siblings = (orders: readonly string[]): Plan => {
  const edit = openEdit(emptyPlan('p'));
  for (const [at, order] of orders.entries()) putItem(edit, item(`i${at}`, order));
  return closeEdit(edit, 0);
};
const item = (id: string, order: string): Item => ({
  id,
  kind: 'step',
  parent: null,
  order,
  tag: 'open',
  fields: {},
});
const put = (plan: Plan, place: { before?: string; after?: string }): readonly string[] => {
  const edit = openEdit(plan);
  putItem(edit, item('new', orderAt(plan, null, place)));
  return childrenOf(closeEdit(edit, 0), null);
};
const three = siblings(['a0', 'a1', 'a2']);

test.each([
  ['last, unless said', {}, ['i0', 'i1', 'i2', 'new']],
  ['before the first', { before: 'i0' }, ['new', 'i0', 'i1', 'i2']],
  ['before another', { before: 'i1' }, ['i0', 'new', 'i1', 'i2']],
  ['after another', { after: 'i1' }, ['i0', 'i1', 'new', 'i2']],
  ['after the last', { after: 'i2' }, ['i0', 'i1', 'i2', 'new']],
  ['last, when the neighbour has gone', { after: 'gone' }, ['i0', 'i1', 'i2', 'new']],
  ['last, when the one behind has gone', { before: 'gone' }, ['i0', 'i1', 'i2', 'new']],
  ['between both neighbours', { before: 'i1', after: 'i0' }, ['i0', 'new', 'i1', 'i2']],
  [
    'before the first, whoever is named to follow',
    { before: 'i0', after: 'gone' },
    ['new', 'i0', 'i1', 'i2'],
  ],
])('an item comes %s', (_says, place, order) => {
  expect(put(three, place)).toEqual(order);
});

test('among siblings that share a key an item comes as near as there is room', () => {
  const tied = siblings(['a0', 'a1', 'a1', 'a1', 'a2']);
  expect(put(tied, { after: 'i1' })).toEqual(['i0', 'i1', 'i2', 'i3', 'new', 'i4']);
  expect(put(tied, { before: 'i1' })).toEqual(['i0', 'new', 'i1', 'i2', 'i3', 'i4']);
  expect(put(tied, { before: 'i3' })).toEqual(['i0', 'i1', 'i2', 'i3', 'new', 'i4']);
  expect(put(siblings(['a0', 'a0']), { before: 'i0' })[0]).toBe('new');
});

test('a place is found among any siblings, with any ties', () => {
  const orders = fc.array(fc.constantFrom('a0', 'a1', 'a2', 'a2V', 'a3'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(orders, fc.nat(8), fc.boolean(), (some, at, before) => {
      const plan = siblings(some.toSorted());
      const name = childrenOf(plan, null)[at % some.length] ?? '';
      const ids = put(plan, before ? { before: name } : { after: name });
      const neighbour = itemOf(plan, name)?.order;
      const between = before
        ? ids.slice(ids.indexOf('new') + 1, ids.indexOf(name))
        : ids.slice(ids.indexOf(name) + 1, ids.indexOf('new'));
      expect(between.every((id) => itemOf(plan, id)?.order === neighbour)).toBe(true);
    }),
    tried(300),
  );
});

test('an item that moves is no neighbour of its own', () => {
  const text = `
    step A
    step B
    step C
  `;
  const moved = (wish: { before?: string; after?: string }) =>
    childrenOf(given(text).when({ type: 'move', id: 'b', parent: null, ...wish }).plan, null);
  expect(moved({ before: 'a' })).toEqual(['b', 'a', 'c']);
  expect(moved({ after: 'c' })).toEqual(['a', 'c', 'b']);
  expect(moved({ after: 'a' })).toEqual(['a', 'b', 'c']);
  expect(moved({ before: 'c' })).toEqual(['a', 'b', 'c']);
  expect(moved({ before: 'b' })).toEqual(['a', 'b', 'c']);
});
