/** Cells as people write them, and links in a cell. */
import { expect, test } from 'vitest';
import { choice, estimate, givenDate, lines } from '@throughline/model/field';
import { estimateFrom, readCell } from './cells.ts';
import { readLinks, writeLink } from './references.ts';

const context = { today: '2027-01-01', zone: 'UTC' };

test.each([
  ['3 to 8 days', '3-8d'],
  ['3–8d', '3-8d'],
  ['2-3-8 weeks', '2-3-8w'],
  ['4 hrs', '4h'],
  ['1.5d', '1.5d'],
  ['8-3d', undefined],
  ['a while', undefined],
  ['3', undefined],
  ['3 parsecs', undefined],
])('an estimate: %s', (text, wanted) => {
  expect(estimateFrom(text)).toBe(wanted);
});

test('a cell becomes the value of its field, or a remark that says why not', () => {
  const status = choice('not-started', 'on-track', 'finished');
  expect(readCell('status', status, 'In progress', context)).toEqual({ value: 'on-track', remarks: [] });
  expect(readCell('status', status, 'DONE', context).value).toBe('finished');
  expect(readCell('status', status, 'purple', context)).toMatchObject({
    value: null,
    remarks: [{ code: 'cell.choice' }],
  });
  expect(readCell('deadline', givenDate(), 'end of Q3 2027', context).value).toBe('2027-09-30');
  expect(readCell('deadline', givenDate(), '01/02/2027', context)).toMatchObject({ value: null });
  expect(readCell('scopeIn', lines(), 'a; b\n c ;', context).value).toEqual(['a', 'b', 'c']);
  expect(readCell('scopeIn', lines(), '["a; b"]', context).value).toEqual(['a; b']);
  expect(readCell('estimate', estimate(), ' ', context)).toEqual({ value: null, remarks: [] });
});

test('what is too long or too much is cut, and told with the numbers', () => {
  const many = readCell('scopeIn', lines(), 'x;'.repeat(300), context);
  expect(many.value).toHaveLength(200);
  expect(many.remarks).toMatchObject([{ code: 'cell.many', args: { count: 300, most: 200 } }]);
  const long = readCell('scopeIn', lines(), 'x'.repeat(600), context);
  expect(long.remarks).toMatchObject([{ code: 'cell.cut', args: { length: 600, most: 500 } }]);
});

test.each([
  ['Contract', 'Contract', {}],
  ['Contract SS', 'Contract', { type: 'SS' }],
  ['Contract SS+2d', 'Contract', { type: 'SS', lag: '2d' }],
  ['Contract + 2 days', 'Contract', { lag: '2d' }],
  ['Contract -1.5ed warn', 'Contract', { lag: '-1.5ed', policy: 'warn' }],
  ['Contract +1w FF keep-gap', 'Contract', { type: 'FF', lag: '1w', policy: 'keep-gap' }],
  ['FS', 'FS', {}],
  ['Ferries and boats', 'Ferries and boats', {}],
])('a link: %s', (text, to, fields) => {
  expect(readLinks('depends-on', text)).toEqual([{ kind: 'depends-on', to, fields, whole: text }]);
});

test('several links are divided by semicolons, and braces hold the rest', () => {
  const fields = { what: 'Keys; "all" }', by: '2027-04' };
  const cell = `${writeLink('hands-over', 'a', fields)}; b`;
  expect(readLinks('hands-over', cell)).toMatchObject([
    { to: 'a', fields },
    { to: 'b', fields: {} },
  ]);
});
