/** One message in the reader's language: found by its code, its arguments put in as the reader reads them. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';
import type { Reader } from './reader.ts';

const languages: Readonly<Record<string, Catalogue>> = { en };

/** A value as ICU takes it: text, or a number that decides a plural. */
export type Filling = string | number;

/** The catalogue of the reader's language; English where there is none. */
export const catalogueOf = (locale: string): Catalogue => languages[locale.split('-')[0] ?? ''] ?? en;

const has = (messages: object, code: string): boolean => Object.hasOwn(messages, code);

export const knows = (code: string, locale: string): boolean =>
  has(catalogueOf(locale).messages, code) || has(en.messages, code);

// Reading a message costs more than filling it: each is read once a locale.
const read = new Map<string, IntlMessageFormat>();

function formatOf(code: string, locale: string): IntlMessageFormat | undefined {
  const key = `${locale} ${code}`;
  const found = read.get(key);
  if (found) return found;
  const own = catalogueOf(locale).messages;
  const message = has(own, code)
    ? own[code]
    : has(en.messages, code)
      ? (en.messages as Catalogue['messages'])[code]
      : undefined;
  if (message === undefined) return undefined;
  const made = new IntlMessageFormat(message, locale);
  read.set(key, made);
  return made;
}

/** Fills a message. Undefined for a code that is not known, or when an argument it needs is missing. */
export function filled(
  code: string,
  values: Readonly<Record<string, Filling>>,
  reader: Reader,
): string | undefined {
  const locale = usable(reader.locale);
  const format = formatOf(code, locale);
  if (!format) return undefined;
  const tags = Object.entries(catalogueOf(locale).grammar).map(([tag, say]) => [
    tag,
    (words: readonly unknown[]) => say(words.join('')),
  ]);
  try {
    return String(format.format({ ...Object.fromEntries(tags), ...values })).trim();
  } catch {
    return undefined;
  }
}

/** A locale that Intl takes: a reader's setting may be anything. */
export function usable(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The locale of numbers and dates: plain English writes the day first, which nobody misreads. */
export const regional = (locale: string): string => {
  const good = usable(locale);
  return good === 'en' ? 'en-GB' : good;
};
