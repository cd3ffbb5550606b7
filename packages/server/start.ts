/** Start: opens the store, makes the house, listens; and all of it back. Used by main, the terminal's serve, and tests. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { makeId } from '@throughline/model/id';
import { problem, type Problem } from '@throughline/model/problem';
import { openStore, type OpenedStore } from '@throughline/store/open';
import { loadLanguages } from '@throughline/words/languages';
import { sentence } from '@throughline/words/say';
import { openAccess } from './access.ts';
import { accountTables, openAccounts } from './accounts.ts';
import { makeApp } from './app.ts';
import { executor } from './execute.ts';
import type { House } from './house.ts';
import { addressOf, listen, startError, stopListening, type Where } from './listening.ts';
import { openLog, plainly } from './log.ts';
import type { ServerOptions } from './options.ts';
import { isLoopback } from './origin.ts';
import { openPlans } from './plans.ts';
import { openRates, type Rate, type RateName } from './rates.ts';
import { secretIn } from './secret.ts';
import { openWeb } from './static.ts';
import { openStreams } from './streams.ts';
import { turns } from './turns.ts';

export type StartOptions = Partial<ServerOptions> & {
  /** keeps everything in memory, for tests */
  readonly memory?: boolean;
  /** signs cookies; nodes that share a database share it. Kept in the data folder unless given */
  readonly secret?: string | undefined;
  /** the folder of the built web */
  readonly webDir?: string | undefined;
  readonly rates?: Record<RateName, Rate>;
  /** milliseconds since 1970-01-01T00:00Z */
  readonly clock?: () => number;
  readonly heartbeatMs?: number;
  readonly snapshotEvery?: number;
  /** how long what is under way may take when the server stops, in milliseconds */
  readonly graceMs?: number;
  /** is told what a person who started the server should know, as values */
  readonly say?: (what: Problem) => void;
};

export type Started = {
  /** where people reach it */
  readonly url: string;
  /** Stops in order: ends streams, lets requests finish, closes the store. Calling it twice is harmless. */
  readonly close: () => Promise<void>;
  /** resolves when the embedded database dies: nothing works after that but starting again */
  readonly died: Promise<Error>;
  /** what the doors share, for tests */
  readonly house: House;
};

/** A sentence in the language of whoever reads logs and terminals. */
export const inEnglish = (what: Problem): string => sentence(what, { locale: 'en' });

/** The built web, beside a bundle or in the folder of a checkout. */
const builtWeb = (): string | undefined =>
  ['../web', '../../dist/web']
    .map((path) => join(import.meta.dirname, path))
    .find((path) => existsSync(join(path, 'index.html')) && existsSync(join(path, 'assets')));

async function open({ memory, databaseUrl, dataDir = './data' }: StartOptions): Promise<OpenedStore> {
  if (memory) return openStore({ memory });
  if (databaseUrl === undefined) return openStore({ dataDir });
  try {
    return await openStore({ databaseUrl });
  } catch (error) {
    // From the network (ECONNREFUSED) or from PostgreSQL (28P01); what the store itself refuses has its sentence.
    const { code, problem: known } = error as { code?: unknown; problem?: unknown };
    if (known !== undefined || typeof code !== 'string') throw error;
    const found = problem('database.unreachable', { code });
    throw startError(found, inEnglish(found));
  }
}

/**
 * Starts a server.
 * @throws StoreError when the data folder is held by another process or unfit; StartError when it cannot listen, or
 * PostgreSQL does not let it in
 */
export async function startServer(options: StartOptions): Promise<Started> {
  const store = await open(options);
  try {
    await loadLanguages();
    return await startWith(store, options);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function startWith(store: OpenedStore, options: StartOptions): Promise<Started> {
  const { host = '127.0.0.1', port = 4680, dataDir = './data', publicUrl } = options;
  const { clock = Date.now, heartbeatMs = 20_000, graceMs = 10_000, say = () => {} } = options;
  const log = openLog(options.logLevel ?? 'info');
  const secret = options.secret ?? (options.memory ? randomBytes(32).toString('hex') : secretIn(dataDir));
  const accounts = await openAccounts({
    secret,
    db: store.db,
    secure: publicUrl?.startsWith('https:') ?? false,
    clock,
  });
  await store.keepTables(accountTables);

  const plans = openPlans(store, {
    ...(options.snapshotEvery === undefined ? {} : { snapshotEvery: options.snapshotEvery }),
    failed: (what, error) => log.warn({ what, error: plainly(error) }, 'could not be done'),
  });
  const access = openAccess(store, accounts, clock);
  const streams = openStreams(store, plans, { heartbeatMs });
  access.onLost(streams.lost);

  const house: House = {
    store,
    plans,
    accounts,
    access,
    streams,
    execute: executor({ store, plans, clock, named: access.named }),
    rates: openRates(clock, options.rates),
    inTurn: turns(),
    log,
    clock,
    newId: () => makeId(randomBytes(12)),
    firstAccount: () => {
      setup = false;
      void moveOut();
    },
  };

  const wanted: Where = { host, port };
  // Nobody else may be the first to come in.
  let setup = !(await accounts.any());
  let local = isLoopback(host) || setup;
  const webDir = options.webDir ?? builtWeb();
  const app = makeApp(house, {
    web: webDir === undefined ? undefined : openWeb(webDir),
    publicUrl,
    trustProxy: options.trustProxy ?? false,
    setup: () => setup,
  });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void listener(request, response));
  server.headersTimeout = 20_000;
  server.requestTimeout = 120_000;

  const first = await listen(server, local && !isLoopback(host) ? { host: '127.0.0.1', port } : wanted);
  if ('code' in first) throw startError(first, inEnglish(first));
  const own = first;
  const url = publicUrl ?? addressOf(own, local);
  store.announce(addressOf(own, local));
  if (setup) {
    say(problem('setup.first-account', { url }));
    if (!isLoopback(host)) say(problem('setup.loopback-only', { host }));
  }

  /** There is somebody to ask now: listens where it was told to. */
  async function moveOut(): Promise<void> {
    if (isLoopback(host)) return;
    server.close();
    const now = await listen(server, { host, port: own.port });
    if ('code' in now) {
      log.error({ problem: now }, 'cannot listen beyond this machine');
      await listen(server, { host: '127.0.0.1', port: own.port });
      return;
    }
    local = false;
    say(problem('setup.open-now', { host }));
  }

  let closing: Promise<void> | undefined;
  const close = (): Promise<void> =>
    (closing ??= (async () => {
      streams.close();
      await stopListening(server, graceMs);
      await plans.close();
      await store.close();
      log.flush();
    })());
  return { url, close, died: store.died, house };
}
