/**
 * How news of one node reaches the others: PostgreSQL's NOTIFY, heard on a connection of its own. Where LISTEN cannot
 * pass (a pooler that shares connections), and for whatever was lost on the way, it looks at the versions itself.
 */
import { sql, type Kysely } from 'kysely';
import { Client } from 'pg';
import type { Broadcast, News } from './broadcast.ts';
import type { Tables } from './tables.ts';

const channel = 'throughline_moved';

/** Calls back again and again, until told to stop. */
export type Every = (ms: number, call: () => void) => () => void;

export const usualEvery: Every = (ms, call) => {
  const timer = setInterval(call, ms);
  timer.unref();
  return () => clearInterval(timer);
};

export type Notices = {
  /** never rejects: what is lost is found by looking */
  readonly send: (news: News) => void;
  readonly close: () => Promise<void>;
};

const lookMs = 1_000;
// Once a notice was seen to arrive, looking is only for what is lost when a connection breaks.
const seldom = 30;

/** @param hear takes what the other nodes tell, and what we told ourselves */
export function openNotices(
  url: string,
  db: Kysely<Tables>,
  hear: Broadcast['hear'],
  every: Every = usualEvery,
): Notices {
  let client: Client | undefined;
  let arrives = false;
  let looks = 0;
  let closed = false;
  const pending = new Set<Promise<unknown>>();
  const track = (work: Promise<unknown>): void => {
    const settled = work.catch(() => {}).finally(() => pending.delete(settled));
    pending.add(settled);
  };

  const look = async (): Promise<void> => {
    const rows = await db.selectFrom('workspaces').select(['id', 'version', 'directory_version']).execute();
    for (const { id, version, directory_version } of rows) {
      hear({ workspace: id, version, directoryVersion: directory_version });
    }
  };

  const lost = (broken: Client): void => {
    if (client !== broken) return;
    client = undefined;
    arrives = false;
    track(broken.end());
  };

  const connect = async (): Promise<void> => {
    const fresh = new Client({
      connectionString: url,
      application_name: 'throughline-listen',
      connectionTimeoutMillis: 10_000,
    });
    client = fresh;
    fresh.on('error', () => lost(fresh));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ payload = '' }) => {
      arrives = true;
      const news = readNews(payload);
      if (news) hear(news);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      // An empty notice to ourselves, over the pool as all others, shows whether they arrive at all.
      await notify(db, '');
      await look();
    } catch {
      lost(fresh);
    }
  };

  const tick = (): void => {
    if (closed) return;
    if (!client) track(connect());
    looks += 1;
    if (!arrives || looks % seldom === 0) track(look());
  };
  track(connect());
  const stop = every(lookMs, tick);

  return {
    send: ({ workspace, version, directoryVersion }) =>
      track(notify(db, `${workspace} ${version} ${directoryVersion}`)),
    close: async () => {
      closed = true;
      stop();
      while (pending.size > 0) await Promise.all(pending);
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}

// Not inside the transaction that appends: commits that notify wait for each other in the whole database.
const notify = (db: Kysely<Tables>, payload: string): Promise<unknown> =>
  sql`select pg_notify(${channel}, ${payload})`.execute(db);

function readNews(payload: string): News | undefined {
  const match = /^(\S+) (\d+) (\d+)$/.exec(payload);
  if (!match) return undefined;
  const [, workspace = '', version, directoryVersion] = match;
  return { workspace, version: Number(version), directoryVersion: Number(directoryVersion) };
}
