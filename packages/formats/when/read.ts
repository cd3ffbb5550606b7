/**
 * Text that people wrote into a given date, never a guess: what the text does not settle is remarked on and offered.
 *
 * Order of reading: a text that says there is no date; a spreadsheet's serial number; the whole text as one date; the
 * text as one date said twice. chrono-node 2 was tried as a proposer of candidates and left out: of 24 hard texts it
 * read one that these rules do not ("two weeks after 13 January 2025"), and it takes sides where we ask (01/02/2025,
 * IST, two-digit years, a weekday that contradicts its date).
 */
import { dayText, readGiven } from '@throughline/model/given';
import { given, saying } from '@throughline/model/problem';
import { factsOf } from './facts.ts';
import { tidy, undatedWord } from './lexicon.ts';
import { settlePair } from './pairs.ts';
import { saysWhen, settle } from './settle.ts';
import { settleRange, settleSeveral, splitAt } from './spans.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';
import { isCertain, proposal, remarked } from './types.ts';
import type { Finding, Remark, WhenContext, WhenReading } from './types.ts';

/** Longer texts are prose; they are not read. */
export const LONGEST = 200;

const MOST_CANDIDATES = 6;

/** Day 0 of our count as spreadsheets count it (their 1 is 1900-01-01, and they believe in 29 February 1900). */
const SERIAL_OF_1970 = 25_569;

function serial(text: string): Finding | undefined {
  const match = /^([2-7]\d{4})(?:[.,]\d{1,12})?$/.exec(text);
  if (!match) return undefined;
  const day = dayText(Number(match[1]) - SERIAL_OF_1970);
  return proposal([day], saying('when.serial', { number: match[1] ?? '', date: given(day) }));
}

const isMark = (token: Token, ...marks: string[]): boolean =>
  token.kind === 'mark' && marks.includes(token.mark);

/** One mention of a date: a single one, a range, or several. */
function readRun(tokens: readonly Token[], context: WhenContext): Finding {
  const between = tokens.some((token) => isMark(token, 'between'));
  const run = tokens.filter((token) => !isMark(token, 'slash', 'open', 'close', 'between'));
  const range = splitAt(run, 'to') ?? (between ? splitAt(run, 'or') : undefined);
  if (range) return settleRange(...range, context);
  const several = splitAt(run, 'or');
  if (several) return settleSeveral(...several, context);
  const found = settle(factsOf(run), context);
  // A separator with nothing on one side ("13 January until"): something was lost, or never written.
  const last = run.at(-1);
  const lost = run.some((token) => isMark(token, 'to', 'or')) || (last?.kind === 'says' && last.said.bound);
  return lost ? remarked(found, saying('when.range-half'), 'doubt') : found;
}

/** Splits off what stands in brackets. */
function brackets(tokens: readonly Token[]): { inside: boolean; run: Token[] }[] {
  const runs: { inside: boolean; run: Token[] }[] = [{ inside: false, run: [] }];
  for (const token of tokens) {
    if (isMark(token, 'open', 'close')) runs.push({ inside: isMark(token, 'open'), run: [] });
    else runs.at(-1)?.run.push(token);
  }
  return runs;
}

/** The mentions in a text: what slashes divide, and what stands in brackets where it is a date or a time itself. */
function mentions(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  const bracketed: Token[][] = [];
  for (const { inside, run } of brackets(tokens)) {
    if (inside && saysWhen(factsOf(run))) bracketed.push(run);
    else if (inside) pieces.at(-1)?.push(...run);
    else {
      for (const token of run) {
        if (isMark(token, 'slash')) pieces.push([]);
        else pieces.at(-1)?.push(token);
      }
    }
  }
  return [...pieces, ...bracketed].filter((piece) => piece.length > 0);
}

/** Where one numeric date of a text shows its order (13/02/2025), the others follow it. */
function withOrder(
  tokens: readonly Token[],
  context: WhenContext,
): { context: WhenContext; remark?: Remark } {
  if (context.dayFirst !== undefined) return { context };
  const orders = tokens.flatMap((token) =>
    token.kind === 'says' && token.said.order ? [token.said.order] : [],
  );
  const shown = new Set(
    orders.filter(({ first, second }) => first > 12 !== second > 12).map(({ first }) => first > 12),
  );
  const [dayFirst] = shown;
  if (shown.size !== 1 || orders.length < 2) return { context };
  const order = dayFirst ? 'day' : 'month';
  return { context: { ...context, dayFirst }, remark: saying('when.order-by-neighbour', { order }) };
}

function readText(text: string, outer: WhenContext): Finding {
  const tokens = tokensOf(text, outer.locale);
  const { context, remark } = withOrder(tokens, outer);
  const whole = readRun(tokens, context);
  const pieces = mentions(tokens);
  // A slash inside one date ("Q3 / 2025") is nothing; only where that fails does it part two mentions.
  const found = isCertain(whole) || pieces.length < 2 ? whole : settlePair(pieces, context, readRun);
  if (!remark) return found;
  const remarks = found.remarks.filter(({ code }) => code !== 'when.order-set');
  return remarked({ ...found, remarks }, remark);
}

/**
 * Reads what a person wrote for a date. With `given` the text says exactly that; without, `remarks` say why not and
 * `candidates` what it may mean. Only an empty text has no date and no remark. Never throws; the text stays with the
 * caller.
 */
export function readWhen(text: string, context: WhenContext = {}): WhenReading {
  if (text.length > LONGEST) {
    return { given: undefined, remarks: [saying('when.too-long', { length: text.length, limit: LONGEST })] };
  }
  const clean = tidy(text);
  if (clean === '') return { given: undefined, remarks: [] };
  if (isMoment(clean)) return { given: clean, remarks: [] };
  const undated = undatedWord(clean);
  if (undated) return { given: undefined, remarks: [saying(`when.${undated}`, { text: clean })] };
  const found = serial(clean) ?? readText(clean, context);
  const options = [...new Set(found.options)].filter((option) => readGiven(option) !== undefined);
  const remarks = [...new Map(found.remarks.map((remark) => [JSON.stringify(remark), remark])).values()];
  const [only] = options;
  if (found.trust === 'certain' && options.length === 1 && only !== undefined)
    return { given: only, remarks };
  if (remarks.length === 0) remarks.push(saying('when.not-understood'));
  const candidates = options.slice(0, MOST_CANDIDATES);
  return candidates.length === 0 ? { given: undefined, remarks } : { given: undefined, remarks, candidates };
}

/** A moment in canonical form keeps the offset it was given with; through the rules below it would turn into UTC. */
const isMoment = (text: string): boolean => readGiven(text)?.type === 'moment';
