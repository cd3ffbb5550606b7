/**
 * Working days, Monday to Friday. Time is counted in points: point `n` is the midnight at which day `n` begins, so
 * that work on the days 3 to 5 lies between the points 3 and 6.
 */
import { weekday, type Day } from '@throughline/model/given';

/** A midnight: the beginning of the day of that number. */
export type Point = number;

const saturday = 6;

export const isWorkday = (day: Day): boolean => weekday(day) < saturday;

/** The point itself when work can begin there, else the next midnight before a working day. */
export function toWork(point: Point): Point {
  const day = weekday(point);
  return day < saturday ? point : point + (8 - day);
}

// Working days before a point, counted from a Monday far back; differences are what is used.
function count(point: Point): number {
  const fromMonday = point + 3; // day 0 is a Thursday
  const weeks = Math.floor(fromMonday / 7);
  return weeks * 5 + Math.min(5, fromMonday - weeks * 7);
}

/** Working days between two points; negative when `to` is earlier. */
export const workdaysBetween = (from: Point, to: Point): number => count(to) - count(from);

/**
 * The earliest point with `days` working days between it and `from`; for none the point itself, for a negative number
 * the latest point with so many before `from`.
 * @param days whole working days
 */
export function plusWorkdays(from: Point, days: number): Point {
  if (days === 0) return from;
  // The midnight after the last of these days: one before is on a working day.
  if (days > 0) return pointAt(count(from) + days - 1) + 1;
  return pointAt(count(from) + days);
}

/** The midnight before the working day that has so many working days before it. */
function pointAt(before: number): Point {
  const weeks = Math.floor(before / 5);
  return weeks * 7 + (before - weeks * 5) - 3;
}
