/** How this browser's reader is spoken to: their language, their zone, and texts by key. */
import { text, type TextKey } from '@throughline/words/text';
import { directionOf, loadLanguage, localeFor } from '@throughline/words/languages';
import type { Arg, Reader } from '@throughline/words/reader';
import { likes } from './ui.ts';

const browser = Intl.DateTimeFormat().resolvedOptions();

/** A zone that this browser knows; its own where the liked one is none. */
function zoneOf(liked: string): string {
  try {
    return Intl.DateTimeFormat(undefined, { timeZone: liked || browser.timeZone }).resolvedOptions().timeZone;
  } catch {
    return browser.timeZone;
  }
}

/** Who reads, without names: those depend on the plan that is shown. It lasts as long as the page. */
export const reader: Reader = {
  locale: localeFor(
    { language: likes.language.get(), region: likes.region.get() },
    globalThis.navigator?.languages ?? [browser.locale],
  ),
  zone: zoneOf(likes.zone.get()),
};

/** Makes the reader's language ready, and says on the page which it is. Without it, the screens speak English. */
export async function beSpokenTo(): Promise<void> {
  const { documentElement: page } = document;
  page.lang = reader.locale;
  page.dir = directionOf(reader.locale);
  await loadLanguage(reader.locale).catch(() => {
    page.lang = 'en';
    page.dir = 'ltr';
  });
}

/** A text of the screens in the reader's language. */
export const t = (key: TextKey, args: Readonly<Record<string, Arg>> = {}): string => text(key, args, reader);

// Sweden writes days as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: reader.zone });

/** Today in the reader's zone, as `YYYY-MM-DD`. */
export const today = (): string => isoDay.format(Date.now());

type Week = { readonly firstDay?: number };

/**
 * The day that a week begins with: 1 is Monday, 7 Sunday.
 * @param liked empty for what is usual in the reader's region
 */
export function firstDay(liked: string = likes.firstDay.get()): number {
  if (liked !== '') return Number(liked);
  const locale = new Intl.Locale(reader.locale) as Intl.Locale & {
    readonly weekInfo?: Week;
    readonly getWeekInfo?: () => Week;
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
