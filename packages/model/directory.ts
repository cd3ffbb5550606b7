/**
 * The directory: names and addresses of people, kept beside the plan and never in its log, joined when read. Deleting
 * a person's row forgets them; the history then speaks of "somebody".
 */
import * as z from 'zod';
import { id, type Id } from './id.ts';
import { limits } from './limits.ts';

export const directoryEntry = z.strictObject({
  name: z.string().min(1).max(limits.line),
  email: z.email().max(limits.line).optional(),
});
export type DirectoryEntry = z.infer<typeof directoryEntry>;

/** What is known of people, by the id of their person item. */
export type Directory = Readonly<Record<Id, DirectoryEntry>>;

/** Writes that go with a command: null forgets the person. */
export const directoryWrites = z.record(id, directoryEntry.nullable());
export type DirectoryWrites = z.infer<typeof directoryWrites>;
