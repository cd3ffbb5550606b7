/** History: what happened, to one item or at all, newest first. */
import { isRefusal, planOf, unknownItem } from '../plan-of.ts';
import { allUnder, logAnswer } from '../query.ts';
import { answer, type Handlers } from '../route.ts';

const page = 50;

export const history: Handlers<'history' | 'log'> = {
  // Of an item that is no longer there, too: what was taken back can be looked up.
  history: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const { item, before, limit = page } = input;
    const rows = await house.store.history(member.workspace, item, before, limit);
    return answer(logAnswer(plan, await house.plans.names(member.workspace), rows));
  },

  log: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const { before, limit = page, verbs, under, by, door, since, until } = input;
    const missing = under === undefined ? undefined : unknownItem(plan, under);
    if (missing) return missing;
    const rows = await house.store.recent(member.workspace, before, limit, {
      ...{ by, door, since, until },
      verbs: verbs?.split(','),
      items: under === undefined ? undefined : allUnder(plan, under),
    });
    return answer(logAnswer(plan, await house.plans.names(member.workspace), rows));
  },
};
