/** Move: an item with its branch, under another parent or elsewhere among its siblings. */
import * as z from 'zod';
import { id } from '../id.ts';
import { orderAt } from '../place.ts';
import { itemOf, openTag } from '../plan.ts';
import { problem, ref } from '../problem.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({
  type: z.literal('move'),
  id,
  parent: id.nullable(),
  before: id.optional(),
  after: id.optional(),
});
export type Move = z.infer<typeof schema>;

export const move: WishVerb<Move> = {
  type: 'move',
  schema,
  decide: (plan, wish) => {
    const item = itemOf(plan, wish.id);
    if (!item) return refused(problem('item.unknown', { id: wish.id }));
    const parent = wish.parent === null ? undefined : itemOf(plan, wish.parent);
    if (wish.parent !== null && !parent) {
      return refused(problem('item.unknown', { id: wish.parent }, 'parent'));
    }
    if ((parent?.tag ?? openTag) !== item.tag && item.parent !== wish.parent) {
      // What readers of only one of the two branches would see has no good answer yet.
      if (parent || item.tag !== openTag) {
        return refused(problem('tag.across', { item: ref(wish.id) }));
      }
    }
    if (wish.before === wish.id || wish.after === wish.id) return accepted();
    const from = { parent: item.parent, order: item.order };
    const to = { parent: wish.parent, order: orderAt(plan, wish.parent, wish, wish.id) };
    if (from.parent === to.parent && from.order === to.order) return accepted();
    return accepted({ type: 'moved', v: 1, id: wish.id, from, to });
  },
};
