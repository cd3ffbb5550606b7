/**
 * Fields: what a kind can hold. A field is data (its type, and what the type needs); editors, importers, search and
 * the API read it and need no field by name.
 */
import * as z from 'zod';
import { estimateSchema } from './estimate.ts';
import { givenSchema } from './given.ts';
import { id } from './id.ts';
import type { Trait } from './kind.ts';
import { limits } from './limits.ts';

type Base = { readonly schema: z.ZodType };

export type Field =
  | (Base & { readonly type: 'line' | 'given' | 'estimate' | 'flag' | 'number' | 'data' })
  /** long Markdown text, merged by paragraph when two people edit it at once */
  | (Base & { readonly type: 'text' })
  /** short lines, in order */
  | (Base & { readonly type: 'list' })
  | (Base & { readonly type: 'choice'; readonly options: readonly string[] })
  /** one item whose kind has the trait */
  | (Base & { readonly type: 'ref'; readonly to: Trait })
  | (Base & { readonly type: 'refs'; readonly to: Trait });

export type Fields = Readonly<Record<string, Field>>;

const lineSchema = z.string().max(limits.line);

export const line = (): Field => ({ type: 'line', schema: lineSchema });
export const text = (): Field => ({ type: 'text', schema: z.string().max(limits.text) });
export const lines = (): Field => ({ type: 'list', schema: z.array(lineSchema).max(limits.list) });
export const givenDate = (): Field => ({ type: 'given', schema: givenSchema });
export const estimate = (): Field => ({ type: 'estimate', schema: estimateSchema });
/** Structured facts that no person edits directly, such as where an import found an item. */
export const data = (schema: z.ZodType): Field => ({ type: 'data', schema });
export const choice = (...options: string[]): Field => ({
  type: 'choice',
  options,
  schema: z.enum(options),
});
export const reference = (to: Trait): Field => ({ type: 'ref', to, schema: id });
export const references = (to: Trait): Field => ({
  type: 'refs',
  to,
  schema: z.array(id).max(limits.list),
});

/** The ids that a field's value points to. */
export function pointsTo(field: Field, value: unknown): readonly string[] {
  if (field.type === 'ref' && typeof value === 'string') return [value];
  if (field.type === 'refs' && Array.isArray(value)) return value as string[];
  return [];
}
