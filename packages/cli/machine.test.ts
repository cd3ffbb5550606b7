/** In which language the terminal speaks. */
import { expect, test } from 'vitest';
import { localeOf } from './machine.ts';

test('the terminal speaks the language of its environment, where that is one of ours', () => {
  expect(localeOf({ LANG: 'de_AT.UTF-8' })).toBe('de-AT');
  expect(localeOf({ LANG: 'en_US.UTF-8', LC_ALL: 'de_DE.UTF-8' })).toBe('de-DE');
  expect(localeOf({ LANG: 'fr_FR.UTF-8', LANGUAGE: 'fr:de:en' })).toBe('de');
  expect([localeOf({}), localeOf({ LANG: 'C', LANGUAGE: 'de' }), localeOf({ LANG: 'fr_FR' })]).toEqual([
    'en',
    'en',
    'en',
  ]);
});
