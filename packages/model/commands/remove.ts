/** Remove: a branch goes to the trash, and can come back whole. */
import * as z from 'zod';
import { id } from '../id.ts';
import { itemOf } from '../plan.ts';
import { problem } from '../problem.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({ type: z.literal('remove'), id });
export type Remove = z.infer<typeof schema>;

export const remove: WishVerb<Remove> = {
  type: 'remove',
  schema,
  decide: (plan, wish) => {
    const item = itemOf(plan, wish.id);
    if (!item) return refused(problem('item.unknown', { id: wish.id }));
    return item.removed ? accepted() : accepted({ type: 'removed', v: 1, id: wish.id });
  },
};
