/** Figures out of samples: quantiles, medians of several runs, and what a figure must keep to. */
import type { Figure } from '../../bench.ts';

/** The value that this share of the samples does not exceed. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Milliseconds that each of `times` calls took. */
export function timed(times: number, work: (turn: number) => void): number[] {
  return Array.from({ length: times }, (_, turn) => {
    const began = performance.now();
    work(turn);
    return performance.now() - began;
  });
}

export const ms = (value: number, atMost?: number): Figure => ({
  ...{ value, unit: 'ms' },
  ...(atMost === undefined ? {} : { goal: { atMost } }),
});

export const perSecond = (value: number, atLeast?: number): Figure => ({
  ...{ value, unit: '/s' },
  ...(atLeast === undefined ? {} : { goal: { atLeast } }),
});

export const megabytes = (bytes: number): Figure => ({ value: bytes / 2 ** 20, unit: 'MiB' });
