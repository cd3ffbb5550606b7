/**
 * A lens: how to look at a tree of the plan. It is data, so that an address can carry it, a saved view can keep it, and
 * every door can ask for it. The empty lens is the whole tree in the order that people gave it.
 */
import * as z from 'zod';
import { givenSchema } from './given.ts';
import { id } from './id.ts';
import { limits } from './limits.ts';

const names = z.array(z.string().min(1).max(100)).min(1).max(limits.list).optional();
const ids = z.array(id).min(1).max(limits.list).optional();

/** Whoever asks, and the seats that they fill: words that stand in a filter for ids. */
export const me = '@me';
export const mySeats = '@seats';

export const filter = z.strictObject({
  /** words that all stand somewhere in its texts, in any case */
  text: z.string().max(limits.line).optional(),
  kind: names,
  /** ids of people and roles; `@me` is whoever asks, `@seats` the roles that they fill */
  owner: z
    .array(z.union([id, z.literal(me), z.literal(mySeats)]))
    .min(1)
    .max(limits.list)
    .optional(),
  /** ownable items that nobody owns */
  unowned: z.boolean().optional(),
  status: names,
  /** fields that its kind has and nobody has filled, all of them */
  lacks: names,
  /** the last day that its deadline can mean lies between these, both included */
  deadline: z.strictObject({ from: givenSchema.optional(), to: givenSchema.optional() }).optional(),
  /** its deadline has passed, and it is not finished */
  overdue: z.boolean().optional(),
  /** work without a line of sight: it stands below nothing that gives a reason */
  orphan: z.boolean().optional(),
  /** the owner stands in one of these units, or below it */
  unit: ids,
  /** an import could not read something of it for certain, and nobody has said it since */
  uncertain: z.boolean().optional(),
  /** has been changed by a change after this version of the plan */
  since: z.number().int().min(0).optional(),
  /** linked with one of these, in either direction */
  linked: ids,
  /** waits for one of these */
  waitsFor: ids,
  /** direct children of this item */
  parent: id.nullable().optional(),
  /** anything below this item */
  under: id.optional(),
});
export type Filter = z.infer<typeof filter>;

/** A field, or something that follows from the plan, such as `dates.finish`. */
const fieldName = z
  .string()
  .max(100)
  .regex(/^[A-Za-z][A-Za-z0-9.]*$/);

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
