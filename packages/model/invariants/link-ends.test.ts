/** Links: both ends of the right sort, and each relation once. */
import { test } from 'vitest';
import { given } from '@throughline/testkit/behaviour';

const text = `
  person #anna
  goal Pilot
  step A
    after: b
  step B
  step C
`;
const link = (kind: string, from: string, to: string, fields = {}) =>
  ({ type: 'link', id: 'l', kind, from, to, fields }) as const;

test.each([
  ['to itself', link('depends-on', 'a', 'a'), 'link.self'],
  ['to somebody', link('depends-on', 'a', 'anna'), 'link.end'],
  ['to nothing', link('depends-on', 'a', 'nowhere'), 'item.unknown'],
  ['of no kind', link('blocks', 'a', 'b'), 'link.kind-unknown'],
  ['that is there already', link('depends-on', 'a', 'b'), 'link.twice'],
  [
    'that is there already without saying its type',
    link('depends-on', 'a', 'b', { type: 'FS' }),
    'link.twice',
  ],
  ['with an unreadable lag', link('depends-on', 'a', 'c', { lag: 'soon' }), 'field.not-line'],
])('a link %s is refused', (_says, wish, code) => {
  given(text).when(wish).thenProblems(code);
});

test('two items may be tied at both ends', () => {
  given(text)
    .when(link('depends-on', 'a', 'b', { type: 'FF' }))
    .thenChanges({ type: 'linked' });
});
