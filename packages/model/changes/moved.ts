/** Moved: an item stands under another parent, or elsewhere among its siblings; its branch comes along. */
import * as z from 'zod';
import type { ChangeVerb } from '../change.ts';
import { putItem } from '../edit.ts';
import { id } from '../id.ts';
import { ref, saying } from '../problem.ts';
import { order } from '../shapes.ts';
import { get } from '../table.ts';

const place = z.strictObject({ parent: id.nullable(), order });
const schema = z.strictObject({ type: z.literal('moved'), v: z.literal(1), id, from: place, to: place });
export type Moved = z.infer<typeof schema>;

export const moved: ChangeVerb<Moved> = {
  type: 'moved',
  version: 1,
  schema,
  apply: (edit, change) => {
    const item = get(edit.items, change.id);
    if (item) putItem(edit, { ...item, parent: change.to.parent, order: change.to.order });
  },
  invert: (change) => ({ ...change, from: change.to, to: change.from }),
  say: ({ id: moving, from, to }) => {
    if (from.parent === to.parent) return [saying('said.reordered', { item: ref(moving) })];
    if (to.parent === null) return [saying('said.moved-top', { item: ref(moving) })];
    return [saying('said.moved', { item: ref(moving), parent: ref(to.parent) })];
  },
  touches: ({ id: moving, from, to }) => ({
    items: [...new Set([moving, from.parent, to.parent])].filter((one) => one !== null),
  }),
  upgrades: [],
};
