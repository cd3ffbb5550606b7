/**
 * Append (verb 3): commands that were decided on become rows of the log. One transaction: log, idempotency keys, read
 * model and directory, all or nothing.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { batchOf, commandIds, type Batch } from './batch.ts';
import { putRows } from './bulk.ts';
import { follow } from './follow.ts';
import { writeDirectory } from './people.ts';
import type { LogRow } from './log.ts';
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
    await insertLog(tx, workspace, batch.rows);
    await putRows(tx, 'commands', workspace, batch.done);
    await putRows(tx, 'touched', workspace, batch.touched.rows);
    await follow(tx, workspace, batch.touched, after);
    const named = await writeDirectory(tx, workspace, batch.directory);
    const directoryVersion = directory_version + (named ? 1 : 0);
    await moveOn(tx, workspace, batch, directoryVersion);
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
export const doneOf = (db: Kysely<Tables>, workspace: Id, commands: readonly Id[]): Promise<Done[]> =>
  db
    .selectFrom('commands')
    .select(['command', 'from', 'to'])
    .where('workspace', '=', workspace)
    .where('command', '=', sql<Id>`any(${commands})`)
    .orderBy('from')
    .execute();

export const insertLog = (tx: Transaction<Tables>, workspace: Id, rows: readonly LogRow[]): Promise<void> =>
  putRows(
    tx,
    'log',
    workspace,
    rows.map(({ payloadHash, ...row }) => ({ ...row, payload_hash: payloadHash })),
  );

const moveOn = (
  tx: Transaction<Tables>,
  workspace: Id,
  { head }: Batch,
  directoryVersion: number,
): Promise<unknown> =>
  tx
    .updateTable('workspaces')
    .set({ version: head.version, head: head.hash, directory_version: directoryVersion })
    .where('id', '=', workspace)
    .execute();
