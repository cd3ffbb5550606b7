/** Answer: what an ask was waiting for. */
import * as z from 'zod';
import { askKindOf } from '../asks/index.ts';
import { id } from '../id.ts';
import { askOf } from '../plan.ts';
import { problem, ref } from '../problem.ts';
import { fields } from '../shapes.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({ type: z.literal('answer'), id, answer: fields });
export type AnswerWish = z.infer<typeof schema>;

export const answer: WishVerb<AnswerWish> = {
  type: 'answer',
  schema,
  decide: (plan, wish) => {
    const ask = askOf(plan, wish.id);
    const kind = ask && askKindOf(ask.kind);
    if (!ask || !kind) return refused(problem('ask.unknown', { id: wish.id }));
    if (ask.answer) return refused(problem('ask.answered', { item: ref(ask.about) }));
    if (!kind.answer.safeParse(wish.answer).success) {
      return refused(problem('ask.answer', {}, 'answer'));
    }
    const { kind: name, about } = ask;
    return accepted({ type: 'answered', v: 1, id: wish.id, kind: name, about, answer: wish.answer });
  },
};
