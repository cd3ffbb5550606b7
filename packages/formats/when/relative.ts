/** Dates counted from today: "tomorrow", "next quarter", "in three weeks", "next Friday". */
import { civil, dayText, weekday } from '@throughline/model/given';
import type { Day, Given } from '@throughline/model/given';
import { given, list, saying } from '@throughline/model/problem';
import { dayIn, daysInMonth, mondayOf, monthIndex, periodGiven, weekGiven } from './calendar.ts';
import type { Facts, Unit } from './facts.ts';
import { fiscalStart } from './periods.ts';
import { certain, choice, proposal, remarked } from './types.ts';
import type { Finding, WhenContext } from './types.ts';
import { todayOf } from './years.ts';

const months = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Runs a rule that needs today, and says of what it found that it was counted from there. */
function counted(context: WhenContext, rule: (today: Day) => Finding): Finding {
  const today = todayOf(context);
  if (today === undefined) return proposal([], saying('when.today-missing'));
  const found = rule(today);
  const remark = saying('when.relative', { today: given(dayText(today)) });
  return found.options.length === 0 ? found : remarked(found, remark);
}

/** The period of a year that begins in a month, `step` periods from the one that today is in. */
function periodFrom(today: Day, unit: keyof typeof months, step: number, start: number): Given {
  const { year, month } = civil(today);
  const count = months[unit];
  const since = monthIndex(year, month) - (start - 1);
  return periodGiven(Math.floor(since / count) * count + (start - 1) + step * count, count);
}

function unitFrom(today: Day, unit: Unit, step: number, facts: Facts, context: WhenContext): Finding {
  if (unit === 'day') return certain(dayText(today + step));
  if (unit === 'week') return certain(weekGiven(today + step * 7));
  const start = fiscalStart(context);
  const calendar = periodFrom(today, unit, step, 1);
  if (facts.fiscal && start === undefined) return proposal([calendar], saying('when.fiscal-start-missing'));
  if (unit === 'month' || start === undefined || (unit === 'year' && !facts.fiscal)) return certain(calendar);
  const fiscal = periodFrom(today, unit, step, start);
  if (facts.fiscal || fiscal === calendar) return certain(fiscal);
  const options = [fiscal, calendar];
  return choice(options, saying('when.fiscal-unclear', { dates: list(options.map(given)), start }));
}

/** Reads "this month", "next quarter", "Friday next week". */
export function settleStep(facts: Facts, context: WhenContext): Finding {
  const { unit = 'day', step = 0, weekday: said } = facts;
  return counted(context, (today) => {
    if (said === undefined) return unitFrom(today, unit, step, facts, context);
    if (unit !== 'week') return proposal([], saying('when.parts-disagree'));
    return certain(dayText(mondayOf(today) + step * 7 + said - 1));
  });
}

/** Reads "in 3 weeks", "10 days ago". A count of months or longer is rarely meant to the day, so it is asked. */
export function settleCount(facts: Facts, context: WhenContext): Finding {
  const { unit = 'day', count = 0, sign } = facts;
  if (sign === undefined) return proposal([], saying('when.duration'));
  return counted(context, (today) => {
    if (unit === 'day' || unit === 'week') {
      return certain(dayText(today + sign * count * (unit === 'week' ? 7 : 1)));
    }
    const { year, month, day } = civil(today);
    const index = monthIndex(year, month) + sign * count * months[unit];
    const [then, inYear] = [Math.floor(index / 12), (index % 12) + 1];
    const exact = dayIn(then, inYear, Math.min(day, daysInMonth(then, inYear))) ?? today;
    return proposal([dayText(exact), periodGiven(index, 1)], saying('when.how-exactly'));
  });
}

/** Reads "today", "tomorrow", "yesterday", and checks a weekday beside it. */
export function settleShift(facts: Facts, context: WhenContext): Finding {
  const { shift = 0, weekday: said } = facts;
  return counted(context, (today) => {
    const day = today + shift;
    if (said === undefined || weekday(day) === said) return certain(dayText(day));
    const args = { date: given(dayText(day)), written: String(said), actual: String(weekday(day)) };
    return proposal([dayText(day)], saying('when.weekday-differs', args));
  });
}

/** The days that people may mean by "next Friday", "last Friday", "this Friday", or by "Friday" alone. */
function weekdaysMeant(today: Day, said: number, step: number | undefined): Day[] {
  const ofWeek = (weeks: number): Day => mondayOf(today) + weeks * 7 + said - 1;
  const ahead = today + ((said - weekday(today) + 6) % 7) + 1;
  const back = today - ((weekday(today) - said + 6) % 7) - 1;
  if (step === 1) return [ahead, ofWeek(1)];
  if (step === -1) return [back, ofWeek(-1)];
  if (step === 0) return ofWeek(0) < today ? [ofWeek(0), ahead] : [ofWeek(0)];
  return weekday(today) === said ? [today, ahead] : [ahead];
}

/**
 * Reads "next Friday". People split over whether that is the coming Friday or the one in next week, so it is certain
 * only on the days when both are the same. "Coming" is not split over, and a weekday alone is never certain.
 */
export function settleWeekday(facts: Facts, context: WhenContext): Finding {
  const { weekday: said = 1, step, nearest } = facts;
  return counted(context, (today) => {
    const meant = weekdaysMeant(today, said, step);
    const options = [...new Set(nearest ? meant.slice(0, 1) : meant)].map(dayText);
    const [only] = options;
    if (step !== undefined && options.length === 1 && only !== undefined) return certain(only);
    const remark = saying('when.which-weekday', { dates: list(options.map(given)) });
    return step === undefined ? proposal(options, remark) : choice(options, remark);
  });
}
