/** Unlink: ends a relation. */
import * as z from 'zod';
import { id } from '../id.ts';
import { linkOf } from '../plan.ts';
import { accepted, type WishVerb } from '../wish.ts';

const schema = z.strictObject({ type: z.literal('unlink'), id });
export type Unlink = z.infer<typeof schema>;

export const unlink: WishVerb<Unlink> = {
  type: 'unlink',
  schema,
  // A link that is already gone is what was wished for.
  decide: (plan, wish) => {
    const link = linkOf(plan, wish.id);
    return link ? accepted({ type: 'unlinked', v: 1, link }) : accepted();
  },
};
