/** The words of dates in English, each with the tokens it stands for, and the tidying that comes before reading. */
import type { Said, Unit } from './facts.ts';
import type { Token } from './tokens.ts';

const says = (said: Said): Token => ({ kind: 'says', said });
const mark = (name: 'to' | 'or' | 'between'): Token => ({ kind: 'mark', mark: name });
const end = (unit: Unit): Token[] => [says({ edge: 'end' }), says({ unit })];

const entries: readonly [words: string, tokens: (word: string) => Token[]][] = [
  ['end', () => [says({ edge: 'end' })]],
  ['start beginning begin', () => [says({ edge: 'start' })]],
  ['early', () => [says({ edge: 'early' })]],
  ['mid middle', () => [says({ edge: 'mid' })]],
  ['late', () => [says({ edge: 'late' })]],
  ['eod cob', () => end('day')],
  ['eow', () => end('week')],
  ['eom', () => end('month')],
  ['eoq', () => end('quarter')],
  ['eoy', () => end('year')],
  ['day', () => [says({ unit: 'day' })]],
  ['days', () => [says({ unit: 'day', many: true })]],
  ['week', () => [says({ unit: 'week' })]],
  ['weeks', () => [says({ unit: 'week', many: true })]],
  ['month', () => [says({ unit: 'month' })]],
  ['months', () => [says({ unit: 'month', many: true })]],
  ['quarter', () => [says({ unit: 'quarter' })]],
  ['quarters', () => [says({ unit: 'quarter', many: true })]],
  ['half', () => [says({ unit: 'half' })]],
  ['year', () => [says({ unit: 'year' })]],
  ['years', () => [says({ unit: 'year', many: true })]],
  ['this current', () => [says({ step: 0 })]],
  ['next following', () => [says({ step: 1 })]],
  ['coming upcoming', () => [says({ step: 1, nearest: true })]],
  ['last previous', () => [says({ step: -1 })]],
  ['today', () => [says({ shift: 0 })]],
  ['tomorrow', () => [says({ shift: 1 })]],
  ['overmorrow', () => [says({ shift: 2 })]],
  ['yesterday', () => [says({ shift: -1 })]],
  ['hence', (word) => [says({ sign: 1, points: word })]],
  ['ago', (word) => [says({ sign: -1, points: word })]],
  ['in', () => [{ kind: 'of', sign: 1 }]],
  ['of', () => [{ kind: 'of' }]],
  ['fiscal financial fy', () => [says({ fiscal: true })]],
  ['noon', () => [says({ clock: { minute: 720, text: 'noon', seconds: false } })]],
  ['midnight', () => [says({ clock: 'midnight' })]],
  ['by due until till from since starting', (word) => [says({ bound: { word, excludes: false } })]],
  ['within', (word) => [says({ bound: { word, excludes: false }, sign: 1, points: word })]],
  ['before after', (word) => [says({ bound: { word, excludes: true } })]],
  ['about around approx approximately circa ca roughly', (word) => [says({ about: word })]],
  ['tbc tentative tentatively provisional maybe perhaps probably', (word) => [says({ doubt: word })]],
  ['to through thru', () => [mark('to')]],
  ['or and', () => [mark('or')]],
  ['between', () => [mark('between')]],
  ['on the at a an', () => []],
];

const built = new Map<string, readonly Token[]>();
for (const [words, tokens] of entries) {
  for (const word of words.split(' ')) built.set(word, tokens(word));
}
for (const [i, word] of ['first', 'second', 'third', 'fourth', 'fifth'].entries()) {
  built.set(word, [{ kind: 'number', value: i + 1, ordinal: true }]);
}
for (const [i, word] of 'one two three four five six seven eight nine ten'.split(' ').entries()) {
  built.set(word, [{ kind: 'number', value: i + 1, ordinal: false }]);
}

/** Known words, in lower case. */
export const lexicon: ReadonlyMap<string, readonly Token[]> = built;

const undated: Readonly<Record<'open' | 'asap' | 'ongoing', ReadonlySet<string>>> = {
  open: new Set(
    (
      'tbd|tba|tbc|to be decided|to be defined|to be determined|to be confirmed|to be announced|?|??|???|-|--|.|x|' +
      'n/a|na|none|unknown|open|later|soon|never|pending|not set|no date'
    ).split('|'),
  ),
  asap: new Set('asap|a.s.a.p.|as soon as possible|now|immediately|at once|urgent'.split('|')),
  ongoing: new Set('ongoing|on-going|continuous|continuously|always|recurring'.split('|')),
};

/** Why a text is no date at all, when it says so itself. */
export function undatedWord(text: string): 'open' | 'asap' | 'ongoing' | undefined {
  const word = text.toLowerCase();
  return (['open', 'asap', 'ongoing'] as const).find((why) => undated[why].has(word));
}

/** Phrases that are one word to the reader of tokens, and hyphens that join (mid-March, 13-Jan-2025, Q3-2025). */
const phrases: readonly [RegExp, string][] = [
  [/\(?\banywhere on earth\b\)?/giu, 'AoE'],
  [/\bday after tomorrow\b/giu, 'overmorrow'],
  [/\b(?:end of business|close of business|end of (?:the )?day)\b/giu, 'eod'],
  [/\bfrom now\b/giu, 'hence'],
  [/\bas of\b/giu, 'since'],
  [/\bnot? later than\b/giu, 'by'],
  [/\bweek (?:commencing|starting|beginning)\b|\bw\/c(?=[\s\d])/giu, 'week of'],
  [/\bto be confirmed\b/giu, 'tbc'],
  [/~/gu, 'about '],
  [/\ban? (?=(?:day|week|month|quarter|year)\b)/giu, '1 '],
  [/\b(mid|early|late|end|start|of|this|next|last)-(?=[\p{L}\d])/giu, '$1 '],
  [/\bhalf[- ]year\b/giu, 'half'],
  [/\b(\d{1,2})-(\p{L}{3,9})-(\d{4}|\d{2})\b/gu, '$1 $2 $3'],
  [/\b(\p{L}{3,9})-(\d{4})\b/gu, '$1 $2'],
  [/^(\p{L}{3,9})-(\d{1,2})$/u, '$1 $2'],
  [/^(\d{1,2})-(\p{L}{3,9})$/u, '$1 $2'],
  [/\b([QH][1-4])-(\d{4}|\d{2})\b/giu, '$1 $2'],
];

/** Dashes, quotes, spaces and phrases in one spelling. Nothing that a date could need is dropped. */
export function tidy(text: string): string {
  let clean = text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02BC`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
  for (const [pattern, instead] of phrases) clean = clean.replace(pattern, instead);
  return clean;
}
