/**
 * How long to wait before trying again: twice as long each time, up to half a minute, and by chance a little less, so
 * that a server that comes back is not asked by everyone at once.
 */
import type { Chance } from './transport.ts';

const first = 400;
const most = 30_000;

/** Milliseconds to wait after so many failures in a row (from 1): between half and all of the full wait. */
export function backoff(failures: number, chance: Chance): number {
  const full = Math.min(most, first * 2 ** Math.max(0, failures - 1));
  return Math.round(full * (1 - chance() / 2));
}
