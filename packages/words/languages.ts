/** The languages there are, how to load one, and which of them somebody reads. English is always at hand. */
import type { Catalogue } from './catalogue.ts';
import { known, learn } from './message.ts';

export type Language = {
  /** BCP 47, the language alone */
  readonly tag: string;
  /** what it calls itself */
  readonly name: string;
  readonly load?: () => Promise<Catalogue>;
};

/** The languages that people can choose, English first. A new one is a folder beside `en/` and a line here. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch', load: () => import('./de/index.ts').then(({ de }) => de) },
];

/** Never offered: English as a right-to-left script would stand, to see whether a screen bears it. */
const mirrored: Language = {
  tag: 'ar-XB',
  name: 'Mirrored English',
  load: () => import('./mirrored.ts').then(({ mirrored: catalogue }) => catalogue),
};

const languageOf = (locale: string): string => locale.split('-')[0]?.toLowerCase() ?? '';

const named = (locale: string): Language | undefined =>
  [...languages, mirrored].find(
    ({ tag }) => tag === locale || (tag !== mirrored.tag && tag === languageOf(locale)),
  );

/** Makes the language of a locale ready for sentences; without one, they stay English. */
export async function loadLanguage(locale: string): Promise<void> {
  const language = named(locale);
  if (language?.load && !known(locale)) learn(languageOf(locale), await language.load());
}

/** Makes every language ready: for a server, whose readers read what they like. */
export const loadLanguages = (): Promise<unknown> =>
  Promise.all(languages.map(({ tag }) => loadLanguage(tag)));

/** The first of the locales that somebody reads whose language is here; English when none is. */
export const localeAmong = (wanted: readonly string[]): string =>
  wanted.find((locale) => valid(locale) && named(locale)) ?? 'en';

function valid(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}

/** What an Accept-Language header asks for, most wanted first (RFC 9110, 12.5.4). */
export const acceptedIn = (header: string | undefined): string[] =>
  (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [locale = '', ...parameters] = part.split(';').map((one) => one.trim());
      const weight = parameters.find((one) => one.startsWith('q='))?.slice(2);
      return { locale, weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .filter(({ locale, weight }) => locale !== '' && locale !== '*' && weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ locale }) => locale);

/**
 * The locale of somebody who chose a language or a region, or left them to their browser.
 * @param chosen either may be empty: then as the browser has it
 */
export function localeFor(
  chosen: { readonly language: string; readonly region: string },
  browser: readonly string[],
): string {
  const { language, region } = chosen;
  const wanted =
    language === ''
      ? browser
      : [...browser, language].filter((one) => languageOf(one) === languageOf(language));
  const locale = language === mirrored.tag ? language : localeAmong(wanted);
  const regional = `${languageOf(locale)}-${region}`;
  return region !== '' && valid(regional) ? regional : locale;
}

type Script = { readonly direction?: 'ltr' | 'rtl' };

/** Which way a locale is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  try {
    const read = new Intl.Locale(locale) as Intl.Locale & {
      readonly textInfo?: Script;
      readonly getTextInfo?: () => Script;
    };
    const info = read.getTextInfo?.() ?? read.textInfo;
    if (info?.direction) return info.direction;
    return /^(?:Arab|Hebr|Thaa|Syrc|Nkoo|Adlm)$/.test(read.maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
