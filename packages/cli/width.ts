/** Text in columns: how wide it is on a terminal, cut and padded. */

// East Asian wide forms and emoji take two cells (Unicode Standard Annex 11, and what terminals do).
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

const widthOfLetter = (letter: string): number => (wide.test(letter) ? 2 : noWidth.test(letter) ? 0 : 1);

export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of letters.segment(text)) width += widthOfLetter(segment);
  return width;
}

/** Control characters would move the cursor: they are shown as a space. */
export const safe = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** At most so wide; what is cut off is shown by an ellipsis. */
export function cut(text: string, most: number): string {
  if (widthOf(text) <= most) return text;
  let out = '';
  let width = 1;
  for (const { segment } of letters.segment(text)) {
    width += widthOfLetter(segment);
    if (width > most) break;
    out += segment;
  }
  return `${out}…`;
}

export const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));
