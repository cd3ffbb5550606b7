/**
 * The words of a quick line: which begin something, which are only words. A backslash in front makes a word plain, and
 * quotes protect what is between them; a backslash that protects nothing is a sign like any other (`C:\temp`).
 */
import { estimateFrom } from '../cells.ts';
import { carried, kindNamed } from '../rows.ts';
import { statusNamed } from './status.ts';

export type Word = { readonly from: number; readonly to: number; readonly text: string };

/** Words by white space. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
  }));

/** Words before a date, and the field that it fills. */
export const dateWords: Readonly<Record<string, 'deadline' | 'start'>> = {
  by: 'deadline',
  due: 'deadline',
  until: 'deadline',
  from: 'start',
  start: 'start',
  starting: 'start',
};

const keyed = /^(after|before|under|kind|done|why):/i;

/** `after:…`, `done:` …: the key and where its value begins. */
export function keyOf(word: string): { readonly key: string; readonly size: number } | undefined {
  const match = keyed.exec(word);
  return match ? { key: (match[1] ?? '').toLowerCase(), size: match[0].length } : undefined;
}

/** `3-8d`, `3/5/8d`, `~4h`, `1,5d`: an estimate in one word and small letters (3D is none). */
export function estimateIn(word: string): string | undefined {
  if (!/^~?\d[\d.,]*(?:[-–—/]\d[\d.,]*){0,2}[hdw]$/.test(word)) return undefined;
  const plain = word.replace(/^~/, '').replaceAll(',', '.').replaceAll('/', '-');
  return estimateFrom(plain);
}

export type KindNames = Readonly<Record<string, string>>;

/** The kind that a word names, if items of it can be written in a line. */
export function kindIn(word: string, names: KindNames = {}): string | undefined {
  const low = word.toLowerCase();
  const kind = kindNamed(Object.hasOwn(names, low) ? (names[low] ?? low) : low);
  return carried(kind) ? kind.name : undefined;
}

/** Would this word be read as something else than itself? */
export function isMarked(word: string, names?: KindNames): boolean {
  if (word.startsWith('\\')) return isMarked(word.slice(1), names);
  if (/^(?:\+?@[^\s@]|#[^\s\d#]|")/.test(word)) return true;
  if (word.startsWith('!')) return kindIn(word.slice(1), names) !== undefined;
  if (word.startsWith('*')) return statusNamed(word.slice(1)) !== undefined;
  if (keyOf(word) || Object.hasOwn(dateWords, word.toLowerCase())) return true;
  if (word.endsWith(':') && kindIn(word.slice(0, -1), names) !== undefined) return true;
  return estimateIn(word) !== undefined;
}

/** A word that a backslash makes plain, without it; undefined for any other. */
export const escaped = (word: string, names?: KindNames): string | undefined =>
  word.startsWith('\\') && isMarked(word.slice(1), names) ? word.slice(1) : undefined;

/** The same word so that it is read as itself. */
export const plain = (word: string, names?: KindNames): string =>
  isMarked(word, names) ? `\\${word}` : word;

/** Where the quotes that open at `at` close: behind a quotation mark that ends a word; undefined where they do not. */
export function quoteEnd(text: string, at: number): number | undefined {
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === '\\' && (text[end + 1] === '"' || text[end + 1] === '\\')) end += 1;
    else if (text[end] === '"' && /^(?:$|[\s,;.:!?)+-])/.test(text.slice(end + 1, end + 2))) return end + 1;
  }
  return undefined;
}

/** What stands between quotes. */
export const unquote = (quoted: string): string => quoted.slice(1, -1).replaceAll(/\\(["\\])/g, '$1');

/** A name in quotes. */
export const inQuotes = (name: string): string => `"${name.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** A name as the value of a mark: bare where it is one word that reads back, else in quotes. */
export const quote = (name: string): string =>
  /^\p{L}(?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u.test(name) ? name : inQuotes(name);

/** Inside of a text, the words that would begin another. */
const inText = /(?<=^|\s)(\\*)(done|why):/gi;

export const plainText = (text: string): string => text.replaceAll(inText, String.raw`\$1$2:`);
export const readText = (text: string): string => text.replaceAll(/(?<=^|\s)\\(\\*)(done|why):/gi, '$1$2:');
