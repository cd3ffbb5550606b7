/** Restore: a branch comes back from the trash to where it was. */
import * as z from 'zod';
import { id } from '../id.ts';
import { itemOf } from '../plan.ts';
import { problem } from '../problem.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({ type: z.literal('restore'), id });
export type Restore = z.infer<typeof schema>;

export const restore: WishVerb<Restore> = {
  type: 'restore',
  schema,
  decide: (plan, wish) => {
    const item = itemOf(plan, wish.id);
    if (!item) return refused(problem('item.unknown', { id: wish.id }));
    return item.removed ? accepted({ type: 'restored', v: 1, id: wish.id }) : accepted();
  },
};
