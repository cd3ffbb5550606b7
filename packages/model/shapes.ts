/** Schemas of the records that changes carry. */
import * as z from 'zod';
import { id } from './id.ts';
import type { Json, JsonObject } from './json.ts';
import { limits } from './limits.ts';
import { isOrder } from './order.ts';

export const json = z.json() as z.ZodType<Json>;
export const fields = z.record(z.string().min(1).max(100), json) as unknown as z.ZodType<JsonObject>;
export const tag = z.string().min(1).max(limits.id);
export const order = z.string().refine(isOrder);
const name = z.string().min(1).max(100);

export const item = z.strictObject({
  id,
  kind: name,
  parent: id.nullable(),
  order,
  tag,
  removed: z.literal(true).optional(),
  fields,
});

export const link = z.strictObject({ id, kind: name, from: id, to: id, tag, fields });

export const ask = z.strictObject({
  id,
  kind: name,
  about: id,
  from: id,
  to: id,
  due: z.string().max(60).optional(),
  tag,
  body: fields,
  answer: fields.optional(),
});

/** What an `edited` speaks of: an item, a link, or the plan's own settings. */
export const target = z.enum(['item', 'link', 'plan']);

/** A field's value before and after; null is "none". */
export const replaced = z.record(z.string().min(1).max(100), z.strictObject({ from: json, to: json }));
