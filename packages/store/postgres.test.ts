/** The same shape over the network. What both engines answer alike is the contract suite's matter, not this one's. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { database } from './database.ts';
import { openPostgres } from './postgres.ts';

describe('an unreachable PostgreSQL', () => {
  it('shows at the first query, and can be closed', async () => {
    const { db, close } = database(openPostgres('postgres://nobody@127.0.0.1:1/none', { connectMs: 2_000 }));
    await expect(sql`select 1`.execute(db)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await close();
    await close();
  });
});

// `npm test` starts a server and says where it is; without one there is nothing to ask.
const servers = [process.env['TEST_DATABASE_URL'] ?? []].flat();

describe.each(servers)('a reachable PostgreSQL', (url) => {
  it('answers, and is closed by whoever closes it first', async () => {
    const opened = openPostgres(url, { max: 1 });
    const { db, close, engine } = database(opened);
    const { rows } = await sql<{ big: string }>`select 9007199254740993::int8 as big`.execute(db);
    expect({ engine, rows }).toEqual({ engine: 'postgres', rows: [{ big: '9007199254740993' }] });
    await opened.checkpoint();
    await db.destroy();
    await close();
  });
});
