/** Opens the store: in memory, in a data folder, or in a PostgreSQL database. */
import type { Kysely } from 'kysely';
import { newBroadcast } from './broadcast.ts';
import { database, type Opened } from './database.ts';
import { openEmbedded, type EmbeddedOptions } from './embedded/open.ts';
import { memoryStore } from './memory.ts';
import { migrate } from './migration.ts';
import { openNotices, type Every } from './notify.ts';
import { openPostgres } from './postgres.ts';
import { sqlStore } from './sql-store.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

export type StoreOptions =
  | { readonly memory: true }
  | EmbeddedOptions
  | {
      /** `postgres://user:password@host:port/database` */
      readonly databaseUrl: string;
      /** connections at most, 10 unless told */
      readonly max?: number;
      /** the clock by which it looks for what notices did not tell; for tests */
      readonly every?: Every;
    };

export type OpenedStore = Store & {
  readonly engine: 'memory' | 'embedded' | 'postgres';
  /** the database below, for rooms that keep deletable tables of their own in it (accounts) */
  readonly db?: Kysely<Tables>;
  /** writes into the data folder where this process listens, so that the terminal can talk to it */
  readonly announce: (url: string) => void;
  /** resolves if the embedded database dies; nothing works after that but starting again */
  readonly died: Promise<Error>;
};

const never = new Promise<never>(() => {});

/**
 * @throws StoreError when the folder is in use, of another PostgreSQL, or changed by a newer version of the program
 */
export async function openStore(options: StoreOptions): Promise<OpenedStore> {
  if ('memory' in options) {
    return { ...memoryStore(), engine: 'memory', announce: () => {}, died: never };
  }
  if ('databaseUrl' in options) {
    const { databaseUrl, every, ...rest } = options;
    const { db, close } = await ready(openPostgres(databaseUrl, rest));
    const broadcast = newBroadcast((news) => notices.send(news));
    const notices = openNotices(databaseUrl, db, broadcast.hear, every);
    const closeAll = async (): Promise<void> => {
      await notices.close();
      await close();
    };
    return { ...sqlStore(db, broadcast, closeAll), engine: 'postgres', db, announce: () => {}, died: never };
  }
  const opened = await openEmbedded(options);
  const { db, close } = await ready(opened, options.readOnly);
  const { announce, died } = opened;
  return { ...sqlStore(db, newBroadcast(), close), engine: 'embedded', db, announce, died };
}

/** With its tables in today's shape; closed again when they cannot be. */
async function ready(opened: Opened, readOnly = false) {
  const made = database<Tables>(opened);
  try {
    if (!readOnly) await migrate(made.db);
    return made;
  } catch (error) {
    await made.close();
    throw error;
  }
}
