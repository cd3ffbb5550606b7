/** Which rows are selected: a model of ranges and toggles, and the laws that any series of them keeps. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { all, extended, inOrder, nothing, toggled, type Selection } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e', 'f'];
const places = new Map(order.map((id, at) => [id, at]));
const shown = (selection: Selection): string => inOrder(selection, places).join('');

describe('a selection', () => {
  it('takes rows in and out one by one', () => {
    const two = toggled(toggled(nothing, 'd'), 'b');
    expect([shown(two), shown(toggled(two, 'd'))]).toEqual(['bd', 'b']);
  });

  it('grows and shrinks from where it began, and keeps what was there before', () => {
    const begun = toggled(toggled(nothing, 'f'), 'b');
    const longer = extended(begun, order, 'b', 'd');
    expect(shown(longer)).toBe('bcdf');
    expect(shown(extended(longer, order, 'd', 'c'))).toBe('bcf');
    expect(shown(extended(longer, order, 'd', 'a'))).toBe('abf');
  });

  it('begins at the row in hand when nothing was selected, or when its beginning is gone', () => {
    expect(shown(extended(nothing, order, 'c', 'd'))).toBe('cd');
    const rest = order.filter((id) => id !== 'b');
    expect(shown(extended(toggled(nothing, 'b'), rest, 'd', 'e'))).toBe('bde');
  });

  it('has no rows that are not shown', () => {
    expect(inOrder(all(order), new Map([['e', 0]]))).toEqual(['e']);
  });
});

type Deed = { readonly how: 'toggle' | 'extend'; readonly at: number };
const deeds = fc.array(
  fc.record<Deed>({ how: fc.constantFrom('toggle', 'extend'), at: fc.nat(order.length - 1) }),
);
const done = (some: readonly Deed[]): Selection =>
  some.reduce((selection, { how, at }) => {
    const id = order[at] as string;
    return how === 'toggle' ? toggled(selection, id) : extended(selection, order, 'a', id);
  }, nothing);

it('whatever was done, a range holds all rows between its two ends, and a toggle undoes itself', () => {
  fc.assert(
    fc.property(deeds, fc.nat(order.length - 1), (some, at) => {
      const before = done(some);
      const id = order[at] as string;
      const range = extended(before, order, 'a', id);
      const from = order.indexOf(range.anchor ?? '');
      for (let place = Math.min(from, at); place <= Math.max(from, at); place++) {
        expect(range.ids.has(order[place] as string)).toBe(true);
      }
      expect(shown(toggled(toggled(before, id), id))).toBe(shown(before));
    }),
  );
});
