/** Rows of the log: entries as they are stored, each chained by hash to the one before it. */
import { createHash } from 'node:crypto';
import type { Change } from '@throughline/model/changes/index';
import type { Door, Entry } from '@throughline/model/entry';
import { canonical } from '@throughline/model/json';

export type LogRow = {
  readonly version: number;
  readonly command: string;
  readonly by: string;
  readonly at: number;
  readonly door: string;
  readonly why: string | null;
  readonly tag: string;
  readonly undoes: string | null;
  /** canonical JSON; null when it was blanked */
  readonly change: string | null;
  readonly payloadHash: string;
  readonly hash: string;
};

/** What the first row is chained to. */
export const noHash = '';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * A pattern, for PostgreSQL as for JavaScript, of changes by these verbs. Canonical JSON sorts its keys, and the verb
 * and its version come last of them: what people wrote can stand before them only.
 */
export const verbPattern = (verbs: readonly string[]): string =>
  `,"type":"(${verbs.filter((verb) => /^[a-z-]+$/.test(verb)).join('|') || '-'})","v":[0-9]+}$`;

/** PostgreSQL cannot hold a zero character or half of a pair in its texts. */
export const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\uFFFD');

// The why is people's own words, so it is blanked with the change and hashed with it. Canonical JSON has no bare line
// break, so the two cannot be mistaken for each other.
const payloadHashOf = (change: string, why: string | null): string =>
  sha256(why === null ? change : `${change}\n${why}`);

type Unchained = Omit<LogRow, 'hash'>;

function hashOf(previous: string, row: Unchained): string {
  const { version, command, by, at, door, tag, undoes } = row;
  return sha256(previous + canonical({ version, command, by, at, door, tag, undoes }) + row.payloadHash);
}

/** @param previous the hash of the row before it */
export function rowOf(entry: Entry, previous: string): LogRow {
  const why = entry.why === undefined ? null : storable(entry.why);
  const change = canonical(entry.change);
  const row: Unchained = {
    version: entry.version,
    command: entry.command,
    by: entry.by,
    at: entry.at,
    door: entry.door,
    why,
    tag: storable(entry.tag),
    undoes: entry.undoes ?? null,
    change,
    payloadHash: payloadHashOf(change, why),
  };
  return { ...row, hash: hashOf(previous, row) };
}

export const entryOf = (row: LogRow): Entry => ({
  version: row.version,
  command: row.command,
  by: row.by,
  at: row.at,
  door: row.door as Door,
  ...(row.why === null ? {} : { why: row.why }),
  tag: row.tag,
  ...(row.undoes === null ? {} : { undoes: row.undoes }),
  change: row.change === null ? null : (JSON.parse(row.change) as Change),
});

/** Without what the person wrote; the hashes stay. */
export const blanked = (row: LogRow): LogRow => ({ ...row, change: null, why: null });

/** Does the row follow the one before it, and say what it said when it was written? A blanked payload may be gone. */
export function follows(row: LogRow, version: number, previous: string): boolean {
  if (row.version !== version || row.hash !== hashOf(previous, row)) return false;
  return row.change === null ? row.why === null : row.payloadHash === payloadHashOf(row.change, row.why);
}
