/** Which language somebody reads, and that sentences follow it. */
import { beforeAll, describe, expect, test } from 'vitest';
import { acceptedIn, directionOf, loadLanguage, loadLanguages, localeAmong, localeFor } from './languages.ts';
import { sentence, term } from './say.ts';

beforeAll(() => loadLanguages());

test('Accept-Language is read with its weights', () => {
  expect(acceptedIn('fr;q=0.8, de-AT, en;q=0.9, *;q=0.1')).toEqual(['de-AT', 'en', 'fr']);
  expect([acceptedIn(undefined), acceptedIn('de;q=0'), acceptedIn(';;;,')]).toEqual([[], [], []]);
});

test('the first locale whose language is here is read; English when none is', () => {
  expect(localeAmong(['fr', 'de-CH', 'en'])).toBe('de-CH');
  expect([localeAmong(['fr', 'not a locale']), localeAmong([]), localeAmong(['dex'])]).toEqual([
    'en',
    'en',
    'en',
  ]);
});

test('what people choose goes before what the browser says', () => {
  const browser = ['en-US', 'de-AT'];
  expect(localeFor({ language: '', region: '' }, browser)).toBe('en-US');
  expect(localeFor({ language: 'de', region: '' }, browser)).toBe('de-AT');
  expect(localeFor({ language: 'de', region: '' }, ['fr'])).toBe('de');
  expect(localeFor({ language: '', region: 'GB' }, browser)).toBe('en-GB');
  expect(localeFor({ language: '', region: 'no region' }, browser)).toBe('en-US');
});

test('directions of writing', () => {
  expect(['de', 'ar', 'he-IL', 'ar-XB', 'not a locale'].map(directionOf)).toEqual([
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
  ]);
});

describe('German', () => {
  const names: Record<string, string> = { pilot: 'Pilot', launch: 'Start', anna: 'Anna' };
  const reader = { locale: 'de', nameOf: (id: string) => names[id] };

  test('puts articles by gender and case', () => {
    const said = (field: string): string =>
      sentence(
        {
          code: 'said.edited',
          args: { item: { ref: 'pilot' }, field: { term: field }, from: '', to: { ref: 'anna' } },
        },
        reader,
      );
    expect(said('field.title')).toBe('hat den Titel von „Pilot“ von nichts auf Anna geändert');
    expect(said('field.name')).toBe('hat den Namen von „Pilot“ von nichts auf Anna geändert');
    expect(said('field.owner')).toBe(
      'hat das Feld „verantwortlich“ von „Pilot“ von nichts auf Anna geändert',
    );
  });

  test('has its own numbers, plurals and dates', () => {
    const args = { field: { term: 'field.title' }, length: 1612, most: 500 };
    expect(sentence({ code: 'field.too-long', args }, reader)).toMatch(/^Für den Titel .* 1\.612\./);
    const kind = (name: string): string =>
      sentence({ code: 'field.unknown', args: { kind: { term: name }, field: 'x' } }, reader).split(
        ' hat',
      )[0] ?? '';
    expect(['milestone', 'role', 'goal'].map(kind)).toEqual(['Ein Meilenstein', 'Eine Rolle', 'Ein Ziel']);
  });

  test('says in English what it has no words for', () => {
    expect(term('from.tomorrow', reader)).toBe('tomorrow');
  });
});

test('the mirrored language turns every text round and makes it longer', async () => {
  await loadLanguage('ar-XB');
  expect(term('step', { locale: 'ar-XB' })).toBe('\u202Estep~~\u202C');
});
