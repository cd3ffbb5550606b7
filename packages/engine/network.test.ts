/** The network: dense, in outline order, and the same whatever order the plan came in. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { readPlanText } from '@throughline/testkit/plan-text';
import { planArbitrary } from '@throughline/testkit/stories';
import { compile, keepGap, none, readLag, SS } from './network.ts';
import { drivenNode, driverNode } from './topology.ts';

test('items stand in outline order, with what was given of them as numbers', () => {
  const network = compile(
    readPlanText(`
      goal Pilot by 2025-Q1
        step Contract from 1970-01-02 ~2-4d
        milestone Live
          after: contract SS -4h keep-gap
      step Old (trash)
        step Older
    `),
  );
  expect(network.items.map(({ id }) => id)).toEqual(['pilot', 'contract', 'live']);
  expect([...network.parent]).toEqual([-1, 0, 0]);
  expect([...network.summary]).toEqual([1, 0, 0]);
  expect([...network.instant]).toEqual([0, 0, 1]);
  expect([...network.givenStart]).toEqual([none, 1, none]);
  expect([...network.likely]).toEqual([Number.NaN, 3, Number.NaN]);
  expect([network.type[0], network.policy[0], network.lag[0], network.elapsed[0]]).toEqual([
    SS,
    keepGap,
    -240,
    0,
  ]);
  expect([...network.arriving.subarray(network.arrivingAt[2], network.arrivingAt[3])]).toEqual([0]);
  expect([...network.leaving.subarray(network.leavingAt[1], network.leavingAt[2])]).toEqual([0]);
});

test.each([
  ['2d', 960, false],
  ['-4h', -240, false],
  ['1w', 2400, false],
  ['1.5ed', 2160, true],
  ['2ew', 20_160, true],
])('a lag of %s is %i minutes', (text, minutes, elapsed) => {
  expect(readLag(text)).toEqual({ minutes, elapsed });
});

test('in every plan each start and finish comes once, after all that it waits for', () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const network = compile(plan);
      expect(network.order.length).toBe(network.items.length * 2);
      const place = new Map([...network.order].map((node, at) => [node, at]));
      const inOrder = (a: number, b: number): void => {
        expect(place.get(a)).toBeLessThan(place.get(b) ?? -1);
      };
      for (const [item, parent] of network.parent.entries()) {
        inOrder(2 * item, 2 * item + 1);
        if (parent < 0) continue;
        inOrder(2 * parent, 2 * item);
        inOrder(2 * item + 1, 2 * parent + 1);
      }
      for (const [link, type] of network.type.entries()) {
        inOrder(
          driverNode(network.predecessor[link] ?? -1, type),
          drivenNode(network.successor[link] ?? -1, type),
        );
      }
    }),
    tried(100),
  );
});
