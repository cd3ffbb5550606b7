/** Derive (verb 6): plan → insights. Pure: the same plan and question give the same bytes, in browser and server. */
import type { Plan } from '@throughline/model/plan';
import type { Asked } from './insight.ts';
import { insights, type InsightName, type Insights } from './insights/index.ts';
import { compile } from './network.ts';

/**
 * What follows from a plan.
 * @param names which insights; all, unless said
 */
export function derive<N extends InsightName = InsightName>(
  plan: Plan,
  asked: Asked,
  names: readonly N[] = Object.keys(insights) as N[],
): Pick<Insights, N> {
  const network = compile(plan);
  const answers = names.map((name) => [name, insights[name].derive(plan, network, asked)] as const);
  return Object.fromEntries(answers) as Pick<Insights, N>;
}
