/**
 * A backup is a stream of JSON values, one a line in its file: for each workspace what must be kept, never what
 * follows from it. The last value says how many there were, so that one cut short is not mistaken for whole.
 */
import { sql, type Kysely } from 'kysely';
import { keptRows, type KeptRow } from './kept-tables.ts';
import type { LogRow } from './log.ts';
import { people } from './people.ts';
import { logRows } from './reading.ts';
import type { Done, Invitation, Member, Workspace } from './store.ts';
import type { Tables } from './tables.ts';
import { workspaces } from './workspaces.ts';

export const backupFormat = 1;

/** One value of a backup. What belongs to a workspace follows it, up to the next. */
export type Kept =
  | { readonly throughline: 'backup'; readonly format: number }
  | { readonly workspace: Workspace }
  /** `items`: whose history tells it, where the change is blank and cannot say so itself */
  | { readonly log: LogRow; readonly items?: readonly string[] }
  | { readonly command: Done }
  | { readonly person: { readonly id: string; readonly name: string; readonly email?: string | undefined } }
  | { readonly member: Member }
  | { readonly invitation: Invitation }
  /** a row of a table that belongs to another room (accounts, sessions) */
  | KeptRow
  /** the workspace was deleted while it was being written: what came of it does not count */
  | { readonly gone: string }
  | { readonly end: number };

const slice = 1_000;

/** Not one transaction, so that nobody waits for a slow reader: a log up to its version never changes. */
export async function* backup(db: Kysely<Tables>): AsyncGenerator<Kept> {
  let count = 0;
  for await (const value of values(db)) {
    count += 1;
    yield value;
  }
  yield { end: count };
}

async function* values(db: Kysely<Tables>): AsyncGenerator<Kept> {
  yield { throughline: 'backup', format: backupFormat };
  for (const workspace of await workspaces(db)) {
    yield { workspace };
    yield* log(db, workspace);
    yield* commands(db, workspace);
    const { directory, members, invitations } = people(db);
    for (const [id, one] of Object.entries(await directory(workspace.id))) yield { person: { id, ...one } };
    for (const member of await members(workspace.id)) yield { member };
    for (const invitation of await invitations(workspace.id)) yield { invitation };
  }
  yield* keptRows(db);
}

async function* log(db: Kysely<Tables>, { id, version }: Workspace): AsyncGenerator<Kept> {
  let last = 0;
  for await (const some of logRows(db, id, 0, version)) {
    const items = await itemsOfBlank(db, id, some);
    for (const row of some) yield row.change === null ? { log: row, items: items(row) } : { log: row };
    last = some.at(-1)?.version ?? last;
  }
  if (last < version) yield { gone: id };
}

type ItemsOf = (row: LogRow) => string[];

async function itemsOfBlank(
  db: Kysely<Tables>,
  workspace: string,
  rows: readonly LogRow[],
): Promise<ItemsOf> {
  const blank = rows.filter((row) => row.change === null).map((row) => row.version);
  if (blank.length === 0) return () => [];
  const found = await db
    .selectFrom('touched')
    .select(['item', 'version'])
    .where('workspace', '=', workspace)
    .where('version', '=', sql<number>`any(${blank})`)
    .orderBy('item')
    .execute();
  return (row) => found.filter((one) => one.version === row.version).map((one) => one.item);
}

async function* commands(db: Kysely<Tables>, { id, version }: Workspace): AsyncGenerator<Kept> {
  for (let last = ''; ;) {
    const some = await db
      .selectFrom('commands')
      .select(['command', 'from', 'to'])
      .where('workspace', '=', id)
      .where('command', '>', last)
      .where('to', '<=', version)
      .orderBy('command')
      .limit(slice)
      .execute();
    for (const command of some) yield { command };
    if (some.length < slice) return;
    last = some.at(-1)?.command ?? last;
  }
}
