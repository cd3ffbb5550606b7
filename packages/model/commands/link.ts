/** Link: relates two items, `from` being the one that depends, contributes or hands over. */
import * as z from 'zod';
import { fieldProblems, withoutNulls } from '../fields.ts';
import { id } from '../id.ts';
import { linkKindOf } from '../links/index.ts';
import { itemOf, linkOf } from '../plan.ts';
import { problem, ref } from '../problem.ts';
import { fields } from '../shapes.ts';
import { narrower } from '../tag.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({
  type: z.literal('link'),
  id,
  kind: z.string().min(1).max(100),
  from: id,
  to: id,
  fields,
});
export type Link = z.infer<typeof schema>;

export const link: WishVerb<Link> = {
  type: 'link',
  schema,
  decide: (plan, wish) => {
    if (linkOf(plan, wish.id)) return refused(problem('link.exists', { id: wish.id }));
    const kind = linkKindOf(wish.kind);
    if (!kind) return refused(problem('link.kind-unknown', { kind: wish.kind }, 'kind'));
    const from = itemOf(plan, wish.from);
    const to = itemOf(plan, wish.to);
    if (!from) return refused(problem('item.unknown', { id: wish.from }, 'from'));
    if (!to) return refused(problem('item.unknown', { id: wish.to }, 'to'));
    const problems = fieldProblems(kind.fields, wish.fields, kind.name);
    if (problems.length > 0) return refused(...problems);
    const tag = narrower([from.tag, to.tag]);
    if (tag === undefined) return refused(problem('tag.across', { item: ref(wish.from) }));
    const record = { id: wish.id, kind: kind.name, from: wish.from, to: wish.to, tag };
    return accepted({
      type: 'linked',
      v: 1,
      link: { ...record, fields: withoutNulls(wish.fields) },
    });
  },
};
