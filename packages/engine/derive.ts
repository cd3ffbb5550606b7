/** Derive (verb 6): plan → insights. Pure: the same plan and question give the same bytes, in browser and server. */
import type { Plan } from '@throughline/model/plan';
import type { Asked } from './insight.ts';
import { insights, type InsightName, type Insights } from './insights/index.ts';
import { compile } from './network.ts';

/** One insight after the other, so that whoever asks can see to something else in between. */
export function* derived<N extends InsightName = InsightName>(
  plan: Plan,
  asked: Asked,
  names: readonly N[] = Object.keys(insights) as N[],
): Generator<readonly [N, Insights[N]]> {
  const network = compile(plan);
  for (const name of names) yield [name, insights[name].derive(plan, network, asked) as Insights[N]];
}

/**
 * What follows from a plan.
 * @param names which insights; all, unless said
 */
export const derive = <N extends InsightName = InsightName>(
  plan: Plan,
  asked: Asked,
  names?: readonly N[],
): Pick<Insights, N> => Object.fromEntries(derived(plan, asked, names)) as Pick<Insights, N>;
