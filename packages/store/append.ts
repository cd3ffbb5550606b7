/**
 * Append (verb 3): commands that were decided on become rows of the log. One transaction: log, idempotency keys, read
 * model and directory, all or nothing.
 */
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { batchOf, commandIds, type Head } from './batch.ts';
import { eachOf, put, putRows, type Put } from './bulk.ts';
import { clearAway, stampsOf } from './follow.ts';
import type { LogRow } from './log.ts';
import { forget, namesOf } from './people.ts';
import { difference } from './read-model.ts';
import type { Append, Appended, Done } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * @param expected the version that the commands were decided on
 * @param after the plan with all their entries folded in
 */
export function append(
  db: Kysely<Tables>,
  workspace: Id,
  expected: number,
  commands: readonly Append[],
  after: Plan,
): Promise<Appended> {
  const ids = commandIds(commands);
  return db.transaction().execute(async (tx): Promise<Appended> => {
    const now = await locked(tx, workspace);
    if (!now) return { ok: false, reason: 'no-workspace' };
    const done = await doneOf(tx, workspace, ids);
    if (done.length > 0) return { ok: false, reason: 'done', done };
    const { version, head, directory_version } = now;
    if (version !== expected) return { ok: false, reason: 'version', version };
    const batch = batchOf({ version, hash: head }, commands, after);
    const model = difference(await stampsOf(tx, workspace, batch.touched.items), batch.touched, after);
    const names = namesOf(batch.directory);
    const directoryVersion = directory_version + (names.written ? 1 : 0);
    const puts = [
      logPut(batch.rows),
      put('commands', batch.done),
      put('touched', batch.touched.rows),
      put('items', model.items, 'id'),
      put('links', model.links, 'id'),
      put('directory', names.known, 'person'),
    ];
    await putRows(tx, workspace, puts, movesOn(workspace, batch.head, directoryVersion));
    await clearAway(tx, workspace, model);
    await forget(tx, workspace, names.forgotten);
    return { ok: true, version: batch.head.version, directoryVersion };
  });
}

/** The row that everyone who appends waits for: with it in hand, the version cannot move. */
export const locked = (
  tx: Transaction<Tables>,
  workspace: Id,
): Promise<{ version: number; head: string; directory_version: number } | undefined> =>
  tx
    .selectFrom('workspaces')
    .select(['version', 'head', 'directory_version'])
    .where('id', '=', workspace)
    .forUpdate()
    .executeTakeFirst();

/** Which of these commands the log has already. */
export async function doneOf(db: Kysely<Tables>, workspace: Id, commands: readonly Id[]): Promise<Done[]> {
  const { rows } = await eachOf<Done>(
    commands,
    (id) => sql`
    select command, "from", "to" from commands where workspace = ${workspace} and command = ${id}`,
  ).execute(db);
  return rows.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.command < b.command ? -1 : 1));
}

export const logPut = (rows: readonly LogRow[]): Put =>
  put(
    'log',
    rows.map(({ payloadHash, ...row }) => ({ ...row, payload_hash: payloadHash })),
  );

const movesOn = (workspace: Id, head: Head, directoryVersion: number): RawBuilder<unknown> => sql`
  update workspaces set version = ${head.version}, head = ${head.hash}, directory_version = ${directoryVersion}
  where id = ${workspace}`;
