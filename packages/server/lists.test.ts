/** Lists that are carried from plan to plan equal those made anew. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { filtered } from '@throughline/model/filter';
import { kindOf } from '@throughline/model/kinds/index';
import type { Filter } from '@throughline/model/lens';
import type { Item } from '@throughline/model/plan';
import { tried } from '@throughline/testkit/checks';
import { storyArbitrary } from '@throughline/testkit/stories';
import { carryLists, listOf } from './lists.ts';

const filters: readonly Filter[] = [
  {},
  { under: 'goal' },
  { parent: null },
  { status: ['not-started'] },
  { owner: ['bob'] },
  { unowned: true },
  { text: 'contract' },
  { owner: ['@me', '@seats'] },
  { overdue: true },
  { orphan: true },
  { lacks: ['deadline', 'estimate'] },
  { unit: ['acme'] },
  { linked: ['goal'] },
  { waitsFor: ['goal'] },
];
const asked = { me: 'bob', today: 20_000 };
const maySee = (item: Item): boolean => kindOf(item.kind)?.traits.residence !== 'shelf';

test('a list that was carried through a story is the one made from its last plan, asked often or seldom', () => {
  fc.assert(
    fc.property(
      storyArbitrary(),
      fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }),
      ({ told }, pauses) => {
        for (const [at, { before, after }] of told.entries()) {
          if (after !== before) carryLists(before, after);
          if (pauses[at] === 0) continue;
          for (const by of filters) {
            expect(listOf(after, by, maySee, asked)).toEqual(
              [...filtered(after, by, asked)].filter(({ item }) => maySee(item)),
            );
          }
        }
      },
    ),
    tried(60),
  );
});
