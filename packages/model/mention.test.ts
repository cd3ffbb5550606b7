/** Mentions: found, replaced, and left alone where a text only looks like one. */
import { expect, test } from 'vitest';
import { mentionAt, mentionOf, mentionedBy, mentionsIn, replacedMentions } from './mention.ts';
import type { Item } from './plan.ts';

const text = 'Ask @[ada-1] about #[pilot_2], then @[ada-1] again. Not @[two words], not @ada, not [x].';

test('ids are found once each, in order', () => {
  expect(mentionsIn(text)).toEqual(['ada-1', 'pilot_2']);
});

test('what is written is what is read', () => {
  expect(mentionAt(mentionOf('#', 'pilot_2'))).toEqual({ raw: '#[pilot_2]', mark: '#', id: 'pilot_2' });
  expect(mentionAt(`so ${mentionOf('@', 'ada-1')}`)).toBeUndefined();
});

test('a reader without chips reads names; an id that nobody knows keeps its sign', () => {
  const names: Record<string, string> = { 'ada-1': 'Ada' };
  expect(replacedMentions(text, (id, mark, raw) => (names[id] ? `${mark}${names[id]}` : raw))).toBe(
    'Ask @Ada about #[pilot_2], then @Ada again. Not @[two words], not @ada, not [x].',
  );
});

test('an item mentions what its long texts mention, and its title mentions nothing', () => {
  const item: Item = {
    id: 'a',
    kind: 'step',
    parent: null,
    order: 'a',
    tag: 'open',
    fields: { title: 'Call @[ada-1]', why: 'For #[b] and #[c]', done: '#[b] is signed' },
  };
  expect(mentionedBy(item).toSorted()).toEqual(['b', 'c']);
  expect(mentionedBy(item)).toBe(mentionedBy(item));
});
