/**
 * The contract of `migrations/`: one step of the database's shape, in SQL that both engines run. A step that was
 * released is never changed again; the next one corrects it.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import { migrations } from './migrations/index.ts';
import { StoreError } from './problem.ts';
import type { Tables } from './tables.ts';

export type Migration = {
  /** number and purpose, as its file is named */
  readonly name: string;
  readonly statements: readonly string[];
};

// Any number that nothing else in the database locks by.
const lockKey = 4680_0001;

async function applied(tx: Transaction<Tables>): Promise<Set<string>> {
  await sql`create table if not exists migrations (name text primary key)`.execute(tx);
  const rows = await tx.selectFrom('migrations').select('name').execute();
  return new Set(rows.map((row) => row.name));
}

/**
 * Brings the tables to today's shape; of several nodes that start at once, one does and the others wait.
 * @throws StoreError `store.newer` when a newer version of the program has been here
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(lockKey)})`.execute(tx);
    const before = await applied(tx);
    const known = new Set(migrations.map((one) => one.name));
    const foreign = [...before].filter((name) => !known.has(name));
    if (foreign.length > 0) throw newer(foreign.join(', '));
    for (const { name, statements } of migrations) {
      if (before.has(name)) continue;
      for (const statement of statements) await sql.raw(statement).execute(tx);
      await tx.insertInto('migrations').values({ name }).execute();
    }
  });
}

const newer = (found: string): StoreError =>
  new StoreError(
    'store.newer',
    { found },
    `This database was changed by a newer version of Throughline (${found}). Start that version, or a later one.`,
  );
