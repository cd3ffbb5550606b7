/** How much a property is tried: the same cases each time, so that a red test stays red until it is mended. */
import type { Parameters } from 'fast-check';

const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/**
 * Parameters for `fc.assert`.
 * TEST_RUNS multiplies the number of cases (a campaign overnight), TEST_SEED draws other ones.
 */
export const tried = <T>(runs: number): Parameters<T> => ({
  seed: number('TEST_SEED', 4680),
  numRuns: Math.max(1, Math.round(runs * number('TEST_RUNS', 1))),
});
