/** Restored: a branch came back from the trash to where it was. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putItem } from '../edit.ts';
import { id } from '../id.ts';
import { ref, saying } from '../problem.ts';
import { get } from '../table.ts';

const schema = z.strictObject({ type: z.literal('restored'), v: z.literal(1), id });
export type Restored = z.infer<typeof schema>;

export const restored: ChangeVerb<Restored> = {
  type: 'restored',
  version: 1,
  schema,
  apply: (edit, change) => {
    const item = get(edit.items, change.id);
    if (!item) return;
    const { removed: _, ...back } = item;
    putItem(edit, back);
  },
  invert: (change) => ({ type: 'removed', v: 1, id: change.id }),
  say: (change) => [saying('said.restored', { item: ref(change.id) })],
  touches: (change) => ({ items: [change.id] }),
  upgrades: [],
};
