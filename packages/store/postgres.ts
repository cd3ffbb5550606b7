/** PostgreSQL over the network, in the same shape as the embedded database. */
import { PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Opened } from './database.ts';

export type OpenedPostgres = Opened & { readonly engine: 'postgres'; readonly pool: Pool };

/**
 * Opens a pool of connections. Nothing is sent before the first query, so an unreachable server shows there.
 *
 * @param url `postgres://user:password@host:port/database`
 * @param options.max connections at most, 10 unless told; 1 behaves as the embedded database does
 * @param options.connectMs how long a query may wait for a connection, 30,000 ms unless told
 * @param options.onIdleError told when an idle connection breaks, for the log; the pool replaces it by itself
 */
export function openPostgres(
  url: string,
  options: { max?: number; connectMs?: number; onIdleError?: (error: Error) => void } = {},
): OpenedPostgres {
  const pool = new Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: options.connectMs ?? 30_000,
    application_name: 'throughline',
  });
  // Without a listener the broken connection of a restarted server would end the process.
  pool.on('error', (error) => options.onIdleError?.(error));
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= pool.end());
  return {
    engine: 'postgres',
    dialect: new PostgresDialect({ pool: { connect: () => pool.connect(), end: close } }),
    pool,
    checkpoint: async () => {},
    close,
  };
}
