/** Insights: what follows from the plan, worked out by the same code as in the browser. */
import { derive } from '@throughline/engine/derive';
import { insights as known, type InsightName } from '@throughline/engine/insights/index';
import { readGiven } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import { list, problem } from '@throughline/model/problem';
import { isRefusal, planOf } from '../plan-of.ts';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { dayIn } from '../today.ts';

const seed = 1;
const budget = 1_000_000;
const names = Object.keys(known) as InsightName[];

export const insights: Handlers<'insight'> = {
  insight: async ({ house, member, input }) => {
    const name = names.find((one) => one === input.insight);
    if (!name) return refuse(404, problem('insight.unknown', { insight: input.insight, known: list(names) }));
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const asOf = input.asOf ?? dayIn(house.clock(), textOf(plan.settings['zone']));
    const day = readGiven(asOf);
    if (day?.type !== 'day') return refuse(422, problem('input.not-day', { text: asOf }, 'asOf'));
    const found = derive(plan, { asOf: day.from, seed, budget }, [name]);
    return answer({ insight: name, asOf, seed, budget, version: plan.version, answer: found[name] });
  },
};
