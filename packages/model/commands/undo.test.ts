/** Undo: what it takes back, and what it leaves alone because somebody has built on it since. */
import { expect, test } from 'vitest';
import { examine } from '../validate.ts';
import { given } from '@throughline/testkit/behaviour';

test('an addition is kept in the trash when something in the trash still hangs below it', () => {
  const add = (id: string, parent: string | null) =>
    ({ type: 'add', id, kind: 'step', parent, fields: {} }) as const;
  const { plan } = given([add('a', null)], [add('b', 'a')], [{ type: 'remove', id: 'b' }])
    .when({ type: 'undo', of: 'c1' })
    .thenChanges({ type: 'removed', id: 'a' });
  expect(examine(plan)).toEqual([]);
});
