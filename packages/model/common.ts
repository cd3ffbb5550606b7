/** Field sets that several kinds share, so that changing an item's kind loses nothing. */
import * as z from 'zod';
import { choice, data, estimate, givenDate, line, reference, references, text } from './field.ts';
import type { JsonObject } from './json.ts';
import type { Group } from './kind.ts';
import { limits } from './limits.ts';

/** The groups that may hang below work of any kind. */
export const below: readonly Group[] = ['intent', 'work', 'point', 'note'];

const short = z.string().max(limits.text);
const arg: z.ZodType = z.lazy(() =>
  z.union([short, z.number(), z.record(z.string().max(20), z.union([short, z.array(arg)]))]),
);

/** Where an import found an item: the cells as people wrote them, and what could not be read for certain. */
export const origin = z.strictObject({
  source: z.string().max(limits.line),
  key: z.string().max(limits.line),
  row: z.number().int().min(1).optional(),
  cells: z.record(z.string().max(limits.line), short).optional(),
  remarks: z
    .array(
      z.strictObject({
        field: z.string().max(100).optional(),
        column: z.string().max(limits.line).optional(),
        code: z.string().max(100),
        args: z.record(z.string().max(40), arg),
      }),
    )
    .max(limits.list)
    .optional(),
});
export type Origin = z.infer<typeof origin>;

export const described = { title: line(), why: text(), done: text() };
export const owned = {
  owner: reference('accountable'),
  contributors: references('involved'),
  reviewer: reference('accountable'),
};
export const dated = { start: givenDate(), deadline: givenDate() };
export const tracked = {
  status: choice('not-started', 'on-track', 'at-risk', 'blocked', 'finished'),
};
export const estimated = { estimate: estimate() };
export const imported = { origin: data(origin) };

/** What an import could not read for certain and nobody has said since: remarks whose field is still empty. */
export function remarksLeft(fields: JsonObject): NonNullable<Origin['remarks']> {
  const from = fields['origin'] as Partial<Origin> | undefined;
  if (from === undefined || !Array.isArray(from.remarks)) return [];
  return from.remarks.filter(({ field }) => field === undefined || fields[field] === undefined);
}
