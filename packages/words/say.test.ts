import { describe, expect, test } from 'vitest';
import { estimateText, givenText } from './given.ts';
import { listText, sentence, term } from './say.ts';

const names: Record<string, string> = { pilot: 'Pilot live', anna: 'Anna' };
const reader = { locale: 'en', zone: 'Europe/Berlin', nameOf: (id: string) => names[id] };

describe('sentences', () => {
  test('a problem names its numbers, in the form of the reader, and the next step', () => {
    const args = { field: { term: 'field.title' }, length: 1612, most: 500 };
    expect(sentence({ code: 'field.too-long', args }, reader)).toBe(
      'The title may have 500 characters; this one has 1,612. Shorten it, or put the rest into Why or a note.',
    );
  });

  test('a line of the history follows the name of who did it', () => {
    const args = { item: { ref: 'pilot' }, field: { term: 'field.owner' }, from: '', to: { ref: 'anna' } };
    expect(sentence({ code: 'said.edited', args }, reader)).toBe(
      'changed the owner of “Pilot live” from nothing to Anna',
    );
  });

  test('bare values are shown as what they are', () => {
    const args = { item: { ref: 'pilot' }, field: { term: 'field.estimate' } };
    const changed = (from: string, to: string): string =>
      sentence({ code: 'said.edited', args: { ...args, from, to } }, reader);
    expect(changed('3-8d', 'anna')).toMatch(/from 3 to 8 days to Anna$/);
    expect(changed('2025-Q1', 'at-risk')).toMatch(/from Q1 2025 to “at risk”$/);
    expect(changed('["anna","x"]', 'Some words')).toMatch(/from Anna and x to “Some words”$/);
  });

  test('a value that was chosen stands out in a line of the history; a kind in a problem keeps its article', () => {
    const args = { item: { ref: 'pilot' }, field: { term: 'field.status' } };
    const changed = (locale: string): string =>
      sentence(
        { code: 'said.edited', args: { ...args, from: { term: 'on-track' }, to: { term: 'blocked' } } },
        { ...reader, locale },
      );
    expect(changed('en')).toBe('changed the status of “Pilot live” from “on track” to “blocked”');
    const kinds = { from: { term: 'outcome' }, to: { term: 'step' } };
    expect(sentence({ code: 'kind.other-sort', args: kinds }, reader)).toMatch(
      /^An outcome cannot become a step,/,
    );
  });

  test('nothing to quote leaves no empty quotation marks', () => {
    const said = (title: string): string =>
      sentence({ code: 'said.withdrawn', args: { kind: { term: 'step' }, title } }, reader);
    expect([said(''), said('Pilot')]).toEqual(['took back the new step', 'took back the new step “Pilot”']);
  });

  test('articles follow the sound', () => {
    const of = (kind: string): string =>
      sentence({ code: 'field.unknown', args: { kind: { term: kind }, field: 'x' } }, reader).split(
        ' has',
      )[0] ?? '';
    expect(['outcome', 'unit', 'step'].map(of)).toEqual(['An outcome', 'A unit', 'A step']);
  });

  test('plurals', () => {
    const newer = (count: number): string => sentence({ code: 'plan.newer', args: { count } }, reader);
    expect([newer(1), newer(2000)].map((one) => /holds (.*) made/.exec(one)?.[1])).toEqual([
      '1 change',
      '2,000 changes',
    ]);
  });

  test('an unknown code, a missing argument and an unknown item are shown, never thrown', () => {
    expect(sentence({ code: 'from.tomorrow', args: { count: 3, item: { ref: 'pilot' } } }, reader)).toBe(
      'from.tomorrow (count: 3, item: Pilot live)',
    );
    expect(sentence({ code: 'field.too-long', args: {} }, reader)).toBe('field.too-long');
    expect(
      sentence({ code: 'said.removed', args: { item: { ref: 'gone' } } }, { locale: 'not a locale' }),
    ).toBe('moved “something no longer here” to the trash');
    expect(sentence({ code: 'toString', args: {} }, reader)).toBe('toString');
    expect(term('field.fresh-air', reader)).toBe('fresh air');
  });
});

test('a long list is shortened, but never to hide a single one', () => {
  const list = (count: number): string =>
    listText(
      Array.from({ length: count }, (_, at) => String(at + 1)),
      reader,
    );
  expect(list(2)).toBe('1 and 2');
  expect(list(7)).toBe('1, 2, 3, 4, 5, 6 and 7');
  expect(list(10)).toBe('1, 2, 3, 4, 5, 6 and 4 more');
});

test('given dates are as exact as they were given, in the form of the locale', () => {
  const german = { locale: 'de' };
  expect(givenText('2025-01-13', reader)).toBe('13 January 2025');
  expect(givenText('2025-01-13', { locale: 'en-US' })).toBe('January 13, 2025');
  expect(givenText('2025-01-13', reader, 'short')).toBe('13 Jan 2025');
  expect(givenText('2025-02-14T02:00Z', reader)).toBe('14 February 2025 at 03:00 CET');
  expect(givenText('2025-02-14T02:00Z', german)).toContain('02:00 UTC');
  expect(givenText('2025-02', german)).toBe('Februar 2025');
  expect(givenText('2025-Q1', reader)).toBe('Q1 2025');
  expect(givenText('2025-H2', reader)).toBe('second half of 2025');
  expect(givenText('2025', reader)).toBe('2025');
  expect(givenText('2025-04-01/2025-04-04', reader).replaceAll(/\s/gu, ' ')).toBe('1 – 4 April 2025');
  expect(givenText('soon', reader)).toBe('soon');
  expect(givenText('2025-02-14T02:00Z', { locale: 'en', zone: 'Not/AZone' })).toContain('02:00 UTC');
});

test('estimates', () => {
  expect(['1d', '3d', '3-8d', '3-5-8d', '1-1w', '?'].map((one) => estimateText(one, reader))).toEqual([
    '1 day',
    '3 days',
    '3 to 8 days',
    '3 to 8 days, most likely 5',
    '1 week',
    '?',
  ]);
});
