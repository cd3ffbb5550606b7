/** Retract: takes an ask back, or (with `answer`) only its answer, so that it waits again. */
import * as z from 'zod';
import { id } from '../id.ts';
import { askOf } from '../plan.ts';
import { problem } from '../problem.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({
  type: z.literal('retract'),
  id,
  only: z.literal('answer').optional(),
});
export type Retract = z.infer<typeof schema>;

export const retract: WishVerb<Retract> = {
  type: 'retract',
  schema,
  decide: (plan, wish) => {
    const ask = askOf(plan, wish.id);
    if (!ask) return refused(problem('ask.unknown', { id: wish.id }));
    if (wish.only === undefined) return accepted({ type: 'retracted', v: 1, ask });
    if (!ask.answer) return accepted();
    const { id: at, kind, about, answer } = ask;
    return accepted({ type: 'reopened', v: 1, id: at, kind, about, answer });
  },
};
