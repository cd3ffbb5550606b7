/** Dates in a quick line. What can only mean one date is taken and shown; what can mean several is asked. */
import { readGiven, type Given } from '@throughline/model/given';
import type { Saying } from '@throughline/model/problem';
import { readWhen } from '../when/read.ts';
import type { QuickContext } from './types.ts';
import { isMarked, type Word } from './words.ts';

/** Words that one date may have: "Wednesday, the 14th of January 2026, 5 pm CET". */
const mostWords = 10;

export type DateFound = {
  readonly to: number;
  readonly text: string;
  readonly given?: Given;
  /** what it may be, where that is not clear */
  readonly among: readonly Given[];
  readonly remarks: readonly Saying[];
  /** why it can be no date, although it looks like one */
  readonly wrong?: Saying;
};

/** The words of a run that may belong to a date: up to the next mark. */
function runOf(words: readonly Word[], context: QuickContext): readonly Word[] {
  const some = words.slice(0, mostWords);
  const stop = some.findIndex(({ text }) => isMarked(text, context.kindWords));
  return stop < 0 ? some : some.slice(0, stop);
}

// One that ends in such a sign ("by Friday, then …") is read without it.
const ended = (text: string): string => text.replace(/[,;:!?]+$/, '');

/** Some of the words are no part of the date: fewer words may be one. */
const leftOver = new Set(['when.words-unknown', 'when.part', 'when.not-understood']);

/** What a line about what comes leaves open without harm: the next such day is meant, and it is shown. */
const usual = new Set(
  [
    ...[
      'year-missing',
      'which-weekday',
      'relative',
      'week-of-what',
      'week',
      'week-of',
      'order-set',
      'fiscal',
    ],
    ...['first-day', 'last-day', 'range', 'range-of-one-day', 'end-of-day', 'said-twice', 'zone-assumed'],
    ...['order-by-weekday', 'order-by-neighbour', 'zone-read', 'end-of-week'],
  ].map((name) => `when.${name}`),
);

/** A date without a year is the next such date: in November, `30 jun` is that of the next year. */
function coming(given: Given, remarks: readonly Saying[], today: string): Given {
  const [days, now] = [readGiven(given), readGiven(today)];
  const open = remarks.some(({ code }) => code === 'when.year-missing');
  if (!open || !days || !now || days.to >= now.from) return given;
  const next = given.replaceAll(/(?<=^|\/)\d{4}/g, (year) => String(Number(year) + 1));
  return readGiven(next) ? next : given;
}

function readOne(text: string, context: QuickContext): Omit<DateFound, 'to' | 'text'> {
  const { today, zone, locale, dayFirst } = context;
  const read = readWhen(text, { today, zone, locale, dayFirst });
  const { remarks } = read;
  if (remarks.some(({ code }) => leftOver.has(code))) return { among: [], remarks: [] };
  if (read.given !== undefined) return { given: read.given, among: [], remarks };
  const wrong = remarks.find(({ code }) => code.startsWith('when.impossible'));
  if (wrong) return { among: [], remarks: [], wrong };
  const among = read.candidates ?? [];
  const [only] = among;
  return only !== undefined && among.length === 1 && remarks.every(({ code }) => usual.has(code))
    ? { given: coming(only, remarks, today), among: [], remarks }
    : { among, remarks };
}

/** The longest date that the words begin with. */
export function dateAt(words: readonly Word[], context: QuickContext): DateFound | undefined {
  const run = runOf(words, context);
  let unclear: DateFound | undefined;
  for (let count = run.length; count > 0; count -= 1) {
    const last = run[count - 1] as Word;
    const whole = run
      .slice(0, count)
      .map(({ text }) => text)
      .join(' ');
    const text = ended(whole);
    const found = { ...readOne(text, context), text, to: last.to - (whole.length - text.length) };
    if (found.given !== undefined) return found;
    if (found.among.length > 0 || found.wrong) unclear ??= found;
  }
  return unclear;
}

/** Does a text look like a date by itself, so that it is worth an offer? A bare number or `may` does not. */
const telling =
  /\d.*\p{L}|\p{L}.*\d|\d[-./]\d|^(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

/** The first words of a title that may be a date, from `start` on; words that follow each other only. */
export function offerIn(
  words: readonly Word[],
  context: QuickContext,
): { readonly first: Word; readonly found: DateFound } | undefined {
  for (const [at, first] of words.slice(0, 40).entries()) {
    const run = words.slice(at, at + 4);
    for (let count = run.length; count > 0; count -= 1) {
      const last = run[count - 1] as Word;
      const text = ended(
        run
          .slice(0, count)
          .map((word) => word.text)
          .join(' '),
      );
      if (!telling.test(text)) continue;
      const found = readOne(text, context);
      if (found.given === undefined || !readGiven(found.given)) continue;
      return { first, found: { ...found, text, to: last.to } };
    }
  }
  return undefined;
}
