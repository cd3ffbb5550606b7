/**
 * Text into tokens: what the characters are, before anything is asked of the date they may make. Every pattern is
 * anchored where reading stands and repeats nothing that overlaps, so a text costs its length times the patterns.
 */
import { FIRST_YEAR, LAST_YEAR } from './calendar.ts';
import type { Clock, Said } from './facts.ts';
import { lexicon } from './lexicon.ts';
import { namesFor } from './names.ts';
import { isPlace, zoneNamed, zoneOfOffset } from './zones.ts';

export type Token =
  | { readonly kind: 'says'; readonly said: Said }
  | { readonly kind: 'number'; readonly value: number; readonly ordinal: boolean }
  /** "of" and "in"; "in" points ahead when a count follows */
  | { readonly kind: 'of'; readonly sign?: number }
  | { readonly kind: 'mark'; readonly mark: 'to' | 'or' | 'slash' | 'open' | 'close' | 'between' }
  | { readonly kind: 'strange'; readonly text: string };

type Rule = readonly [pattern: RegExp, tokens: (groups: readonly string[]) => Token[] | undefined];

const rule = (source: string, tokens: Rule[1]): Rule => [new RegExp(source, 'iuy'), tokens];
const says = (said: Said): Token => ({ kind: 'says', said });
const mark = (name: 'to' | 'or' | 'slash' | 'open' | 'close'): Token => ({ kind: 'mark', mark: name });
const n = (text: string | undefined): number => Number(text);

const yearOf = (text = ''): Said => (text.length === 4 ? { year: n(text) } : { shortYear: n(text) });
const dateOf = (year: string | undefined, month: string | undefined, day: string | undefined): Token =>
  says({ year: n(year), month: n(month), day: n(day) });
const part = (letter = '', index = ''): Said =>
  /q/i.test(letter) ? { quarter: n(index) } : { half: n(index) };

