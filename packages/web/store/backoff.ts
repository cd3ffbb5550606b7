/** How long to wait before trying again: twice as long each time, up to half a minute. */

const first = 400;
const most = 30_000;

/** Milliseconds to wait after so many failures in a row (from 1). */
export const backoff = (failures: number): number => Math.min(most, first * 2 ** Math.max(0, failures - 1));
