/** Keeps the tables of the read model in step with the plan: by what was touched, or anew from nothing. */
import { sql, type Transaction } from 'kysely';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { eachOf, put, putRows, slices } from './bulk.ts';
import { readModelText, whole, type Difference, type Stamps } from './read-model.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;
/** What the read model knows of these items. */
export async function stampsOf(tx: Tx, workspace: Id, ids: ReadonlySet<Id>): Promise<Stamps> {
  if (ids.size === 0) return new Map();
  const { rows } = await eachOf<{ id: Id; stamp: string; live: boolean }>(
    [...ids],
    (id) => sql`
    select id, stamp, live from items where workspace = ${workspace} and items.id = ${id}`,
  ).execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The part of a difference that is not new rows: what is gone, and what the trash took along or gave back. */
export async function clearAway(tx: Tx, workspace: Id, found: Difference): Promise<void> {
  await drop(tx, 'items', workspace, found.goneItems);
  await drop(tx, 'links', workspace, found.goneLinks);
  await turn(tx, workspace, found.nowLive, true);
  await turn(tx, workspace, found.nowDead, false);
}

async function drop(tx: Tx, table: 'items' | 'links', workspace: Id, ids: readonly Id[]): Promise<void> {
  for (const some of slices(ids)) {
    await tx
      .deleteFrom(table)
      .where('workspace', '=', workspace)
      .where('id', '=', sql<Id>`any(${some})`)
      .execute();
  }
}

async function turn(tx: Tx, workspace: Id, ids: readonly Id[], live: boolean): Promise<void> {
  for (const some of slices(ids)) {
    await tx
      .updateTable('items')
      .set({ live })
      .where('workspace', '=', workspace)
      .where('id', '=', sql<Id>`any(${some})`)
      .execute();
  }
}

/** Writes the read model anew. */
export async function rebuild(tx: Tx, workspace: Id, plan: Plan): Promise<void> {
  const { items, links } = whole(plan);
  await tx.deleteFrom('items').where('workspace', '=', workspace).execute();
  await tx.deleteFrom('links').where('workspace', '=', workspace).execute();
  await putRows(tx, workspace, [put('items', items), put('links', links)]);
}

/** What stands in the tables, as one canonical text. */
export async function readModel(tx: Tx, workspace: Id): Promise<string> {
  const items = await tx
    .selectFrom('items')
    .select(['id', 'kind', 'owner', 'parent', 'removed', 'live', 'title', 'stamp'])
    .select(sql<string>`search::text`.as('search'))
    .where('workspace', '=', workspace)
    .execute();
  const links = await tx
    .selectFrom('links')
    .select(['id', 'kind', 'from', 'to'])
    .where('workspace', '=', workspace)
    .execute();
  return readModelText(items, links);
}
