/** One row of the log: a change with its number, and who made it, when, through what door, and why. */
import type { Change } from './changes/index.ts';
import type { Id } from './id.ts';
import type { Json } from './json.ts';

/** The ways into the plan. */
export const doors = ['web', 'cli', 'http', 'mcp', 'import', 'job', 'file'] as const;
export type Door = (typeof doors)[number];

/** A change that this version cannot read (it is newer), kept as it came. */
export type Unread = { readonly type: string; readonly v: number; readonly [key: string]: Json };

/** A payload that was blanked because a person was forgotten; the chain of hashes still holds. */
export type Blank = null;

export type Entry = {
  /** counts the changes of a workspace from 1, without gaps */
  readonly version: number;
  /** the command it came from: its idempotency key */
  readonly command: Id;
  /** id of the person */
  readonly by: Id;
  /** milliseconds since 1970-01-01T00:00Z, when it was accepted */
  readonly at: number;
  readonly door: Door;
  readonly why?: string;
  /** the private branch it belongs to; `open` for all */
  readonly tag: string;
  /** this change takes back one of that command */
  readonly undoes?: Id;
  readonly change: Change | Unread | Blank;
};

/** The part of the log that a reader may see: the subsequence with the tags they may read. */
export const readable = (log: readonly Entry[], tags: ReadonlySet<string>): readonly Entry[] =>
  log.filter((entry) => tags.has(entry.tag));
