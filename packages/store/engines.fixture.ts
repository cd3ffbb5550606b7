/** For tests: every engine, and a way to an empty store of each. Whatever it made is gone when it is closed. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { database } from './database.ts';
import { fillPristine } from './embedded/pristine.ts';
import { openStore, type OpenedStore } from './open.ts';
import { openPostgres } from './postgres.ts';

export type TestEngine = { readonly name: string; readonly empty: () => Promise<OpenedStore> };

const memory: TestEngine = { name: 'memory', empty: () => openStore({ memory: true }) };

const embedded: TestEngine = {
  name: 'embedded',
  empty: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tl-store-'));
    const store = await openStore({ dataDir, fill: fillPristine });
    return closing(store, () => rm(dataDir, { recursive: true }));
  },
};

// `npm test` starts a server and says where it is; without one it says that these are skipped, and why.
export const servers = [process.env['TEST_DATABASE_URL'] ?? []].flat();

const postgres = (url: string, max?: number): TestEngine => ({
  name: max === undefined ? 'PostgreSQL' : `PostgreSQL with ${max} connection`,
  empty: async () => {
    const { schemaUrl, drop } = await newSchema(url);
    const options = max === undefined ? {} : { max };
    return closing(await openStore({ databaseUrl: schemaUrl, ...options }), drop);
  },
});

export const engines: readonly TestEngine[] = [
  memory,
  embedded,
  ...servers.flatMap((url) => [postgres(url), postgres(url, 1)]),
];

/** A schema of its own in the server's database, where a store finds nothing. */
export async function newSchema(url: string): Promise<{ schemaUrl: string; drop: () => Promise<void> }> {
  const schema = `t_${randomBytes(6).toString('hex')}`;
  await admin(url, `create schema ${schema}`);
  const schemaUrl = new URL(url);
  schemaUrl.searchParams.set('options', `-c search_path=${schema}`);
  schemaUrl.searchParams.set('application_name', schema);
  return { schemaUrl: schemaUrl.href, drop: () => admin(url, `drop schema ${schema} cascade`) };
}

async function admin(url: string, statement: string): Promise<void> {
  const { db, close } = database(openPostgres(url, { max: 1 }));
  try {
    await sql.raw(statement).execute(db);
  } finally {
    await close();
  }
}

const closing = (store: OpenedStore, after: () => Promise<void>): OpenedStore => ({
  ...store,
  close: async () => {
    await store.close();
    await after();
  },
});

/** Until PostgreSQL has noticed that a killed process, which had its connections by the same name, is gone. */
export async function nothingUnderWay({ engine, db }: OpenedStore): Promise<void> {
  if (engine !== 'postgres' || !db) return;
  for (let tries = 0; tries < 5_000; tries++) {
    const { rows } = await sql<{ others: number }>`
      select count(*)::int as others from pg_stat_activity
      where state in ('active', 'idle in transaction') and pid <> pg_backend_pid()
      and application_name = current_setting('application_name')`.execute(db);
    if (rows[0]?.others === 0) return;
  }
  throw new Error('A transaction of the killed process does not end.');
}
