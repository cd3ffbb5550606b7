/** Estimates as people say them. */
import { expect, test } from 'vitest';
import { readEstimate, workingDays } from './estimate.ts';

test.each([
  ['3d', 3, 3, 3, 'd'],
  ['3-8d', 3, 5.5, 8, 'd'],
  ['3-5-8d', 3, 5, 8, 'd'],
  ['0.5-1.25h', 0.5, 0.875, 1.25, 'h'],
  ['2w', 2, 2, 2, 'w'],
  ['0d', 0, 0, 0, 'd'],
])('%s is from %d, most likely %d, to %d in %s', (text, low, likely, high, unit) => {
  expect(readEstimate(text)).toEqual({ low, likely, high, unit });
});

test.each([
  '',
  '3',
  'd',
  '8-3d',
  '3-9-8d',
  '5-3-8d',
  '-3d',
  '3 d',
  '3m',
  '3-5-8-9d',
  '1.234d',
  '1234567d',
  '3D',
])('%j is no estimate', (text) => {
  expect(readEstimate(text)).toBeUndefined();
});

test('a day has eight working hours, a week five days', () => {
  expect([workingDays(4, 'h'), workingDays(3, 'd'), workingDays(2, 'w')]).toEqual([0.5, 3, 10]);
});
