/** Ask: one person asks another, or a role, something about an item, perhaps by a date. */
import * as z from 'zod';
import { askKindOf } from '../asks/index.ts';
import { givenSchema } from '../given.ts';
import { id } from '../id.ts';
import { askOf, itemOf } from '../plan.ts';
import { problem, ref } from '../problem.ts';
import { fields } from '../shapes.ts';
import { narrower } from '../tag.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({
  type: z.literal('ask'),
  id,
  kind: z.string().min(1).max(100),
  about: id,
  to: id,
  due: givenSchema.optional(),
  body: fields,
  /** who asked, and what was answered, when an ask comes from another workspace or file */
  from: id.optional(),
  answer: fields.optional(),
});
export type AskWish = z.infer<typeof schema>;

export const ask: WishVerb<AskWish> = {
  type: 'ask',
  schema,
  decide: (plan, wish, { actor }) => {
    if (askOf(plan, wish.id)) return refused(problem('ask.exists', { id: wish.id }));
    const kind = askKindOf(wish.kind);
    if (!kind) return refused(problem('ask.kind-unknown', { kind: wish.kind }, 'kind'));
    const about = itemOf(plan, wish.about);
    if (!about) return refused(problem('item.unknown', { id: wish.about }, 'about'));
    if (!kind.body.safeParse(wish.body).success) return refused(problem('ask.body', {}, 'body'));
    if (wish.answer && !kind.answer.safeParse(wish.answer).success) {
      return refused(problem('ask.answer', {}, 'answer'));
    }
    // Whoever cannot see who is asked is not told of the ask either.
    const tag = narrower([about.tag, itemOf(plan, wish.to)?.tag ?? about.tag]);
    if (tag === undefined) return refused(problem('tag.across', { item: ref(wish.about) }));
    const { type: _, ...record } = wish;
    return accepted({
      type: 'asked',
      v: 1,
      ask: { ...record, from: wish.from ?? actor.person, tag },
    });
  },
};
