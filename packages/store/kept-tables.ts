/**
 * Tables that another room made in the same database (accounts): a backup takes them along. Restored rows wait until
 * that room has made its tables and says so, which it does whenever it starts.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import { StoreError } from './problem.ts';
import { workspaceTables, type Tables } from './tables.ts';

const ours: readonly string[] = [
  ...workspaceTables,
  'workspaces',
  'migrations',
  'kept_tables',
  'waiting_rows',
];

export type KeptRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };

/** From now on these belong in a backup, in the order in which they refer to each other. */
export const keepTables = (db: Kysely<Tables>, names: readonly string[]): Promise<void> =>
  db.transaction().execute(async (tx) => {
    for (const [place, name] of names.entries()) {
      await tx
        .insertInto('kept_tables')
        .values({ name, place })
        .onConflict((same) => same.column('name').doUpdateSet({ place }))
        .execute();
      await settle(tx, name);
    }
  });

/** Gives a table the rows that waited for it. */
async function settle(tx: Transaction<Tables>, table: string): Promise<void> {
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from waiting_rows where name = ${table}`.execute(tx);
  if (rows[0]?.found === 0) return;
  await sql`
    insert into ${sql.table(table)}
    select kept.* from waiting_rows
    cross join lateral jsonb_populate_record(null::${sql.table(table)}, waiting_rows.row::jsonb) kept
    where waiting_rows.name = ${table} order by waiting_rows.place`.execute(tx);
  await tx.deleteFrom('waiting_rows').where('name', '=', table).execute();
}

/**
 * Takes in a restored row.
 * @param place counts them, so that they come out in the order in which they came
 * @throws StoreError when it claims to be of a table of the store itself
 */
export async function wait(tx: Transaction<Tables>, place: number, { table, row }: KeptRow): Promise<void> {
  if (ours.includes(table)) throw claimed(table);
  await tx
    .insertInto('waiting_rows')
    .values({ place, name: table, row: JSON.stringify(row) })
    .execute();
}

/** Gives the tables that are here already what waits for them. */
export async function settleKept(tx: Transaction<Tables>): Promise<void> {
  for (const table of await keptTables(tx)) await settle(tx, table);
}

/** In the order in which they refer to each other. */
async function keptTables(db: Kysely<Tables>): Promise<string[]> {
  const found = await db.selectFrom('kept_tables').select('name').orderBy('place').execute();
  return found.map((one) => one.name);
}

/** Every row of those tables, and those that still wait for theirs. */
export async function* keptRows(db: Kysely<Tables>): AsyncGenerator<KeptRow> {
  for (const table of await keptTables(db)) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(kept) as row from ${sql.table(table)} kept`.execute(db);
    for (const { row } of rows) yield { table, row };
  }
  const waiting = await db.selectFrom('waiting_rows').select(['name', 'row']).orderBy('place').execute();
  for (const { name, row } of waiting) yield { table: name, row: JSON.parse(row) as KeptRow['row'] };
}

const claimed = (table: string): StoreError =>
  new StoreError(
    'store.backup-table',
    { table },
    `The backup holds rows of the table ${table}, which no other room of Throughline has: it is not to be trusted.`,
  );
