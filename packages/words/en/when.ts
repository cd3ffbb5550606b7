/** Every remark that reading a date can make. The plain ones only inform; those with a question ask. */

import type { Messages } from '../catalogue.ts';

const weekday = (name: string): string =>
  `{${name}, select, 1 {Monday} 2 {Tuesday} 3 {Wednesday} 4 {Thursday} 5 {Friday} 6 {Saturday} other {Sunday}}`;

const month =
  '{month, select, 1 {January} 2 {February} 3 {March} 4 {April} 5 {May} 6 {June} 7 {July} 8 {August} 9 {September} ' +
  '10 {October} 11 {November} 12 {December} other {month {month}}}';

const order = '{order, select, month {the month first} other {the day first}}';

export const when = {
  // No date was written.
  'when.open': '“{text}” names no date yet. Set one when it is known.',
  'when.asap': '“{text}” is a wish, not a date. Which day is the latest that still helps?',
  'when.ongoing': '“{text}” has no date. Does it end one day, or is it a step that recurs?',
  'when.not-understood': 'This could not be read as a date. Write it like 13 January 2025.',
  'when.words-unknown': 'Not everything here could be read as part of a date: {words}. Is the rest the date?',
  'when.too-long':
    'This has {length, number} characters; a date has at most {limit, number}. Write the date alone.',
  'when.duration': 'This is a length of time, not a date. When does it begin, or end?',
  'when.date-missing': 'There is a time here, but no day. Which day?',

  // Days.
  'when.order-unclear': 'This can mean {dates}. Which is it?',
  'when.order-set': `Read with ${order}, which is how dates are set to be read here.`,
  'when.order-by-weekday': 'Day and month could be either way round; the weekday fits only {date}.',
  'when.order-by-neighbour': `Read with ${order}, as the other date here must be.`,
  'when.weekday-differs': `{date} is a ${weekday('actual')}, but ${weekday('written')} is written. Which of the two is right?`,
  'when.impossible-day': `${month} has {days, number} days, and this says {day, number}. Which day is meant?`,
  'when.impossible-month': 'There is no month {month}. Which date is meant?',
  'when.impossible-nth': 'That month has no such weekday. Which day is meant?',
  'when.impossible-week': '{year} has no week {week, number}. Which week is meant?',
  'when.impossible-quarter': 'There is no quarter {quarter, number}. Which one is meant?',
  'when.impossible-half': 'A year has two halves, and this says {half, number}. Which one is meant?',
  'when.year-missing': 'No year is written. Which year?',
  'when.year-far': 'The year {year} is far from any plan. Is it right?',
  'when.short-year': 'The year is written {written}. Is that {year}?',
  'when.day-or-year': '{number} can be a day or a year. Which is it?',
  'when.serial': '{number} may be how a spreadsheet counts {date}. Is that the date?',
  'when.parts-disagree': 'Parts of this do not fit together. Which date is meant?',

  // Relative to today.
  'when.relative': 'Counted from {today}; it stays that date from now on.',
  'when.today-missing': 'This is counted from a day that is not known here. Write the date itself.',
  'when.which-weekday': 'People mean different days by this: {dates}. Which one?',
  'when.how-exactly': 'Is that a day, or some time in that month?',

  // Periods.
  'when.first-day': 'Read as {date}, the first day of {period}.',
  'when.last-day': 'Read as {date}, the last day of {period}.',
  'when.part': 'Kept as {date} as a whole; “{part}” is not kept as a date.',
  'when.part-of-day': '“{part}” of a day is not a date of its own. Is the day meant?',
  'when.end-of-day': 'The end of the day is kept as the day.',
  'when.end-of-week': 'A week can end on Friday or on Sunday. Which is meant?',
  'when.week': 'Calendar week {week, number} (ISO): {date}.',
  'when.week-of': 'The week that {date} is in, Monday to Sunday.',
  'when.week-beside':
    'Week {written, number} is written; on the calendar (ISO) that day is in week {week, number}.',
  'when.week-of-what': 'Is week {week, number} a week of the calendar year or of this plan?',
  'when.fiscal': 'Read as {date}, in the fiscal year that begins in month {start, number}.',
  'when.fiscal-unclear':
    'The fiscal year here begins in month {start, number}, so this can mean {dates}. Which is it?',
  'when.fiscal-start-missing': 'It is not set in which month the fiscal year begins. Which dates are meant?',

  // Ranges and several dates.
  'when.range':
    'From {from} to {to}, {days, plural, one {# day} other {# days}}: either an event that lasts, or a date that is still open within it. Which is it?',
  'when.range-of-one-day': 'The range begins and ends on one day, so it is kept as that day.',
  'when.range-mixed':
    'One end of the range is a day and the other a longer time, or they are of different length. Which days?',
  'when.range-of-times': 'A range of times within a day cannot be kept as a date. Which moment counts?',
  'when.range-half': 'One end of the range could not be read. What is it?',
  'when.range-reversed': 'The range ends ({to}) before it begins ({from}). Which way round is it?',
  'when.several': 'There are several dates here: {dates}. Which one is meant, or is it several items?',

  // Time and zone.
  'when.zone-read': '{zone} was read as UTC{offset}.',
  'when.zone-also': '{zone} was read as UTC{offset}; elsewhere it stands for UTC{also}.',
  'when.zone-unclear': '{zone} stands for several time zones. Which moment is meant?',
  'when.zone-season':
    '{zone} is UTC{offset}, but on that day the clocks there ({place}) show UTC{kept}. Which moment is meant?',
  'when.zone-assumed': 'No time zone is written; read in the zone set here, {zone}.',
  'when.zone-missing': 'There is a time, but no time zone. In which zone is it, or is only the day meant?',
  'when.zone-without-time': 'A time zone ({zone}) without a time was not kept; the date is the day.',
  'when.anywhere': 'Read as the end of {date} anywhere on earth, which is noon UTC on the next day.',
  'when.midnight': 'Midnight can be where the day begins or where it ends. Which is meant?',
  'when.impossible-time': 'No clock shows {time}. Which time is meant?',
  'when.time-without-day': 'There is a time here, but no single day. Which day?',
  'when.time-skipped': 'Clocks are set forward over that time in {zone}. Which time is meant?',
  'when.time-twice': 'Clocks in {zone} show that time twice, as they are set back. Which one is meant?',
  'when.seconds-dropped': 'The seconds of {time} were not kept; moments are kept to the minute.',

  // The same date said twice.
  'when.same-instant':
    'Written {mentions, number} times for different zones; all are the same instant, {date}.',
  'when.instants-differ':
    'These are meant as one instant but are {minutes, plural, one {# minute} other {# minutes}} apart: {dates}. Which is right?',
  'when.said-twice': 'The date is written twice, and both agree.',
  'when.mentions-differ': 'Two different dates are written: {dates}. Which is right?',

  // Words around the date.
  'when.bound':
    'The date is kept without “{word}”; whether it is a start or a deadline is said by where it stands.',
  'when.bound-excludes': '“{word}” leaves the date itself out. Which day is meant?',
  'when.approximate': '“{word}” makes it an estimate. Which date, month or quarter may be relied on?',
  'when.doubted': 'The date is written with a doubt (“{word}”). May it be relied on?',
} as const satisfies Messages;
