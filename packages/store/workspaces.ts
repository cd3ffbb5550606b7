/** Workspaces: made, named, and deleted with all that is in them. */
import type { Kysely } from 'kysely';
import type { Id } from '@throughline/model/id';
import { storable } from './log.ts';
import type { Workspace } from './store.ts';
import { workspaceTables, type Tables } from './tables.ts';

type Row = { id: Id; name: string; version: number; directory_version: number; created_at: string };

const workspaceOf = ({ id, name, version, directory_version, created_at }: Row): Workspace => ({
  id,
  name,
  version,
  directoryVersion: directory_version,
  createdAt: Number(created_at),
});

const select = (db: Kysely<Tables>) =>
  db.selectFrom('workspaces').select(['id', 'name', 'version', 'directory_version', 'created_at']);

export async function createWorkspace(
  db: Kysely<Tables>,
  id: Id,
  given: string,
  at: number,
): Promise<Workspace> {
  const name = storable(given);
  await db.insertInto('workspaces').values({ id, name, created_at: at }).execute();
  return { id, name, version: 0, directoryVersion: 0, createdAt: at };
}

export async function workspace(db: Kysely<Tables>, id: Id): Promise<Workspace | undefined> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row && workspaceOf(row);
}

/** The oldest first. */
export const workspaces = async (db: Kysely<Tables>): Promise<Workspace[]> =>
  (await select(db).orderBy('created_at').orderBy('id').execute()).map(workspaceOf);

export async function renameWorkspace(db: Kysely<Tables>, id: Id, name: string): Promise<void> {
  await db
    .updateTable('workspaces')
    .set({ name: storable(name) })
    .where('id', '=', id)
    .execute();
}

export const deleteWorkspace = (db: Kysely<Tables>, id: Id): Promise<void> =>
  db.transaction().execute(async (tx) => {
    // First its own row, for which whoever appends waits.
    await tx.deleteFrom('workspaces').where('id', '=', id).execute();
    for (const table of workspaceTables) await tx.deleteFrom(table).where('workspace', '=', id).execute();
  });
