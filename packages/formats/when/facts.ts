/** Tokens into facts: what a text says about its date, each thing once, in whatever order it was said. */
import type { Token } from './tokens.ts';
import type { Zone } from './zones.ts';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';
export type Edge = 'start' | 'end' | 'early' | 'mid' | 'late';
export type Clock = { minute: number | undefined; text: string; seconds: boolean };

/** What can be said; a text says a few of these. */
export type Said = {
  weekday?: number;
  day?: number;
  month?: number;
  year?: number;
  shortYear?: number;
  /** `01/02`: day and month in an order that the text does not say */
  order?: { first: number; second: number };
  /** "Jan 25": a day without a year, or a year without its century */
  dayOrYear?: number;
  week?: number;
  quarter?: number;
  half?: number;
  /** ISO wrote it ("2025-Q3"): the calendar's quarter whatever the fiscal year */
  calendar?: boolean;
  fiscal?: boolean;
  fiscalNamed?: 'start';
  unit?: Unit;
  /** "weeks": without a count it is no date */
  many?: boolean;
  /** "this", "next", "last" as 0, 1, -1; "coming" is the nearest */
  step?: number;
  nearest?: boolean;
  /** "3 weeks", and whether they lie ahead (1) or back (-1) */
  count?: number;
  sign?: number;
  /** "ago", "from now": means nothing without a count */
  points?: string;
  /** "tomorrow" */
  shift?: number;
  /** "first Monday of", -1 for the last */
  nth?: number;
  edge?: Edge;
  endOfDay?: boolean;
  clock?: Clock | 'midnight';
  zone?: Zone;
  bound?: { word: string; excludes: boolean };
  about?: string;
  doubt?: string;
};

export type Facts = Said & {
  /** numbers that are neither year nor clock, to be given a meaning once the range around them is known */
  numbers: readonly { value: number; ordinal: boolean; afterMonth: boolean }[];
  /** words that no rule knows */
  strange: readonly string[];
  /** two different values were given for one thing */
  clash?: boolean;
};

/** Said twice in different words they still agree. */
const soft: ReadonlySet<keyof Said> = new Set(['about', 'doubt', 'sign', 'points']);

const sameZone = (a: Zone, b: Zone): boolean =>
  a.place === b.place && JSON.stringify(a.offsets) === JSON.stringify(b.offsets);

/** States facts; a second, different statement of one thing is a clash, and the first stays. */
function say(facts: Facts, said: Said): void {
  for (const key of Object.keys(said) as (keyof Said)[]) {
    const [before, now] = [facts[key], said[key]];
    if (before === undefined) Object.assign(facts, { [key]: now });
    else if (soft.has(key) || JSON.stringify(before) === JSON.stringify(now)) continue;
    else if (key === 'zone' && sameZone(before as Zone, now as Zone)) continue;
    else facts.clash = true;
  }
}

const saidBy = (token: Token | undefined): Said => (token?.kind === 'says' ? token.said : {});
const numberOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' ? token.value : undefined;

/** Words that mean something only beside others ("third quarter", "last day of"): what is said by how many tokens. */
function phrase(tokens: readonly Token[], at: number): [taken: number, said: Said] | undefined {
  const [a, b, c] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const { weekday, unit } = saidBy(b);
  const ordinal = a?.kind === 'number' && a.ordinal ? a.value : undefined;
  const nth = saidBy(a).step === -1 ? -1 : ordinal;
  if (nth !== undefined && c?.kind === 'of') {
    if (weekday !== undefined) return [3, { nth, weekday }];
    if (unit === 'day' && nth === 1) return [3, { edge: 'start' }];
    if (unit === 'day' && nth === -1) return [3, { edge: 'end' }];
    if (unit === 'quarter' && nth === -1) return [3, { quarter: 4 }];
    if (unit === 'half' && nth === -1) return [3, { half: 2 }];
  }
  if (ordinal !== undefined && (unit === 'quarter' || unit === 'half')) return [2, { [unit]: ordinal }];
  const named = saidBy(a).unit;
  const index = numberOf(b);
  if (index !== undefined && (named === 'quarter' || named === 'half' || named === 'week')) {
    return [2, { [named]: index }];
  }
  if (named === 'year' && saidBy(b).year !== undefined) return [2, saidBy(b)];
  const count = numberOf(a);
  if (count !== undefined && unit !== undefined) return [2, { count, unit }];
  if (saidBy(a).edge === 'end' && unit === 'day') return [2, { endOfDay: true }];
  return undefined;
}

/** What a run of tokens says, without asking yet whether it makes a date. */
export function factsOf(tokens: readonly Token[]): Facts {
  const facts: Facts = { numbers: [], strange: [] };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const together = phrase(tokens, at);
    if (together) {
      say(facts, together[1]);
      at += together[0] - 1;
    } else if (token?.kind === 'says') {
      say(facts, token.said);
    } else if (token?.kind === 'number') {
      const afterMonth = facts.month !== undefined;
      facts.numbers = [...facts.numbers, { value: token.value, ordinal: token.ordinal, afterMonth }];
    } else if (token?.kind === 'strange') {
      facts.strange = [...facts.strange, token.text];
    } else if (token?.kind === 'of' && token.sign !== undefined) {
      say(facts, { sign: token.sign });
    }
  }
  return facts;
}

/** Gives the remaining numbers their meaning: a day beside a month, two-digit years, or nothing that is known. */
export function withNumbers(facts: Facts): Facts {
  const [one, other, ...rest] = facts.numbers;
  if (!one) return facts;
  const done: Facts = { ...facts, numbers: [] };
  const unclear = {
    ...done,
    strange: [...facts.strange, ...facts.numbers.map(({ value }) => String(value))],
  };
  const yearKnown = facts.year !== undefined || facts.shortYear !== undefined;
  const ofYear = facts.quarter ?? facts.half; // "Q3 25"
  if (ofYear !== undefined && facts.month === undefined && !yearKnown && !other) {
    return { ...done, shortYear: one.value };
  }
  const taken = facts.day !== undefined || facts.order !== undefined || facts.month === undefined;
  if (taken || rest.length > 0) return unclear;
  if (other && yearKnown) return unclear;
  if (other) {
    return one.value <= 31
      ? { ...done, day: one.value, shortYear: other.value }
      : { ...done, day: other.value, shortYear: one.value };
  }
  if (yearKnown) return { ...done, day: one.value };
  if (one.value > 31) return { ...done, shortYear: one.value };
  // "Jan 25" may be a day or a year; "25 Jan", "Jan 25th", "Fri Jan 25" and "Jan 5" are days.
  const maybeYear = one.afterMonth && !one.ordinal && facts.weekday === undefined && one.value > 9;
  return maybeYear ? { ...done, dayOrYear: one.value } : { ...done, day: one.value };
}
