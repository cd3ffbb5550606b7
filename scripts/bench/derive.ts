/** What follows from a plan of 10,000 items: each insight alone, compiling included, and all of them. */
import { derive } from '@throughline/engine/derive';
import { insights, type InsightName } from '@throughline/engine/insights/index';
import { compile } from '@throughline/engine/network';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import type { Figure } from '../bench.ts';
import { median, ms, timed } from './lib/figures.ts';
import { added, logOf, relations } from './lib/plan.ts';

export const name = 'derive';
export const about = 'A plan of 10,000 items and 15,000 links; median of 9 turns after 3 to warm up.';

const size = 10_000;
const asked = { asOf: 20_000, seed: 1, budget: 0 };

export function run(): Promise<Record<string, Figure>> {
  const start = fold(emptyPlan('w'), logOf(added(size)));
  const links = [...relations(size)].map((link) => ({ type: 'linked', v: 1, link }) as const);
  const plan = fold(start, logOf(links, start.version));
  const turns = (work: () => unknown): Figure => ms(median(timed(12, work).slice(3)));
  const names = Object.keys(insights) as InsightName[];
  return Promise.resolve({
    'the network compiled': turns(() => compile(plan)),
    ...Object.fromEntries(names.map((one) => [one, turns(() => derive(plan, asked, [one]))])),
    'all of it': turns(() => derive(plan, asked)),
  });
}
