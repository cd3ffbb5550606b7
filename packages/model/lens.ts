/**
 * A lens: how to look at a tree of the plan. It is data, so that an address can carry it, a saved view can keep it, and
 * every door can ask for it. The empty lens is the whole tree in the order that people gave it.
 */
import * as z from 'zod';
import { filter } from './filter.ts';
import { id } from './id.ts';
import { limits } from './limits.ts';

const fieldName = z.string().min(1).max(100);

export const lens = z.strictObject({
  /** the fields that stand beside the title, in order */
  columns: z.array(fieldName).max(limits.list).optional(),
  filter: filter.optional(),
  /** siblings by what a field holds, those without it last; `down` turns it round */
  sort: z.strictObject({ by: fieldName, down: z.boolean().optional() }).optional(),
  /** rows below headings by what a field holds (or `unit`, that of the owner) instead of by their parents */
  group: fieldName.optional(),
  /** the branch that is looked into: its top becomes the heading */
  root: id.optional(),
});
export type Lens = z.infer<typeof lens>;
