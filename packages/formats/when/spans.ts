/** "1–4 April 2025", "28 March to 2 April", "13 or 14 January": two dates that lend each other their month and year. */
import { dayText, readGiven } from '@throughline/model/given';
import type { Given } from '@throughline/model/given';
import { given, list, saying } from '@throughline/model/problem';
import { rangeGiven } from './calendar.ts';
import { factsOf } from './facts.ts';
import type { Facts } from './facts.ts';
import { weaker } from './moments.ts';
import { isOnlyTime, settle } from './settle.ts';
import type { Token } from './tokens.ts';
import { proposal, remarked } from './types.ts';
import type { Finding, Remark, WhenContext } from './types.ts';

/** Candidates that are worth showing; two ambiguous ends alone make four. */
const MOST = 4;

/** The facts of one side with what only the other side says: "1 - 4 April 2025" is both in April, both in 2025. */
function lent(own: Facts, other: Facts): Facts {
  // "14:00 - 16:00 UTC 13 January": a time alone is on the other's day; a zone is said once for both.
  const done: Facts = isOnlyTime(own) ? { ...other, ...own } : { ...own };
  if (own.clock !== undefined && own.zone === undefined && other.zone) done.zone = other.zone;
  if (isOnlyTime(own)) done.numbers = other.numbers;
  const dayAlone = own.numbers.length > 0 && own.month === undefined && own.day === undefined && !own.order;
  if (dayAlone && other.month !== undefined) done.month = other.month;
  const wantsYear = own.order ?? done.month ?? own.quarter ?? own.half ?? own.week;
  if (wantsYear !== undefined && own.year === undefined && own.shortYear === undefined) {
    if (other.year !== undefined) done.year = other.year;
    else if (other.shortYear !== undefined) done.shortYear = other.shortYear;
  }
  return done;
}

/** Splits a run of tokens at its one separator; "until" in the middle separates too. */
export function splitAt(tokens: readonly Token[], mark: 'to' | 'or'): [Token[], Token[]] | undefined {
  const isMark = (token: Token, at: number): boolean =>
    (token.kind === 'mark' && token.mark === mark) ||
    (mark === 'to' && at > 0 && token.kind === 'says' && /^(until|till)$/.test(token.said.bound?.word ?? ''));
  const places = tokens.flatMap((token, at) => (isMark(token, at) ? [at] : []));
  const [place] = places;
  if (places.length !== 1 || place === undefined || place === 0 || place === tokens.length - 1)
    return undefined;
  return [tokens.slice(0, place), tokens.slice(place + 1)];
}

const uniqueRemarks = (remarks: readonly Remark[]): Remark[] => [
  ...new Map(remarks.map((remark) => [JSON.stringify(remark), remark])).values(),
];

/** Which beginning goes with which end: each with each, save that nobody changes the order of day and month midway. */
const ends = (start: Finding, end: Finding, ordered: boolean): [Given, Given][] =>
  start.options.flatMap((from, i) =>
    end.options
      .filter((_, j) => !ordered || i === j || start.options.length !== end.options.length)
      .map((to): [Given, Given] => [from, to]),
  );

/** Reads a range of days, of months or of other periods. Whether it is an event or an open date only a person knows. */
export function settleRange(left: readonly Token[], right: readonly Token[], context: WhenContext): Finding {
  const [before, after] = [factsOf(left), factsOf(right)];
  if (before.bound && !before.bound.excludes) delete before.bound; // the "from" of "from … to …"
  const start = settle(lent(before, after), context);
  const end = settle(lent(after, before), context);
  const remarks = uniqueRemarks([...start.remarks, ...end.remarks]);
  if (before.clock !== undefined || after.clock !== undefined) {
    const options = [...new Set([...start.options, ...end.options])].slice(0, MOST);
    return proposal(options, ...remarks, saying('when.range-of-times'));
  }
  const pairs = ends(start, end, before.order !== undefined && after.order !== undefined);
  const ranges = pairs.map(([from, to]) => ({
    from: readGiven(from)?.from ?? 0,
    to: readGiven(to)?.to ?? 0,
  }));
  const [first] = ranges;
  const lost = [...left, ...right].some((token) => token.kind === 'mark' && /^(to|or)$/.test(token.mark));
  if (!first || lost) {
    const options = [...start.options, ...end.options].slice(0, MOST);
    return proposal(options, ...remarks, saying('when.range-half'));
  }
  const forward = ranges.filter(({ from, to }) => from <= to);
  if (forward.length === 0) {
    const back = saying('when.range-reversed', {
      from: given(dayText(first.from)),
      to: given(dayText(first.to)),
    });
    return proposal([...reversed(first, before, after)], ...remarks, back);
  }
  const options = [
    ...new Set(forward.map(({ from, to }) => (from === to ? dayText(from) : rangeGiven(from, to)))),
  ];
  const trust = weaker(start.trust, end.trust);
  const [shown = first] = forward;
  const found: Finding = { trust, options: options.slice(0, MOST), remarks };
  if (shown.from === shown.to) return remarked(found, saying('when.range-of-one-day'));
  const args = {
    from: given(dayText(shown.from)),
    to: given(dayText(shown.to)),
    days: shown.to - shown.from + 1,
  };
  const ranged = remarked(found, saying('when.range', args));
  const kinds = new Set([...start.options, ...end.options].map((option) => readGiven(option)?.type));
  if (kinds.size > 1) return remarked(ranged, saying('when.range-mixed'), 'doubt');
  const vague = [before, after].some(({ edge }) => edge === 'early' || edge === 'mid' || edge === 'late');
  return vague ? { ...ranged, trust: 'proposal' } : ranged;
}

/** What a range that ends before it begins may have meant: over the new year, or its ends swapped. */
function reversed(range: { from: number; to: number }, before: Facts, after: Facts): Given[] {
  const swapped = rangeGiven(range.to, range.from);
  const oneYear = before.year === undefined || after.year === undefined;
  const start = dayText(range.from);
  const earlier = `${String(Number(start.slice(0, 4)) - 1).padStart(4, '0')}${start.slice(4)}`;
  const from = readGiven(earlier)?.from;
  return oneYear && from !== undefined && range.to - from < 300
    ? [rangeGiven(from, range.to), swapped]
    : [swapped];
}

/** "13 or 14 January 2025", "Monday and Tuesday": each is offered, none is taken. */
export function settleSeveral(
  left: readonly Token[],
  right: readonly Token[],
  context: WhenContext,
): Finding {
  const [before, after] = [factsOf(left), factsOf(right)];
  const found = [settle(lent(before, after), context), settle(lent(after, before), context)];
  const options = [...new Set(found.flatMap(({ options: each }) => each))].slice(0, MOST);
  const remarks = uniqueRemarks(found.flatMap(({ remarks: each }) => each));
  return proposal(options, ...remarks, saying('when.several', { dates: list(options.map(given)) }));
}
