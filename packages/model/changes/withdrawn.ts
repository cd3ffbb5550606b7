/** Withdrawn: an addition was taken back, as if it had never been. Only undo makes it. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { dropItem } from '../edit.ts';
import { saying, term } from '../problem.ts';
import { item } from '../shapes.ts';

const schema = z.strictObject({
  type: z.literal('withdrawn'),
  v: z.literal(1),
  kv: z.number().int().min(1),
  item,
});
export type Withdrawn = z.infer<typeof schema>;

export const withdrawn: ChangeVerb<Withdrawn> = {
  type: 'withdrawn',
  version: 1,
  schema,
  apply: (edit, change) => dropItem(edit, change.item.id),
  invert: ({ kv, item: record }) => ({ type: 'added', v: 1, kv, item: record }),
  say: ({ item: { kind, fields } }) => [
    saying('said.withdrawn', {
      kind: term(kind),
      title: typeof fields['title'] === 'string' ? fields['title'] : '',
    }),
  ],
  touches: ({ item: { id, parent } }) => ({ items: parent === null ? [id] : [id, parent] }),
  upgrades: [],
};
