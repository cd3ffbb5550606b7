/** Months, quarters, half-years, years and weeks, on the calendar or in the fiscal year, and their edges. */
import { dayText, readGiven } from '@throughline/model/given';
import type { Given } from '@throughline/model/given';
import { given, list, saying } from '@throughline/model/problem';
import { dayIn, inPart, mondayOfWeek, monthIndex, periodGiven, weekGiven } from './calendar.ts';
import type { Facts } from './facts.ts';
import { certain, choice, proposal, remarked } from './types.ts';
import type { Finding, WhenContext } from './types.ts';
import { yearsOf } from './years.ts';

/** Month in which the fiscal year begins, where the caller set a sensible one. */
export function fiscalStart(context: WhenContext): number | undefined {
  const month = context.fiscalYearStart;
  return month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12 ? month : undefined;
}

/** A quarter, half-year or year: which months of a year that begins in a month. */
type Part = { readonly skip: number; readonly count: number };

const partOf = (facts: Facts): Part => {
  if (facts.quarter !== undefined) return { skip: (facts.quarter - 1) * 3, count: 3 };
  if (facts.half !== undefined) return { skip: (facts.half - 1) * 6, count: 6 };
  return { skip: 0, count: 12 };
};

/** The same part of the fiscal year: named by the year it starts in, or by the one it ends in. */
function fiscalGiven(year: number, part: Part, start: number, named: 'start' | 'end'): Given {
  const begins = named === 'end' && start > 1 ? year - 1 : year;
  return periodGiven(monthIndex(begins, start) + part.skip, part.count);
}

/** What a part of a year means where the fiscal year is not the calendar's: asked unless everything is known. */
function yearPart(year: number, part: Part, facts: Facts, context: WhenContext): Finding {
  const calendar = periodGiven(monthIndex(year, 1) + part.skip, part.count);
  const start = fiscalStart(context);
  if (facts.fiscal && start === undefined) return proposal([calendar], saying('when.fiscal-start-missing'));
  // A plain year is the calendar's; a quarter or a half is the fiscal one where people count so.
  const ordinary = facts.calendar || (part.count === 12 && !facts.fiscal);
  if (start === undefined || start === 1 || ordinary) return certain(calendar);
  const named = facts.fiscalNamed ?? context.fiscalYearNamed;
  if (named && (facts.fiscal || context.fiscalYearNamed)) {
    const option = fiscalGiven(year, part, start, named);
    return certain(option, saying('when.fiscal', { date: given(option), start }));
  }
  const fiscal = (['start', 'end'] as const).map((by) => fiscalGiven(year, part, start, by));
  const options = [...new Set(facts.fiscal ? fiscal : [calendar, ...fiscal])];
  return choice(options, saying('when.fiscal-unclear', { dates: list(options.map(given)), start }));
}

/** Reads "Q3 2025", "H1 2026", "FY2025" and "2025". */
export function settlePart(facts: Facts, context: WhenContext): Finding {
  const { quarter, half } = facts;
  if (quarter !== undefined && (quarter < 1 || quarter > 4)) {
    return proposal([], saying('when.impossible-quarter', { quarter }));
  }
  if (half !== undefined && (half < 1 || half > 2))
    return proposal([], saying('when.impossible-half', { half }));
  if (quarter !== undefined && half !== undefined && Math.ceil(quarter / 2) !== half) {
    return proposal([], saying('when.parts-disagree'));
  }
  const part = partOf(facts);
  const meant = yearsOf(
    facts,
    context,
    (year) => readGiven(periodGiven(monthIndex(year, 1) + part.skip, part.count))?.from,
  );
  const year = meant.years[0];
  if (year === undefined) return proposal([], ...(meant.remark ? [meant.remark] : []));
  const found = yearPart(year, part, facts, context);
  return meant.remark ? remarked(found, meant.remark, 'doubt') : found;
}

/** Reads "March 2025", and "Jan 25", which may be a day as well. */
export function settleMonth(facts: Facts, context: WhenContext): Finding {
  const { month = 0 } = facts;
  if (month < 1 || month > 12) return proposal([], saying('when.impossible-month', { month: String(month) }));
  if (facts.dayOrYear !== undefined) {
    const { dayOrYear } = facts;
    const asDay = yearsOf(facts, context, (year) => dayIn(year, month, dayOrYear)).years.map((year) =>
      dayText(dayIn(year, month, dayOrYear) ?? 0),
    );
    const asYear = yearsOf({ ...facts, shortYear: dayOrYear }, context, () => 0).years;
    const options = [...asDay, ...asYear.map((year) => periodGiven(monthIndex(year, month), 1))];
    return proposal(options, saying('when.day-or-year', { number: String(dayOrYear) }));
  }
  const meant = yearsOf(facts, context, (year) => dayIn(year, month, 1));
  const year = meant.years[0];
  if (year === undefined) return proposal([], ...(meant.remark ? [meant.remark] : []));
  const found = certain(periodGiven(monthIndex(year, month), 1));
  if (!inPart(month, facts)) return remarked(found, saying('when.parts-disagree'), 'doubt');
  return meant.remark ? remarked(found, meant.remark, 'doubt') : found;
}

/** Reads a calendar week; without a year it may as well be a week of the plan, and is asked. */
export function settleWeek(facts: Facts, context: WhenContext): Finding {
  const { week = 0, weekday } = facts;
  const meant = yearsOf(facts, context, (year) => mondayOfWeek(year, week));
  const year = meant.years[0];
  const monday = year === undefined ? undefined : mondayOfWeek(year, week);
  if (year === undefined || monday === undefined) {
    const remark =
      facts.year === undefined
        ? saying('when.week-of-what', { week })
        : saying('when.impossible-week', { week, year: String(year) });
    return proposal([], remark);
  }
  const option = weekday === undefined ? weekGiven(monday) : dayText(monday + weekday - 1);
  const found = certain(option, saying('when.week', { week, date: given(option) }));
  if (facts.year === undefined && facts.shortYear === undefined) {
    return proposal([option], saying('when.week-of-what', { week }));
  }
  return meant.remark ? remarked(found, meant.remark, 'doubt') : found;
}

/** "End of", "mid", "early" of a period: its last or first day, or the whole of it with a remark. */
export function atEdge(found: Finding, facts: Facts): Finding {
  const { edge } = facts;
  const first = found.options[0];
  if (edge === undefined || first === undefined) return found;
  const period = readGiven(first);
  if (!period || period.type === 'day' || period.type === 'moment') {
    if (edge === 'end') return remarked(found, saying('when.end-of-day'));
    return remarked(found, saying('when.part-of-day', { part: edge }), 'doubt');
  }
  if (edge === 'early' || edge === 'mid' || edge === 'late') {
    return remarked(found, saying('when.part', { part: edge, date: given(first) }));
  }
  const days = found.options.map((option) => {
    const span = readGiven(option) ?? period;
    return dayText(edge === 'start' ? span.from : span.to);
  });
  if (edge === 'end' && period.type === 'range' && period.to - period.from === 6) {
    // Whose week ends on which day is nowhere written.
    const friday = dayText(period.to - 2);
    return proposal([friday, ...days], ...found.remarks, saying('when.end-of-week'));
  }
  const remark = saying(edge === 'start' ? 'when.first-day' : 'when.last-day', {
    date: given(days[0] ?? first),
    period: given(first),
  });
  return remarked({ ...found, options: days }, remark);
}
