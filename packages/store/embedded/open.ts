/** Opens the embedded database: lock, version check, first start, thread, connection, upkeep, and all of it back. */
import { resolve } from 'node:path';
import { PostgresDialect } from 'kysely';
import type { PostgresPool } from 'kysely';
import { Client } from 'pg';
import type { Opened } from '../database.ts';
import { StoreError } from '../problem.ts';
import { clusterOf, hasCluster, makeCluster, makeFolder } from './folder.ts';
import { takeFolder } from './lock.ts';
import type { Lock } from './lock.ts';
import { makeInThread, serveInThread } from './thread.ts';
import type { Thread } from './thread.ts';
import { takeTurns } from './turns.ts';
import type { Turns } from './turns.ts';
import { keepUp, usualUpkeep } from './upkeep.ts';
import type { UpkeepSettings } from './upkeep.ts';
import { openWire } from './wire.ts';
import type { Meter } from './durable-fs.ts';

export type EmbeddedOptions = {
  /** the data folder; PostgreSQL's files go into `postgres/` inside it */
  readonly dataDir: string;
  /** transactions may not write unless they ask to; for doctors and exports, not a guard against an attacker */
  readonly readOnly?: boolean;
  /** how long a query waits for its turn, 30,000 ms unless told */
  readonly waitMs?: number;
  readonly upkeep?: Partial<UpkeepSettings>;
  /** writes a cluster into an empty folder; unless told, a new one is made, which takes 4 s */
  readonly fill?: (folder: string) => Promise<void>;
  /** the thread's file, where a bundle keeps it elsewhere than beside this module */
  readonly worker?: URL;
};

export type OpenedEmbedded = Opened & {
  readonly engine: 'embedded';
  /** the connection itself, for libraries that take a pool */
  readonly pool: Turns;
  /** Writes into the lock where this process listens, so that the command line can talk to it. */
  readonly announce: (url: string) => void;
  /** What was synced and written since the start. */
  readonly meter: () => Meter;
  /** Vacuums, analyses and checkpoints now. */
  readonly upkeep: () => Promise<void>;
  /** Resolves if the database dies, for example on a full disk. Nothing works after that but starting again. */
  readonly died: Promise<StoreError>;
};

/**
 * Opens the data folder for this process alone, making it when it is not there.
 *
 * @throws StoreError when another process has it, another PostgreSQL wrote it, or it does not start
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<OpenedEmbedded> {
  const { readOnly = false } = options;
  const dataDir = resolve(options.dataDir);
  if (!readOnly) makeFolder(dataDir);
  else if (!hasCluster(dataDir)) throw nothingThere(dataDir);
  const lock = await takeFolder(dataDir);
  try {
    if (!hasCluster(dataDir)) {
      if (readOnly) throw nothingThere(dataDir);
      await makeCluster(dataDir, options.fill ?? ((folder) => makeInThread(folder, options.worker)));
    }
    const thread = await serveInThread(clusterOf(dataDir), readOnly, options.worker);
    return await attach(lock, thread, options);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function attach(lock: Lock, thread: Thread, options: EmbeddedOptions): Promise<OpenedEmbedded> {
  // `ssl` is said here because `pg` would else ask the environment.
  const client = new Client({
    stream: () => openWire(thread.send),
    ssl: false,
    user: 'postgres',
    database: 'postgres',
  });
  client.on('error', () => {}); // whoever waits is told by `thread`
  await client.connect();

  const turns = takeTurns(client, options.waitMs ?? 30_000, thread.error, () => upkeep.note());
  const upkeep = keepUp(turns, thread.meter, { ...usualUpkeep, ...options.upkeep });

  const shutDown = async () => {
    upkeep.stop();
    try {
      // Best effort: PostgreSQL checkpoints once more as it ends, and the next start would replay the log anyway.
      if (options.readOnly !== true) await upkeep.run().catch(() => {});
      await turns.end();
    } finally {
      await thread.close();
      lock.release();
    }
  };
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= shutDown());
  void thread.died.then(() => lock.release());

  const pool: Turns = { ...turns, end: close };
  return {
    engine: 'embedded',
    // All that Kysely asks of a pool, but for cursors, which a turn refuses with a sentence.
    dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }),
    pool,
    checkpoint: upkeep.checkpoint,
    upkeep: upkeep.run,
    announce: lock.announce,
    meter: thread.meter,
    died: thread.died,
    close,
  };
}

function nothingThere(dataDir: string): StoreError {
  return new StoreError(
    'store.nothing-there',
    { folder: dataDir },
    `There is no database in ${dataDir} to read. Start the server once with this data folder, or name another one.`,
  );
}
