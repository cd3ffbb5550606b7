/** A reading as a line that says the same in full, whoever reads it: the inverse of reading. */
import type { Id } from '@throughline/model/id';
import type { QuickReading } from './types.ts';
import { inQuotes, plain, plainText, quote, type KindNames } from './words.ts';

/** The title so that no word of it is a mark. */
const titleText = (title: string, kinds: KindNames): string =>
  title
    .split(' ')
    .map((word) => plain(word, kinds))
    .join(' ');

/** @param nameOf a name by which an id is found again; its id where names are not unique */
export function printQuick(
  reading: QuickReading,
  nameOf: (id: Id) => string,
  kindWords: KindNames = {},
): string {
  const name = (id: Id): string => quote(nameOf(id));
  const { fields, links, newcomers } = reading;
  const text = (field: string): string => (typeof fields[field] === 'string' ? fields[field] : '');
  const said = (word: string, field: string): string => (text(field) === '' ? '' : `${word}${text(field)}`);
  const saidText = (field: string): string =>
    text(field) === '' ? '' : `${field}: ${plainText(text(field))}`;
  const helpers = Array.isArray(fields['contributors']) ? (fields['contributors'] as string[]) : [];
  const owner = text('owner');
  return [
    reading.kindSaid ? `!${reading.kind}` : '',
    titleText(reading.title, kindWords),
    owner === '' ? '' : `@${name(owner)}`,
    ...helpers.map((id) => `+@${name(id)}`),
    ...newcomers.map(({ many, who }) => `${many ? '+' : ''}@${who.kind}:${quote(who.name)}`),
    said('from ', 'start'),
    said('by ', 'deadline'),
    said('', 'estimate'),
    said('*', 'status'),
    ...links.map(({ way, item, fields: { lag } }) => {
      const delay = typeof lag === 'string' ? `${lag.startsWith('-') ? '' : '+'}${lag}` : '';
      // Before a delay a name stands in quotes, so that it ends where it ends.
      return `${way}:${delay === '' ? name(item) : inQuotes(nameOf(item))}${delay}`;
    }),
    reading.parentSaid && reading.parent !== null ? `under:${name(reading.parent)}` : '',
    saidText('done'),
    saidText('why'),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
