/** Items: one, a list, what stands beside one, and full-text search. */
import { filterSchema } from '../contract.ts';
import type { Asked } from '@throughline/model/filter';
import { readGiven } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import { problem } from '@throughline/model/problem';
import { changedSince } from '../changed.ts';
import { isRefusal, planOf, unknownItem } from '../plan-of.ts';
import type { Names } from '../plans.ts';
import { itemAnswer, listAnswer, searchAnswer, shelfOf } from '../query.ts';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { dayIn } from '../today.ts';

const noNames: Names = { directory: {}, version: 0 };

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
    const today = readGiven(dayIn(house.clock(), textOf(plan.settings['zone'])))?.from;
    const { since, text } = by.data;
    const changed = since === undefined ? undefined : await changedSince(house, plan, since);
    // Names of people are read only where words are looked for.
    const { directory, version } = text === undefined ? noNames : await house.plans.names(plan.id);
    const asked: Asked = {
      ...{ today, me: member.person, nameOf: (id) => directory[id]?.name },
      ...(changed ? { changedSince: () => changed } : {}),
    };
    return answer(listAnswer(plan, by.data, asked, version, input));
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
