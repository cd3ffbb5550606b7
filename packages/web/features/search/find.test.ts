/** Search: what matches, in which order, where, how many of each; and what is marked. */
import { expect, test } from 'vitest';
import { itemOf } from '@throughline/model/plan';
import { readPlanText } from '@throughline/testkit/plan-text';
import { countsOf, excerptOf, find, narrowed, pieces, withNotes, wordsIn, type Chosen } from './find.ts';

const plan = readPlanText(`
  person #zoe
  goal Pilot live @zoe [on-track]
    why: The contract depends on it.
    outcome Contract signed
      done: Both have signed the pilot contract.
    step Übung "Straße" [blocked]
    step Old pilot (trash)
    step Precontract talks
    milestone Contract at the notary
      note #n
        author: zoe
        body: Ask about the seal.
`);
const called = (id: string): string | undefined => (id === 'zoe' ? 'Zoë Pilot' : undefined);
const ids = (query: string): string[] => find(plan, query, called).map(({ item }) => item.id);
const none: Chosen = { kind: [], owner: [], status: [], in: [] };

test('all words must be there, in any case, with or without accents; nothing comes from the trash', () => {
  expect(ids('PILOT')).toEqual(['pilot-live', 'zoe', 'contract-signed']);
  expect(ids('ubung strasse')).toEqual([]);
  expect(ids('ubung')).toHaveLength(1);
  expect(ids('pilot signed')).toEqual(['contract-signed']);
  expect(ids('  ')).toEqual([]);
  expect(ids('zoe')).toEqual(['zoe']);
});

test('the beginning of a title comes first, then words in it, then parts of words, then other texts', () => {
  expect(ids('contract')).toEqual([
    'contract-signed',
    'contract-at-the-notary',
    'precontract-talks',
    'pilot-live',
  ]);
});

test('it is told where words were found, and a note is shown at its item', () => {
  const found = find(plan, 'contract', called);
  expect(found.map(({ places }) => places)).toEqual([['title', 'done'], ['title'], ['title'], ['why']]);
  expect(found[0]?.excerpt).toEqual({ place: 'done', text: 'Both have signed the pilot contract.' });
  const note = itemOf(plan, 'n');
  const notes = withNotes(find(plan, 'seal', called), note ? [note] : [], (id) => itemOf(plan, id));
  expect(notes.map(({ item, places, excerpt }) => [item.id, places, excerpt?.text])).toEqual([
    ['contract-at-the-notary', ['notes'], 'Ask about the seal.'],
  ]);
});

test('facets narrow, and each counts with the others as they are chosen', () => {
  const found = find(plan, 'contract', called);
  const chosen: Chosen = { ...none, in: ['title'] };
  expect(narrowed(found, chosen)).toHaveLength(3);
  expect(countsOf('in', found, chosen)).toEqual([
    { value: 'title', count: 3 },
    { value: 'done', count: 1 },
    { value: 'why', count: 1 },
  ]);
  expect(countsOf('kind', found, chosen).map(({ value, count }) => `${value} ${count}`)).toEqual([
    'milestone 1',
    'outcome 1',
    'step 1',
  ]);
  expect(countsOf('owner', found, none)).toEqual([
    { value: '', count: 3 },
    { value: 'zoe', count: 1 },
  ]);
  expect(narrowed(found, { ...none, kind: ['goal'], owner: [''] })).toEqual([]);
});

test('what was found is marked as it is written', () => {
  expect(pieces('Die Übung üben', wordsIn('ub'))).toEqual([
    { text: 'Die ', hit: false },
    { text: 'Üb', hit: true },
    { text: 'ung ', hit: false },
    { text: 'üb', hit: true },
    { text: 'en', hit: false },
  ]);
  expect(pieces('', ['a'])).toEqual([]);
  expect(pieces('🙂 smile', ['smile']).at(-1)).toEqual({ text: 'smile', hit: true });
});

test('of a long text the part around the first word is shown, whole words only', () => {
  const text = `${'before '.repeat(40)}needle ${'after '.repeat(40)}`;
  const shown = excerptOf(text, ['needle']);
  expect(shown).toMatch(/^… (before )+needle( after)+ …$/);
  expect(shown.length).toBeLessThan(160);
  expect(excerptOf('short\nand  sweet', ['sweet'])).toBe('short and sweet');
});
