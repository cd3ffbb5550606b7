/** Tables: a Map that remembers every state it was in. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import {
  closeTable,
  differing,
  drop,
  editTable,
  emptyTable,
  get,
  has,
  put,
  values,
  type Table,
} from './table.ts';

const text = (table: Table<number>): string => JSON.stringify([...values(table)].toSorted((a, b) => a - b));

const step = fc.record({ key: fc.nat(400), drops: fc.boolean() });
const folds = fc.array(fc.array(step, { maxLength: 60 }), { maxLength: 12, size: 'max' });

test('a table holds what a Map holds, and every older table stays as it was', () => {
  fc.assert(
    fc.property(folds, (edits) => {
      const twin = new Map<string, number>();
      let table = emptyTable<number>();
      const past: { table: Table<number>; was: string }[] = [];
      for (const steps of edits) {
        const edit = editTable(table, { editing: true });
        for (const { key, drops } of steps) {
          if (drops) {
            twin.delete(`k${key}`);
            drop(edit, `k${key}`);
          } else {
            twin.set(`k${key}`, key);
            put(edit, `k${key}`, key);
          }
        }
        table = closeTable(edit);
        expect(text(table)).toBe(JSON.stringify([...twin.values()].toSorted((a, b) => a - b)));
        expect(table.size).toBe(twin.size);
        past.push({ table, was: text(table) });
      }
      for (let key = 0; key <= 400; key += 7) {
        expect(get(table, `k${key}`)).toBe(twin.get(`k${key}`));
        expect(has(table, `k${key}`)).toBe(twin.has(`k${key}`));
      }
      for (const { table: old, was } of past) expect(text(old)).toBe(was);
    }),
    tried(100),
  );
});

test('a table of 10,000 is found whole, and so is the small one that it grew from', () => {
  const small = emptyTable<number>();
  const edit = editTable(small, { editing: true });
  for (let key = 0; key < 10_000; key++) put(edit, `k${key}`, key);
  const large = closeTable(edit);
  expect(large.size).toBe(10_000);
  expect(get(large, 'k9999')).toBe(9999);
  expect([...values(small)]).toEqual([]);
});

test('keys that every object has are keys like others', () => {
  const edit = editTable(emptyTable<number>(), { editing: true });
  expect(get(edit, 'constructor')).toBeUndefined();
  put(edit, '__proto__', 1);
  expect(get(edit, '__proto__')).toBe(1);
});

test('tables differ under the keys that were set, dropped or added since, and under no other', () => {
  fc.assert(
    fc.property(folds, folds, (first, rest) => {
      const built = (
        from: Table<object>,
        all: typeof folds extends fc.Arbitrary<infer T> ? T : never,
      ): Table<object> => {
        const edit = editTable(from, { editing: true });
        for (const { key, drops } of all.flat()) {
          if (drops) drop(edit, `k${key}`);
          else put(edit, `k${key}`, { key });
        }
        return closeTable(edit);
      };
      const a = built(emptyTable(), first);
      const b = built(a, rest);
      const keys = Array.from({ length: 401 }, (_, at) => `k${at}`);
      const twin = keys.filter((key) => get(a, key) !== get(b, key));
      expect([...differing(a, b)].toSorted()).toEqual(twin.toSorted());
      expect([...differing(b, a)].toSorted()).toEqual(twin.toSorted());
    }),
    tried(100),
  );
});
