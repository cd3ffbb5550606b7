/**
 * Estimates as people say them, one canonical string: `3d`, `3-8d` (optimistic, pessimistic), `3-5-8d` (with the
 * most likely between), in hours, days or weeks.
 */
import * as z from 'zod';

export type Estimate = {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  readonly unit: 'h' | 'd' | 'w';
};

const pattern = /^(\d{1,6}(?:\.\d{1,2})?)(?:-(\d{1,6}(?:\.\d{1,2})?))?(?:-(\d{1,6}(?:\.\d{1,2})?))?([hdw])$/;

/** Reads an estimate; a range of two takes the middle as most likely. Undefined when it is none or runs backwards. */
export function readEstimate(text: string): Estimate | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const numbers = match.slice(1, 4).filter(Boolean).map(Number);
  const low = numbers[0] ?? 0;
  const high = numbers.at(-1) ?? low;
  const likely = numbers.length === 3 ? (numbers[1] ?? low) : (low + high) / 2;
  if (low > likely || likely > high) return undefined;
  return { low, likely, high, unit: match[4] as Estimate['unit'] };
}

/** Working days of 8 hours, weeks of 5 days. */
export function workingDays(amount: number, unit: Estimate['unit']): number {
  if (unit === 'h') return amount / 8;
  return unit === 'w' ? amount * 5 : amount;
}

export const estimateSchema = z.string().refine((text) => readEstimate(text) !== undefined);
