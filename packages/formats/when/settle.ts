/** Facts into a finding: which shape of date they make, then its edge, its time, and what makes it doubtful. */
import { readGiven } from '@throughline/model/given';
import { list, saying } from '@throughline/model/problem';
import { FIRST_YEAR, LAST_YEAR } from './calendar.ts';
import { settleDay, settleNth } from './days.ts';
import { withNumbers } from './facts.ts';
import type { Facts, Said } from './facts.ts';
import { atTime } from './moments.ts';
import { atEdge, settleMonth, settlePart, settleWeek } from './periods.ts';
import { settleCount, settleShift, settleStep, settleWeekday } from './relative.ts';
import { proposal, remarked } from './types.ts';
import type { Finding, WhenContext } from './types.ts';

type Shape = {
  /** what must be said */
  readonly needs: readonly (keyof Said)[];
  /** what may be said besides; anything else and the parts do not fit together */
  readonly may: readonly (keyof Said)[];
  readonly settle: (facts: Facts, context: WhenContext) => Finding;
};

const year: readonly (keyof Said)[] = ['year', 'shortYear'];
const aroundDay: readonly (keyof Said)[] = [
  ...year,
  'weekday',
  'week',
  'quarter',
  'half',
  'unit',
  'calendar',
];
const fiscal: readonly (keyof Said)[] = ['fiscal', 'fiscalNamed', 'calendar'];

/** The shapes of dates, the most telling first. */
const shapes: readonly Shape[] = [
  { needs: ['nth', 'weekday', 'month'], may: year, settle: settleNth },
  { needs: ['day', 'month'], may: aroundDay, settle: settleDay },
  { needs: ['order'], may: aroundDay, settle: settleDay },
  { needs: ['shift'], may: ['weekday'], settle: settleShift },
  { needs: ['count', 'unit'], may: ['points'], settle: settleCount },
  { needs: ['step', 'unit'], may: ['weekday', 'fiscal', 'nearest'], settle: settleStep },
  { needs: ['step', 'weekday'], may: ['nearest'], settle: settleWeekday },
  { needs: ['week'], may: [...year, 'weekday'], settle: settleWeek },
  { needs: ['month'], may: [...year, 'dayOrYear', 'quarter', 'half'], settle: settleMonth },
  { needs: ['quarter'], may: [...year, ...fiscal, 'half'], settle: settlePart },
  { needs: ['half'], may: [...year, ...fiscal], settle: settlePart },
  { needs: ['year'], may: [...fiscal, 'shortYear'], settle: settlePart },
  { needs: ['shortYear'], may: fiscal, settle: settlePart },
  { needs: ['weekday'], may: [], settle: settleWeekday },
  // "end of the quarter", "end of fiscal year": of the one that today is in
  { needs: ['edge', 'unit'], may: ['fiscal'], settle: settleStep },
  {
    needs: ['edge', 'fiscal'],
    may: [],
    settle: (facts, context) => settleStep({ ...facts, unit: 'year' }, context),
  },
];

/** Said about a date rather than as part of it; every shape may have them. */
const around: ReadonlySet<string> = new Set<keyof Said>([
  ...(['edge', 'endOfDay', 'clock', 'zone', 'bound', 'about', 'doubt', 'sign'] as const),
]);

const notSaid: ReadonlySet<string> = new Set<keyof Facts>(['numbers', 'strange', 'clash']);

const hasDate = (facts: Facts): boolean =>
  Object.keys(facts).some((key) => !around.has(key) && !notSaid.has(key));

/** Only a time and its zone: half of a moment that another mention may complete. */
export const isOnlyTime = (facts: Facts): boolean =>
  facts.clock !== undefined && !hasDate(facts) && facts.numbers.length === 0 && facts.strange.length === 0;

/** A date or a time, rather than a word or a zone that belongs to one. */
export const saysWhen = (facts: Facts): boolean =>
  facts.clock !== undefined || facts.numbers.length > 0 || hasDate(facts);

/** "Fiscal year 2025", "2025 fiscal year": the word adds nothing to the number. */
function withoutYearWord(facts: Facts): Facts {
  const { unit, ...rest } = facts;
  const numbered = facts.year ?? facts.shortYear;
  return unit === 'year' && numbered !== undefined && facts.step === undefined ? rest : facts;
}

/** 2026 and '25 at once. */
const twoYears = ({ year: full, shortYear }: Facts): boolean =>
  full !== undefined && shortYear !== undefined && full % 100 !== shortYear;

function settleShape(all: Facts, context: WhenContext): Finding {
  const facts = withoutYearWord(all);
  const said = Object.keys(facts).filter((key) => !notSaid.has(key));
  for (const { needs, may, settle } of shapes) {
    if (!needs.every((key) => said.includes(key))) continue;
    const allowed = new Set<string>([...needs, ...may, ...around]);
    const found = settle(facts, context);
    const fits = !facts.clash && !twoYears(facts) && said.every((key) => allowed.has(key));
    return fits ? found : remarked(found, saying('when.parts-disagree'), 'doubt');
  }
  return facts.clash ? proposal([], saying('when.parts-disagree')) : proposal([]);
}

/** What makes a readable date less than a given one: words of doubt, words that exclude it, words nobody knows. */
function doubted(found: Finding, facts: Facts): Finding {
  let result = found;
  const at = found.options[0] === undefined ? undefined : readGiven(found.options[0]);
  const span = (facts.year ?? FIRST_YEAR) < FIRST_YEAR || (facts.year ?? LAST_YEAR) > LAST_YEAR;
  if (at && span) result = remarked(result, saying('when.year-far', { year: String(facts.year) }), 'doubt');
  if (facts.endOfDay) result = remarked(result, saying('when.end-of-day'));
  if (facts.bound) {
    const { word, excludes } = facts.bound;
    result = excludes
      ? remarked(result, saying('when.bound-excludes', { word }), 'doubt')
      : remarked(result, saying('when.bound', { word }));
  }
  if (facts.about) result = remarked(result, saying('when.approximate', { word: facts.about }), 'doubt');
  if (facts.doubt) result = remarked(result, saying('when.doubted', { word: facts.doubt }), 'doubt');
  if (facts.strange.length > 0) {
    const words = saying('when.words-unknown', { words: list(facts.strange.slice(0, 10)) });
    result = remarked(result, words, 'doubt');
  }
  return result;
}

/** What a run of facts means. Nothing readable gives no options, and a remark that says so. */
export function settle(said: Facts, context: WhenContext): Finding {
  const facts = withNumbers(said);
  const dated = atEdge(settleShape(facts, context), facts);
  const found = doubted(atTime(dated, facts, context), facts);
  if (found.options.length === 0 && found.remarks.length === 0)
    return proposal([], saying('when.not-understood'));
  return found;
}