/** A time of day; one that no clock shows is kept as text, to be named in the remark. */
function clock(text = '', hour = '', minute = '0', second = '0', half = ''): Token {
  const twelve = /^[ap]/i.test(half);
  const hours = twelve ? (n(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : n(hour);
  const total = hours * 60 + n(minute);
  const wrong = (twelve && (n(hour) < 1 || n(hour) > 12)) || n(minute) > 59 || n(second) > 59 || total > 1440;
  const read: Clock = { minute: wrong ? undefined : total, text: text.trim(), seconds: n(second) > 0 };
  return says({ clock: read });
}

/** The zone token of `+05:30`, `-0800` or `+1`; nothing for no text, undefined for what is no offset. */
function offset(text: string | undefined): Token[] | undefined {
  if (!text) return [];
  const digits = text.slice(1).replace(':', '');
  const hours = digits.length > 2 ? digits.slice(0, -2) : digits;
  const zone = zoneOfOffset(text[0] ?? '+', n(hours), digits.length > 2 ? n(digits.slice(-2)) : 0);
  return zone && [says({ zone })];
}

function plain(digits: string, suffix: string): Token {
  const value = n(digits);
  const isYear = digits.length === 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
  if (!suffix && isYear) return says({ year: value });
  return digits.length > 2
    ? { kind: 'strange', text: digits + suffix }
    : { kind: 'number', value, ordinal: suffix !== '' };
}

const isoDate = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const seconds = String.raw`:(\d{2})(?:[.,]\d{1,9})?`;

const rules: readonly Rule[] = [
  rule(
    String.raw`${isoDate}T(\d{2}):(\d{2})(?:${seconds})?([+-]\d{2}:?\d{2})?(?!\d)`,
    ([all, y, m, d, hour, minute, second, east]) => {
      const zone = offset(east);
      return zone && [dateOf(y, m, d), clock(all?.slice(11, 16), hour, minute, second), ...zone];
    },
  ),
  rule(String.raw`${isoDate}\/(?=\d{4}-)`, ([, y, m, d]) => [dateOf(y, m, d), mark('to')]),
  rule(String.raw`(\d{4})-?W(\d{2})(?:-?([1-7]))?(?!\d)`, ([, y, week, weekday]) => [
    says({ year: n(y), week: n(week), ...(weekday ? { weekday: n(weekday) } : {}) }),
  ]),
  rule(String.raw`(\d{4})([-\s]?)([QH])(\d)(?!\d)`, ([, y, gap, letter, index]) => [
    says({ ...part(letter, index), year: n(y), ...(gap === '-' ? { calendar: true } : {}) }),
  ]),
  rule(String.raw`(\d{4})([-\/.])(\d{1,2})\2(\d{1,2})(?!\d)`, ([, y, , m, d]) => [dateOf(y, m, d)]),
  rule(String.raw`(\d{1,2})\s?([-\/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)`, ([, first, , second, y]) => [
    says({ order: { first: n(first), second: n(second) }, ...yearOf(y) }),
  ]),
  rule(String.raw`(\d{4})[-\/](0[1-9]|1[0-2])(?!\d)`, ([, y, m]) => [says({ year: n(y), month: n(m) })]),
  rule(String.raw`(0?[1-9]|1[0-2])[\/.](\d{4})(?!\d)`, ([, m, y]) => [says({ year: n(y), month: n(m) })]),
  rule(String.raw`(\d{1,2})[\/.](\d{1,2})(?!\d)`, ([, first, second]) => [
    says({ order: { first: n(first), second: n(second) } }),
  ]),
  rule(String.raw`(\d{4})(\d{2})(\d{2})(?!\d)`, ([, y, m, d]) => [dateOf(y, m, d)]),
  // After a clock without ISO's T, a minus sign and a colon would be a second time ("10:00-12:00"), unless seconds show
  // that a machine wrote it.
  rule(
    String.raw`(\d{1,2}):(\d{2})${seconds}\s?([+-]\d{2}(?::?\d{2})?)(?![\d:])`,
    ([all, hour, minute, second, east]) => {
      const zone = offset(east);
      return zone && [clock(all, hour, minute, second), ...zone];
    },
  ),
  rule(String.raw`(\d{1,2}):(\d{2})\s?(\+\d{2}:\d{2}|[+-]\d{4})(?![\d:])`, ([all, hour, minute, east]) => {
    const zone = offset(east);
    return zone && [clock(all, hour, minute), ...zone];
  }),
  rule(String.raw`(?:utc|gmt)\s?([+-]\d{1,2}(?::?\d{2})?)(?![\d:])`, ([, east]) => offset(east)),
  rule(
    String.raw`(\d{1,2}):(\d{2})(?:${seconds})?(?:\s?([ap]m|[ap]\.m\.?|h)(?![\p{L}\d]))?(?!\d)`,
    ([all, hour, minute, second, half]) => [clock(all, hour, minute, second, half)],
  ),
  rule(String.raw`(\d{1,2})\s?([ap]m|[ap]\.m\.?)(?![\p{L}\d])`, ([all, hour, half]) => [
    clock(all, hour, '0', '0', half),
  ]),
  rule(String.raw`(\d{1,2})h(\d{2})(?![\p{L}\d])`, ([all, hour, minute]) => [clock(all, hour, minute)]),
  rule(String.raw`FY\s?'?(\d{4}|\d{2})[-\/](?:\d{4}|\d{2})(?!\d)`, ([, y]) => [
    says({ fiscal: true, ...yearOf(y), fiscalNamed: 'start' }),
  ]),
  rule(String.raw`FY\s?'?(\d{4}|\d{2})(?!\d)`, ([, y]) => [says({ fiscal: true, ...yearOf(y) })]),
  rule(String.raw`([QH])(\d)(?!\d)`, ([, letter, index]) => [says(part(letter, index))]),
  rule(String.raw`([1-4])([QH])(?=\s?FY|\s?'?\d\d)(?:\s?'?(\d{4}|\d{2})(?!\d))?`, ([, index, letter, y]) => [
    says({ ...part(letter, index), ...(y ? yearOf(y) : {}) }),
  ]),
  rule(String.raw`(?:CW|KW|W)\s?(\d{1,2})(?!\d)`, ([, week]) => [says({ week: n(week) })]),
  rule(String.raw`'(\d{2})(?!\d)`, ([, y]) => [says({ shortYear: n(y) })]),
  rule(String.raw`(\d+)(?:(st|nd|rd|th)(?!\p{L}))?`, ([, digits, suffix]) => [
    plain(digits ?? '', suffix ?? ''),
  ]),
  rule(String.raw`(\p{L}+(?:[_-]\p{L}+){0,3}(?:\/\p{L}+(?:[_-]\p{L}+){0,3}){1,2})`, ([, name = '']) =>
    isPlace(name) ? [says({ zone: { name, place: name } })] : undefined,
  ),
  rule(String.raw`[\/|=;]`, () => [mark('slash')]),
  rule(String.raw`->|→|-+|\.{2,}`, () => [mark('to')]),
  rule(String.raw`[+&]`, () => [mark('or')]),
  rule(String.raw`\?+`, ([marks = '?']) => [says({ doubt: marks })]),
  rule(String.raw`\(`, () => [mark('open')]),
  rule(String.raw`\)`, () => [mark('close')]),
  rule(String.raw`[\s,.]+`, () => []),
];

const letters = /[\p{L}\p{M}]+/uy;

/** Reads one word: a name of a month or weekday, a zone, a word this folder knows; else it is strange. */
function wordTokens(word: string, locale: string | undefined): readonly Token[] {
  const name = namesFor(locale).get(word.toLowerCase());
  if (name) return [says(name)];
  const zone = zoneNamed(word);
  if (zone) return [says({ zone })];
  return lexicon.get(word.toLowerCase()) ?? [{ kind: 'strange', text: word }];
}

function ruleTokens(text: string, at: number): [made: Token[], end: number] | undefined {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const made = match && make(match);
    if (made) return [made, pattern.lastIndex];
  }
  return undefined;
}

/** All tokens of a text that `tidy` prepared, in order. */
export function tokensOf(text: string, locale?: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < text.length;) {
    const made = ruleTokens(text, at);
    letters.lastIndex = at;
    const word = letters.exec(text)?.[0];
    if (made) found.push(...made[0]);
    else if (word) found.push(...wordTokens(word, locale));
    else found.push({ kind: 'strange', text: text[at] ?? '' });
    at = made ? made[1] : at + (word?.length ?? 1);
  }
  return found;
}
