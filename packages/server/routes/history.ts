/** History: what happened, to one item or at all, newest first. */
import { isRefusal, planOf } from '../plan-of.ts';
import { logAnswer } from '../query.ts';
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
    const rows = await house.store.recent(member.workspace, input.before, input.limit ?? page);
    return answer(logAnswer(plan, await house.plans.names(member.workspace), rows));
  },
};
