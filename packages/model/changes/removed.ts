/** Removed: a branch went to the trash, whole, and can come back. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putItem } from '../edit.ts';
import { id } from '../id.ts';
import { ref, saying } from '../problem.ts';
import { get } from '../table.ts';

const schema = z.strictObject({ type: z.literal('removed'), v: z.literal(1), id });
export type Removed = z.infer<typeof schema>;

export const removed: ChangeVerb<Removed> = {
  type: 'removed',
  version: 1,
  schema,
  apply: (edit, change) => {
    const item = get(edit.items, change.id);
    if (item) putItem(edit, { ...item, removed: true });
  },
  invert: (change) => ({ type: 'restored', v: 1, id: change.id }),
  say: (change) => [saying('said.removed', { item: ref(change.id) })],
  touches: (change) => ({ items: [change.id] }),
  upgrades: [],
};
