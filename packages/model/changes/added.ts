/** Added: an item came into the plan. Its inverse withdraws it. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putItem } from '../edit.ts';
import { ref, saying, term } from '../problem.ts';
import { item } from '../shapes.ts';

const schema = z.strictObject({
  type: z.literal('added'),
  v: z.literal(1),
  /** the version of the kind's fields at the time */
  kv: z.number().int().min(1),
  item,
});
export type Added = z.infer<typeof schema>;

export const added: ChangeVerb<Added> = {
  type: 'added',
  version: 1,
  schema,
  apply: (edit, change) => putItem(edit, change.item),
  invert: ({ kv, item: record }) => ({ type: 'withdrawn', v: 1, kv, item: record }),
  say: ({ item: { id, kind, parent } }) => [
    parent === null
      ? saying('said.added', { item: ref(id), kind: term(kind) })
      : saying('said.added-under', { item: ref(id), kind: term(kind), parent: ref(parent) }),
  ],
  touches: ({ item: { id, parent } }) => ({ items: parent === null ? [id] : [id, parent] }),
  upgrades: [],
};
