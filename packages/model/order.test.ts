/** Order keys: always room between two, and short where people mostly put things. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { between, isOrder } from './order.ts';

/** Puts a key at each of these places of a growing list. */
function inserted(places: Iterable<number>, begin: readonly string[] = []): string[] {
  const keys = [...begin];
  for (const place of places) {
    const at = place % (keys.length + 1);
    keys.splice(at, 0, between(keys[at - 1], keys[at]));
  }
  return keys;
}
const ascending = (keys: readonly string[]): boolean =>
  keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);

test('a key between two is strictly between them, wherever it is put', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 300, size: 'max' }), (places) => {
      const keys = inserted(places);
      expect(ascending(keys)).toBe(true);
      expect(keys.every(isOrder)).toBe(true);
    }),
    tried(60),
  );
});

test('appending 10,000 keeps keys short', () => {
  const keys: string[] = [];
  for (let count = 0; count < 10_000; count++) keys.push(between(keys.at(-1), undefined));
  expect(ascending(keys)).toBe(true);
  expect(Math.max(...keys.map(({ length }) => length))).toBe(4);
});

test('prepending 10,000 keeps keys short', () => {
  const keys: string[] = [];
  for (let count = 0; count < 10_000; count++) keys.push(between(undefined, keys.at(-1)));
  expect(ascending(keys.toReversed())).toBe(true);
  expect(Math.max(...keys.map(({ length }) => length))).toBe(4);
});

test.each([
  ['before the same neighbour', (low: string, made: string) => [low, made]],
  ['after the same neighbour', (_low: string, made: string, high: string) => [made, high]],
] as const)('a thousand put %s still fit', (_says, narrowed) => {
  let [low, high] = ['a0', 'a1'];
  for (let count = 0; count < 1000; count++) {
    const made = between(low, high);
    expect(low < made && made < high).toBe(true);
    if (!isOrder(made)) break;
    [low, high] = narrowed(low, made, high) as [string, string];
  }
  expect(isOrder(between(low, high))).toBe(true);
});

test('a thousand put at random into one spot stay short', () => {
  let seed = 7;
  const random = (): number => (seed = Math.imul(seed ^ (seed >>> 13), 0x5bd1e995) >>> 0);
  const spot = inserted(Array.from({ length: 1000 }, random));
  expect(ascending(spot)).toBe(true);
  expect(Math.max(...spot.map(({ length }) => length))).toBeLessThan(12);
});

test('a low key that is not below the high one is a bug of the caller', () => {
  expect(() => between('a1', 'a1')).toThrow('not below');
  expect(() => between('a2', 'a1')).toThrow('not below');
});

test.each(['', 'a', '0', 'a00', 'a0-', 'b0', `A${'0'.repeat(26)}`, `a0${'V'.repeat(4_000)}`])(
  '%j is no key',
  (key) => {
    expect(isOrder(key)).toBe(false);
  },
);
test.each(['a0', 'Zz', 'b00', 'a0V', `z${'z'.repeat(26)}`])('%j is a key', (key) => {
  expect(isOrder(key)).toBe(true);
});

test('there is room beyond the greatest and before the least key', () => {
  const greatest = `z${'z'.repeat(26)}`;
  expect(between(greatest, undefined) > greatest).toBe(true);
  const least = `A${'0'.repeat(25)}1`;
  expect(between(undefined, least) < least).toBe(true);
  expect(isOrder(between(undefined, least))).toBe(true);
});
