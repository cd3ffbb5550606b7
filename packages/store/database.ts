/** The one shape of a database, whichever engine runs it: the rest of the store sees nothing else. */
import { Kysely } from 'kysely';
import type { Dialect } from 'kysely';

export type Engine = 'embedded' | 'postgres';

/** An engine that was opened and is ready to be queried. */
export type Opened = {
  readonly engine: Engine;
  readonly dialect: Dialect;
  /** Writes what is still only in the log into the tables' files. PostgreSQL does this by itself. */
  readonly checkpoint: () => Promise<void>;
  /** Waits for what runs, then lets go of the database. Calling it twice is harmless. */
  readonly close: () => Promise<void>;
};

export type Database<Tables> = {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  readonly close: () => Promise<void>;
};

/** Puts the typed query builder on an engine. Closing the database closes the engine. */
export function database<Tables>(opened: Opened): Database<Tables> {
  const db = new Kysely<Tables>({ dialect: opened.dialect });
  return {
    db,
    engine: opened.engine,
    // Not Kysely's destroy, which does nothing when nothing was queried yet.
    close: opened.close,
  };
}
