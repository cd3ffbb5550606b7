/** English grammar that messages ask for by tags. */

/** "an outcome", "a unit": by sound, as far as letters tell it. */
export const a = (words: string): string =>
  /^(?:[aeio]|u(?!ni|s|t))/i.test(words) && !/^(?:one|eu)/i.test(words) ? `an ${words}` : `a ${words}`;

/** In quotation marks, unless there is nothing to quote. */
export const q = (words: string): string => (words === '' ? '' : `“${words}”`);
