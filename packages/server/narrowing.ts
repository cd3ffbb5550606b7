/** What the log may be narrowed by, as it comes over HTTP: the parts of the query. */
import { doors } from '@throughline/model/entry';
import { id } from '@throughline/model/id';
import * as z from 'zod';

const moment = z.coerce.number<number>().int().min(0).max(8_640_000_000_000_000);

export const narrowing = {
  /** a person */
  by: id.optional(),
  door: z.enum(doors).optional(),
  /** names of change verbs, with commas between them */
  verbs: z
    .string()
    .max(300)
    .regex(/^[a-z-]+(?:,[a-z-]+)*$/)
    .optional(),
  /** an item: what happened to it or to anything below it */
  under: id.optional(),
  /** at or after, and before: milliseconds since 1970-01-01T00:00Z */
  since: moment.optional(),
  until: moment.optional(),
};
