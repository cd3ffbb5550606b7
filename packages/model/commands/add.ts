/** Add: an item of a kind, under a parent, next to a neighbour or last. A title is enough. */
import * as z from 'zod';
import { fieldProblems, withoutNulls } from '../fields.ts';
import { id } from '../id.ts';
import { kindOf } from '../kinds/index.ts';
import { orderAt } from '../place.ts';
import { itemOf, openTag } from '../plan.ts';
import { problem, ref, term } from '../problem.ts';
import { fields, tag } from '../shapes.ts';
import { accepted, refused, type WishVerb } from '../wish.ts';

const schema = z.strictObject({
  type: z.literal('add'),
  id,
  kind: z.string().min(1).max(100),
  parent: id.nullable(),
  before: id.optional(),
  after: id.optional(),
  fields,
  /** opens a private branch */
  tag: tag.optional(),
});
export type Add = z.infer<typeof schema>;

export const add: WishVerb<Add> = {
  type: 'add',
  schema,
  decide: (plan, wish) => {
    if (itemOf(plan, wish.id)) return refused(problem('item.exists', { item: ref(wish.id) }));
    const kind = kindOf(wish.kind);
    if (!kind) return refused(problem('kind.unknown', { kind: wish.kind }, 'kind'));
    const parent = wish.parent === null ? undefined : itemOf(plan, wish.parent);
    if (wish.parent !== null && !parent) {
      return refused(problem('item.unknown', { id: wish.parent }, 'parent'));
    }
    const problems = fieldProblems(kind.fields, wish.fields, kind.name);
    if (problems.length > 0) return refused(...problems);
    const inherited = parent && parent.tag !== openTag ? parent.tag : undefined;
    if (inherited !== undefined && wish.tag !== undefined && wish.tag !== inherited) {
      return refused(problem('tag.across', { item: term(kind.name) }));
    }
    return accepted({
      type: 'added',
      v: 1,
      kv: kind.version,
      item: {
        id: wish.id,
        kind: kind.name,
        parent: wish.parent,
        order: orderAt(plan, wish.parent, wish),
        tag: inherited ?? wish.tag ?? openTag,
        fields: withoutNulls(wish.fields),
      },
    });
  },
};
