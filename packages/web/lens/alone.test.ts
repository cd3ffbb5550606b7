/** A workspace of one is one person, and nothing that would need a second. */
import { expect, test } from 'vitest';
import { kinds } from '@throughline/model/kinds/index';
import { readPlanText } from '@throughline/testkit/plan-text';
import { alone, isAboutOthers } from './alone.ts';

test.each<[string, string, boolean]>([
  ['nobody yet', 'goal Pilot', true],
  ['one person', 'person #anna\ngoal Pilot @anna', true],
  ['a second person', 'person #anna\nperson #ben', false],
  ['a role', 'person #anna\nrole Docs', false],
  ['a unit', 'unit Sales\n  person #anna', false],
  ['a second person in the trash', 'person #anna\nperson #ben (trash)', true],
])('%s', (_says, text, expected) => {
  expect(alone(readPlanText(text))).toBe(expected);
});

test('what is about others is left out by its type, in every kind', () => {
  const left = Object.entries(kinds.goal.fields).filter(([name, field]) => isAboutOthers(name, field));
  expect(left.map(([name]) => name)).toEqual(['owner', 'contributors', 'reviewer']);
  expect(isAboutOthers('level', kinds.unit.fields.level)).toBe(true);
});
