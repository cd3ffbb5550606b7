/** Ids: short, opaque, made at the edges (the model has no randomness of its own). */
import * as z from 'zod';
import { limits } from './limits.ts';

export type Id = string;

/** Letters, digits, `-` and `_`; never empty. */
export const id = z
  .string()
  .max(limits.id)
  .regex(/^[A-Za-z0-9_-]+$/);

// Crockford's alphabet: no i, l, o or u, so that an id can be read out and typed.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Makes an id of `length` characters (5 random bits each) from random bytes.
 * @param bytes at least `length` random bytes; 12 characters give 60 bits.
 */
export function makeId(bytes: Uint8Array, length = 12): Id {
  let made = '';
  for (let at = 0; at < length; at++) made += alphabet[(bytes[at] ?? 0) & 31];
  return made;
}
