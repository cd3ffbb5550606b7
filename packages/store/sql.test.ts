import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fold } from '@throughline/model/fold';
import { emptyPlan } from '@throughline/model/plan';
import { add, addPerson, all, newWriter, retitle, stream } from './contract/writer.ts';
import { fillPristine } from './embedded/pristine.ts';
import { engines, newSchema, servers } from './engines.fixture.ts';
import type { Every } from './notify.ts';
import { openStore, type OpenedStore } from './open.ts';
import type { Tables } from './tables.ts';

const withSql = engines.filter(({ name }) => name !== 'memory');
const dbOf = ({ db }: OpenedStore): Kysely<Tables> => {
  if (!db) throw new Error('This engine has no database.');
  return db;
};

describe.each(withSql)('under the store on $name', ({ empty }) => {
  let store: OpenedStore;
  let db: Kysely<Tables>;
  beforeEach(async () => {
    store = await empty();
    db = dbOf(store);
  });
  afterEach(() => store.close());

  it('whatever is changed in the log by hand is found', async () => {
    const log = db.updateTable('log').where('workspace', '=', 'w').where('version', '=', 2);
    const tampering: Record<string, { does: () => Promise<unknown>; found: number }> = {
      'another change': { does: () => log.set({ change: '{}' }).execute(), found: 2 },
      'another author': { does: () => log.set({ by: 'bob' }).execute(), found: 2 },
      'another moment': { does: () => log.set({ at: 5 }).execute(), found: 2 },
      'a why': { does: () => log.set({ why: 'because' }).execute(), found: 2 },
      'a new payload with its hash': {
        does: () => log.set({ change: null, payload_hash: 'x' }).execute(),
        found: 2,
      },
      'a missing row': {
        does: () => db.deleteFrom('log').where('version', '=', 2).execute(),
        found: 2,
      },
      'a missing end': { does: () => db.deleteFrom('log').where('version', '>', 2).execute(), found: 3 },
      'another head': { does: () => db.updateTable('workspaces').set({ head: 'x' }).execute(), found: 4 },
    };
    for (const [what, { does, found }] of Object.entries(tampering)) {
      await store.createWorkspace('w', 'W', 1);
      const writer = newWriter(store, 'w');
      await writer.write(add('a', null, 'A'), retitle('a', 'B'), retitle('a', 'C'));
      await writer.write(retitle('a', 'D'));
      expect(await store.verify('w')).toBeUndefined();
      await does();
      expect({ what, found: await store.verify('w') }).toEqual({ what, found });
      await store.deleteWorkspace('w');
    }
  });

  it('a row that went missing from the read model shows, and is rebuilt', async () => {
    await store.createWorkspace('w', 'W', 1);
    const writer = newWriter(store, 'w');
    await writer.write(add('a', null, 'A'), add('b', 'a', 'B'));
    const right = await store.readModel('w');
    await db.deleteFrom('items').where('id', '=', 'b').execute();
    expect(await store.readModel('w')).not.toBe(right);
    await store.rebuild('w', writer.plan);
    expect(await store.readModel('w')).toBe(right);
  });

  it('tables of other rooms are backed up and restored in their order', async () => {
    const make = async (into: Kysely<Tables>): Promise<void> => {
      await sql`create table "user" (id text primary key, "createdAt" timestamptz, secret bytea, ok boolean)`.execute(
        into,
      );
      await sql`create table session (id text primary key, "userId" text references "user" (id))`.execute(
        into,
      );
    };
    await make(db);
    await store.keepTables(['user', 'session']);
    await store.keepTables(['user', 'session']);
    await sql`insert into "user" values ('u', '2026-03-29T01:30:00Z', '\\x00ff', true)`.execute(db);
    await sql`insert into session values ('s', 'u'), ('t', null)`.execute(db);
    const values = (await all(store.backup())).map((value) => JSON.parse(JSON.stringify(value)) as unknown);

    // Before the other room has made its tables there, their rows wait, and are in a backup all the same.
    const target = await empty();
    await target.restore(stream(values));
    expect(await all(target.backup())).toEqual(values);
    await make(dbOf(target));
    await target.keepTables(['user', 'session']);
    const rows = await sql`select * from "user" join session on "userId" = "user".id`.execute(dbOf(target));
    expect(rows.rows).toEqual([
      {
        id: 's',
        userId: 'u',
        ok: true,
        createdAt: new Date('2026-03-29T01:30:00Z'),
        secret: Buffer.from([0, 255]),
      },
    ]);
    expect(await all(target.backup())).toEqual(values);
    await target.close();
  });

  it('a backup writes to no table of ours by name', async () => {
    const values = [{ throughline: 'backup', format: 1 }, { table: 'workspaces', row: {} }, { end: 2 }];
    const refused = { problem: { code: 'store.backup-table' } };
    await expect(store.restore(stream(values))).rejects.toMatchObject(refused);
  });

  it('a workspace that is deleted while it is backed up is left out', async () => {
    await store.createWorkspace('w', 'W', 1);
    await store.createWorkspace('x', 'X', 2);
    await newWriter(store, 'w').write(add('a', null, 'A'));
    const values: unknown[] = [];
    for await (const value of store.backup()) {
      values.push(JSON.parse(JSON.stringify(value)));
      if (values.length === 2) await store.deleteWorkspace('w');
    }
    const target = await empty();
    await target.restore(stream(values));
    expect((await target.workspaces()).map(({ id }) => id)).toEqual(['x']);
    await target.close();
  });

  it('a search finds its way through an index', async () => {
    const plan = await db.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      const explained = await sql<{ 'QUERY PLAN': string }>`
        explain select id from items where search @@ ${"'a':*"}::tsquery`.execute(tx);
      return explained.rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toContain('items_search');
  });
});

