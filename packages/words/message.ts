/** One message in the reader's language: found by its code, its arguments put in as the reader reads them. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';
import type { Reader } from './reader.ts';

/** Language → its catalogue, as far as it has been loaded; languages.ts says which there are. */
const loaded = new Map<string, Catalogue>([['en', en]]);

export const known = (locale: string): boolean => loaded.has(locale.split('-')[0] ?? '');

/** Takes a language in. What was said in English for want of it is said in it from now on. */
export function learn(language: string, catalogue: Catalogue): void {
  loaded.set(language, catalogue);
  read.clear();
}

/** A value as ICU takes it: text, or a number that decides a plural. */
export type Filling = string | number;

/** The catalogue of the reader's language; English where there is none. */
export const catalogueOf = (locale: string): Catalogue => loaded.get(locale.split('-')[0] ?? '') ?? en;

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
  // What there is only in English is said by English plurals and numbers too.
  const made = new IntlMessageFormat(message, has(own, code) ? locale : 'en');
  read.set(key, made);
  return made;
}

type Tags = Record<string, (words: readonly unknown[]) => string>;
const tagged = new WeakMap<Catalogue, Tags>();

/** The grammar of a language as tags take it; English is there for what is still said in it. */
function tagsOf(catalogue: Catalogue): Tags {
  const found = tagged.get(catalogue);
  if (found) return found;
  const grammar = Object.entries({ ...en.grammar, ...catalogue.grammar });
  const made = Object.fromEntries(
    grammar.map(([tag, say]) => [tag, (words: readonly unknown[]) => say(words.join(''))]),
  );
  tagged.set(catalogue, made);
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
  const catalogue = catalogueOf(locale);
  const { finish } = catalogue;
  try {
    const made = String(format.format({ ...tagsOf(catalogue), ...values })).trim();
    return finish ? finish(made) : made;
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
