/** Items: one, a list, what stands beside one, and full-text search. */
import { filterSchema } from '../contract.ts';
import { problem } from '@throughline/model/problem';
import { isRefusal, planOf, unknownItem } from '../plan-of.ts';
import { itemAnswer, listAnswer, searchAnswer, shelfOf } from '../query.ts';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';

/** Reads a filter that stands in a query as JSON. */
function readFilter(text: string | undefined): ReturnType<typeof filterSchema.safeParse> {
  try {
    return filterSchema.safeParse(text === undefined ? {} : JSON.parse(text));
  } catch {
    return filterSchema.safeParse(undefined);
  }
}

export const items: Handlers<'items' | 'item' | 'shelf' | 'search'> = {
  items: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const by = readFilter(input.filter);
    if (!by.success) {
      const issue = by.error.issues[0];
      const part = ['filter', ...(issue?.path ?? [])].join('.');
      return refuse(422, problem('input.malformed', { part, message: issue?.message ?? '' }, part));
    }
    return answer(listAnswer(plan, by.data, input.offset, input.limit));
  },

  item: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    const found = itemAnswer(plan, input.item);
    return found ? answer(found) : refuse(404, problem('item.unknown', { id: input.item }));
  },

  shelf: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    return unknownItem(plan, input.item) ?? answer({ items: shelfOf(plan, input.item) ?? [] });
  },

  search: async ({ house, member, input }) => {
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    return answer(await searchAnswer(house.store, plan, input.q, input.limit));
  },
};