describe('the shape of the database', () => {
  let dataDir: string;
  beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'tl-shape-'))));
  afterEach(() => rm(dataDir, { recursive: true }));
  const open = () => openStore({ dataDir, fill: fillPristine });

  it('stays when it is opened again, with all that is in it', async () => {
    const first = await open();
    await first.createWorkspace('w', 'W', 1);
    const writer = newWriter(first, 'w');
    await writer.write(addPerson('anna'), add('a', null, 'Alpha'));
    await first.close();
    const second = await open();
    expect(await second.search('w', 'alp')).toEqual([{ item: 'a', rank: 1 }]);
    expect(await second.verify('w')).toBeUndefined();
    await second.close();
  });

  it('of a newer program is refused with a sentence, and left alone', async () => {
    const first = await open();
    await dbOf(first).insertInto('migrations').values({ name: '9999-later' }).execute();
    await first.close();
    await expect(open()).rejects.toThrow(/newer version of Throughline \(9999-later\)/);
    await expect(open()).rejects.toMatchObject({ problem: { code: 'store.newer' } });
  });
});

describe.each(servers)('several nodes on one PostgreSQL', (url) => {
  let schemaUrl: string;
  let drop: () => Promise<void>;
  const nodes: OpenedStore[] = [];
  beforeEach(async () => void ({ schemaUrl, drop } = await newSchema(url)));
  afterEach(async () => {
    for (const node of nodes.splice(0)) await node.close();
    await drop();
  });
  const openNode = async (name = 'node', every?: Every): Promise<OpenedStore> => {
    const databaseUrl = new URL(schemaUrl);
    databaseUrl.searchParams.set('application_name', name);
    const node = await openStore({ databaseUrl: databaseUrl.href, ...(every ? { every } : {}) });
    nodes.push(node);
    return node;
  };
  const hears = (node: OpenedStore, wanted: number): Promise<void> =>
    new Promise((resolve) => {
      const stop = node.listen((workspace, version) => {
        if (workspace !== 'w' || version < wanted) return;
        stop();
        resolve();
      });
    });

  it('may start at the same moment: one makes the tables', async () => {
    const opened = await Promise.all([openNode(), openNode(), openNode()]);
    await opened[0]?.createWorkspace('w', 'W', 1);
    expect(await opened[2]?.workspace('w')).toMatchObject({ name: 'W' });
  });

  it('hear of what the others append', async () => {
    const [one, two] = [await openNode(), await openNode()];
    await one.createWorkspace('w', 'W', 1);
    const writer = newWriter(one, 'w');
    const heard = hears(two, 2);
    await writer.write(add('a', null, 'A'));
    await writer.write(add('b', null, 'B'));
    await heard;
  });

  it('hear by looking when the connection for notices is lost, and by notices again after that', async () => {
    let tick = (): void => {};
    const byHand: Every = (_ms, call) => {
      tick = call;
      return () => {};
    };
    const one = await openNode('writes');
    const two = await openNode(`deaf${process.pid}`, byHand);
    await one.createWorkspace('w', 'W', 1);
    const writer = newWriter(one, 'w');
    const first = hears(two, 1);
    await writer.write(add('a', null, 'A'));
    await vi.waitFor(async () => {
      tick();
      await first;
    });

    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = ${`deaf${process.pid}`}`.execute(dbOf(one));
    let heard = 0;
    two.listen((_workspace, version) => void (heard = version));
    await writer.write(add('b', null, 'B'));
    await vi.waitFor(() => {
      tick();
      expect(heard).toBe(2);
    });
    const third = hears(two, 3);
    await writer.write(add('c', null, 'C'));
    await vi.waitFor(async () => {
      tick();
      await third;
    });
  });

  it('write to one log together', async () => {
    const together = [await openNode(), await openNode()];
    await together[0]?.createWorkspace('w', 'W', 1);
    const write = async (store: OpenedStore, command: string): Promise<void> => {
      for (;;) {
        const plan = fold(emptyPlan('w'), await store.entries('w', 0));
        const { append, after } = newWriter(store, 'w').decide(command, [add(command, null, command)], plan);
        const appended = await store.append('w', plan.version, [append], after);
        if (appended.ok) return;
      }
    };
    const commands = Array.from({ length: 12 }, (_, at) => `c${at}`);
    await Promise.all(commands.map((command, at) => write(together[at % 2] as OpenedStore, command)));
    const log = await together[0]?.entries('w', 0);
    expect(log?.map(({ version }) => version)).toEqual(commands.map((_, at) => at + 1));
    expect(await together[1]?.verify('w')).toBeUndefined();
  });
});
