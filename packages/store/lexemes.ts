/**
 * The words by which search knows a text. Cut here and not by PostgreSQL, whose parser depends on the locale of the
 * server: every engine finds the same.
 */

const longestWord = 100; // characters; PostgreSQL refuses lexemes above 2,046 bytes
const mostWords = 20_000; // different words an item; PostgreSQL refuses vectors above 1 MB

// Scripts that put no space between words: each character is one.
const unspaced = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const word = new RegExp(String.raw`${unspaced}|(?:(?!${unspaced})[\p{L}\p{N}])+`, 'gu');

/** Without case and accents: whoever types "resume" finds "Résumé". */
const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');

/** The words of a text in order, each as often as it stands there. */
export const wordsOf = (text: string): string[] =>
  (plain(text).match(word) ?? []).map((one) => [...one].slice(0, longestWord).join(''));

/** What an item is found by: each word once, and whether it stands in the title. */
export type Lexemes = ReadonlyMap<string, { readonly inTitle: boolean }>;

export function lexemesOf(title: string, texts: readonly string[]): Lexemes {
  const found = new Map<string, { inTitle: boolean }>();
  const add = (text: string, inTitle: boolean): void => {
    for (const one of wordsOf(text)) {
      if (found.size >= mostWords) return;
      if (!found.has(one)) found.set(one, { inTitle });
    }
  };
  add(title, true);
  for (const text of texts) add(text, false);
  return found;
}

// In the order of code points, which is that of PostgreSQL's bytes; `<` on strings would go by UTF-16 units.
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** As PostgreSQL writes a tsvector; words of the title have weight A. */
export const vectorOf = (lexemes: Lexemes): string =>
  [...lexemes]
    .toSorted(([a], [b]) => byBytes(a, b))
    .map(([one, { inTitle }]) => `'${one}':1${inTitle ? 'A' : ''}`)
    .join(' ');

/** How well a hit fits: all words in its title, some, or none. */
export const ranks = { title: 1, partly: 0.5, text: 0.1 } as const;

/** Three tsqueries: every word anywhere, every word in the title, any word in the title. Undefined without a word. */
export function queriesOf(text: string): { all: string; title: string; partly: string } | undefined {
  const words = searchWords(text);
  if (words.length === 0) return undefined;
  const each = (weight: string): string[] => words.map((one) => `'${one}':*${weight}`);
  return { all: each('').join('&'), title: each('A').join('&'), partly: each('A').join('|') };
}

/** The words that somebody looks for, each once. More than 30 make no search better. */
export const searchWords = (text: string): string[] =>
  [...new Set(wordsOf(text.slice(0, 1000)))].slice(0, 30);

/** The rank of what is found by these words, or undefined when it lacks one. */
function rankOf(lexemes: Lexemes, words: readonly string[]): number | undefined {
  let inTitle = 0;
  for (const begin of words) {
    let found: boolean | undefined;
    for (const [one, where] of lexemes) if (one.startsWith(begin)) found = found || where.inTitle;
    if (found === undefined) return undefined;
    if (found) inTitle += 1;
  }
  if (inTitle === words.length) return ranks.title;
  return inTitle > 0 ? ranks.partly : ranks.text;
}

export type Searchable = { readonly item: string; readonly title: string; readonly lexemes: Lexemes };

/** The slow twin of what the database answers. */
export function searchIn(all: Iterable<Searchable>, text: string): { item: string; rank: number }[] {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const hits: { item: string; rank: number; length: number }[] = [];
  for (const { item, title, lexemes } of all) {
    const rank = rankOf(lexemes, words);
    if (rank !== undefined) hits.push({ item, rank, length: [...title].length });
  }
  return hits
    .toSorted((a, b) => b.rank - a.rank || a.length - b.length || byBytes(a.item, b.item))
    .map(({ item, rank }) => ({ item, rank }));
}
