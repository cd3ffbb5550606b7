/** How this browser's reader is spoken to: their language, their zone, and texts by key. */
import { text, type TextKey } from '@throughline/words/text';
import type { Arg, Reader } from '@throughline/words/reader';

const options = Intl.DateTimeFormat().resolvedOptions();

/** Who reads, without names: those depend on the plan that is shown. */
export const reader: Reader = {
  locale: globalThis.navigator?.language ?? options.locale,
  zone: options.timeZone,
};

/** A text of the screens in the reader's language. */
export const t = (key: TextKey, args: Readonly<Record<string, Arg>> = {}): string => text(key, args, reader);

/** Today where the reader is, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
