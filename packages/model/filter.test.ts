/** Filters: each part alone, and all of them together. */
import { expect, test } from 'vitest';
import { readPlanText } from '@throughline/testkit/plan-text';
import { filtered, lineOfSight } from './filter.ts';
import { filter, type Filter } from './lens.ts';

const plan = readPlanText(`
  person #anna
  role Docs Lead
    holder: anna
  goal Pilot live @anna [on-track]
    why: Customers wait.
    outcome Faster @docs-lead
      step Contract signed [finished]
      step Training
        milestone Trained @anna [blocked]
    step Old contract (trash)
  goal Other
    indicators: ["ten customers"]
`);
const ids = (by: Filter): string[] => [...filtered(plan, by)].map(({ item }) => item.id);

test.each<[string, Filter, string[]]>([
  ['a kind', { kind: ['step', 'milestone'] }, ['contract-signed', 'training', 'trained']],
  ['an owner', { owner: ['anna'] }, ['pilot-live', 'trained']],
  ['owners', { owner: ['anna', 'docs-lead'] }, ['pilot-live', 'faster', 'trained']],
  ['a status', { status: ['finished', 'blocked'] }, ['contract-signed', 'trained']],
  ['no status yet', { status: ['not-started'], kind: ['step'] }, ['training']],
  ['a parent', { parent: 'faster' }, ['contract-signed', 'training']],
  ['the top', { parent: null, kind: ['goal'] }, ['pilot-live', 'other']],
  ['a branch', { under: 'faster' }, ['contract-signed', 'training', 'trained']],
  ['nobody as owner', { unowned: true }, ['contract-signed', 'training', 'other']],
  ['words', { text: 'CONTRACT sign' }, ['contract-signed']],
  ['words of any text', { text: 'wait' }, ['pilot-live']],
  ['words of a list', { text: 'ten' }, ['other']],
  ['no words', { text: '  ', kind: ['goal'] }, ['pilot-live', 'other']],
  ['all of it', { under: 'pilot-live', kind: ['milestone'], owner: ['anna'], text: 'train' }, ['trained']],
  ['nothing that there is', { kind: ['epic'] }, []],
  ['an unknown branch', { under: 'nowhere' }, []],
])('by %s', (_says, by, found) => {
  expect(ids(by)).toEqual(found);
});

test('what comes from outside is checked', () => {
  expect(filter.safeParse({ kind: ['step'], text: 'a' }).success).toBe(true);
  expect(filter.safeParse({ colour: 'red' }).success).toBe(false);
  expect(filter.safeParse({ under: 'no id' }).success).toBe(false);
});

test('the line of sight leads from the parent up to what it is all for', () => {
  expect(lineOfSight(plan, 'trained').map(({ id }) => id)).toEqual(['training', 'faster', 'pilot-live']);
  expect(lineOfSight(plan, 'pilot-live')).toEqual([]);
});
