/**
 * English turned round, for looking at screens: every text reads from right to left and is a third longer, as a
 * translation may be. What still reads from left to right was not taken from the catalogue.
 */
import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

const turn = '\u202E'; // right-to-left override
const end = '\u202C';

export const mirrored: Catalogue = {
  messages: en.messages,
  grammar: en.grammar,
  finish: (text) =>
    text.trim() === '' ? text : `${turn}${text}${'~'.repeat(Math.ceil(text.length / 3))}${end}`,
};
