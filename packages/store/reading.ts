/** Reading the log: onwards for folding, backwards for people, and link by link for the chain of hashes. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { locked } from './append.ts';
import { rebuild } from './follow.ts';
import { entryOf, follows, noHash, type LogRow } from './log.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

export const pageOfPeople = 50;
const maxVersion = 2 ** 31 - 1;
// So that others get their turn on the embedded database's one connection.
const slice = 1_000;

export const select = (db: Db, workspace: Id) =>
  db
    .selectFrom('log')
    .select(['version', 'command', 'by', 'at', 'door', 'why', 'tag', 'undoes', 'change', 'hash'])
    .select('payload_hash as payloadHash')
    .where('workspace', '=', workspace);

type Raw = Omit<LogRow, 'at'> & { readonly at: string };
const rowFrom = (raw: Raw): LogRow => ({ ...raw, at: Number(raw.at) });
export const entryFrom = (raw: Raw): Entry => entryOf(rowFrom(raw));

/** Rows after a version, oldest first, at most `limit`, in slices. */
export async function* logRows(
  db: Db,
  workspace: Id,
  after = 0,
  limit = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<LogRow[]> {
  let last = after;
  for (let left = limit; left > 0;) {
    const size = Math.min(slice, left);
    const rows = await select(db, workspace)
      .where('version', '>', last)
      .orderBy('version')
      .limit(size)
      .execute();
    if (rows.length > 0) yield rows.map(rowFrom);
    if (rows.length < size) return;
    last = rows.at(-1)?.version ?? last;
    left -= size;
  }
}

export async function entries(db: Db, workspace: Id, after: number, limit?: number): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const rows of logRows(db, workspace, after, limit)) {
    for (const row of rows) found.push(entryOf(row));
  }
  return found;
}

export async function history(
  db: Db,
  workspace: Id,
  item: Id,
  before?: number,
  limit = pageOfPeople,
): Promise<Entry[]> {
  // Row by row through the key, for the same reason as in `eachOf`.
  const { rows } = await sql<Raw>`
    select row.* from (
      select version from touched
      where workspace = ${workspace} and item = ${item} and version < ${before ?? maxVersion}
      order by version desc limit ${limit}) told
    cross join lateral (
      ${select(db, workspace).where('version', '=', sql<number>`told.version`)} limit 1) row
    order by row.version desc`.execute(db);
  return rows.map(entryFrom);
}

export async function entriesOf(db: Db, workspace: Id, command: Id): Promise<Entry[]> {
  const bound = (end: 'from' | 'to') => sql<number>`(
    select ${sql.ref(end)} from commands where workspace = ${workspace} and command = ${command})`;
  const rows = await select(db, workspace)
    .where('version', '>', bound('from'))
    .where('version', '<=', bound('to'))
    .orderBy('version')
    .execute();
  return rows.map(entryFrom);
}

/** @returns the first version at which the chain of hashes does not hold */
export async function verify(db: Db, workspace: Id): Promise<number | undefined> {
  const end = await db
    .selectFrom('workspaces')
    .select(['version', 'head'])
    .where('id', '=', workspace)
    .executeTakeFirst();
  let version = 0;
  let hash = noHash;
  // Rows that are appended meanwhile are left to the next time.
  for await (const rows of logRows(db, workspace, 0, end?.version)) {
    for (const row of rows) {
      version += 1;
      if (!follows(row, version, hash)) return version;
      hash = row.hash;
    }
  }
  if (version !== (end?.version ?? 0)) return version + 1;
  return hash === (end?.head ?? noHash) ? undefined : version;
}

async function folded(tx: Transaction<Tables>, workspace: Id): Promise<Plan> {
  let plan = emptyPlan(workspace);
  for await (const rows of logRows(tx, workspace)) plan = fold(plan, rows.map(entryOf));
  return plan;
}

/** Blanks one payload, here and in whatever was made from it. */
export async function blank(db: Db, workspace: Id, version: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await locked(tx, workspace))) return;
    await tx
      .updateTable('log')
      .set({ change: null, why: null })
      .where('workspace', '=', workspace)
      .where('version', '=', version)
      .execute();
    await tx
      .deleteFrom('snapshots')
      .where('workspace', '=', workspace)
      .where('version', '>=', version)
      .execute();
    await rebuild(tx, workspace, await folded(tx, workspace));
  });
}
