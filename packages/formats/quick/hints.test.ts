/** What the mark at the caret may become. */
import { expect, test } from 'vitest';
import { readPlanText } from '@throughline/testkit/plan-text';
import { contextOf, planText } from './examples.fixture.ts';
import { hintsAt } from './hints.ts';

const context = contextOf(readPlanText(planText));

/** The caret stands at the bar. */
function at(line: string): readonly string[] | undefined {
  const caret = line.indexOf('|');
  return hintsAt(line.replace('|', ''), caret, context)?.hints.map(({ text }) => text);
}

test.each([
  ['Call @an|', ['@"Ann Berg"', '@"Anna Schmidt"']],
  ['Call @anna s|', undefined],
  ['Call @"Anna S|', ['@"Anna Schmidt"']],
  ['Call +@des|', ['+@"Design lead"', '+@"Design team"']],
  ['Call @des|ign now', ['@"Design lead"']],
  ['after:leg|', ['after:"Legal review"', 'after:"Legal review of the contract"']],
  ['Draft #sec|', ['#"Second site"']],
  ['Draft #go|', []],
  ['!erg|', ['!outcome']],
  ['Ship *bl|', ['*blocked']],
  ['plain words|', undefined],
  ['write a@b|', undefined],
])('%s', (line, expected) => {
  expect(at(line)).toEqual(expected);
});

test('an empty mark offers whoever writes first, then people', () => {
  expect(at('Call @|')?.slice(0, 2)).toEqual(['@"Ben Okafor"', '@"Ann Berg"']);
});

test('a hint takes the place of the whole word', () => {
  expect(hintsAt('Call @design now', 9, context)).toMatchObject({ from: 5, to: 12 });
});
