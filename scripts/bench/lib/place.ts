/** A server to measure, with an account made through the real sign-up, a token of a program, and a plan in it. */
import type { Route, Answered, Given } from '@throughline/server/contract';
import { api } from '@throughline/server/contract';
import { client, type Client } from '@throughline/server/client';
import { forked, scratch, type Child } from './child.ts';
import type { Loaded, Task } from './load.ts';
import { wishesFor } from './plan.ts';

export type Place = {
  readonly base: string;
  readonly token: string;
  readonly workspace: string;
  /** calls a route, or throws what it refused */
  readonly call: <R extends Route>(route: R, input: Given<R>) => Promise<Answered<R>>;
  /** milliseconds of all cores that the server has taken so far */
  readonly cpuMs: () => Promise<number>;
  /** the process that puts load on it */
  readonly load: Child;
  readonly close: () => Promise<void>;
};

type Settled = Pick<Place, 'base' | 'token' | 'workspace' | 'call'>;

export const account = { name: 'Anna', email: 'anna@example.org', password: 'a long enough one' };

const calling =
  (made: Client): Place['call'] =>
  async (route, input) => {
    const called = await made.call(route, input);
    if (!called.ok) throw new Error(`${route.path}: ${called.details.status} ${called.details.detail}`);
    return called.value;
  };

/** Signs up on a new server. @returns what a program needs */
export async function settle(base: string): Promise<Settled> {
  const { workspaces } = await calling(client({ base, fetch }))(api.signUp, account);
  const { email, password } = account;
  const { token } = await calling(client({ base, fetch }))(api.createToken, {
    name: 'bench',
    email,
    password,
  });
  const workspace = workspaces[0]?.id ?? '';
  return { base, token, workspace, call: calling(client({ base, fetch, token })) };
}

/** Brings a plan of so many items in, as an import does. */
export async function fill({ call, workspace }: Settled, size: number): Promise<void> {
  let made = 0;
  for (const wishes of wishesFor(size)) {
    await call(api.execute, { workspace, id: `fill${made++}`, door: 'import', wishes });
  }
}

/** @param databaseUrl PostgreSQL; the embedded database unless given */
export async function openPlace(databaseUrl?: string): Promise<Place> {
  const { folder, remove } = scratch();
  const server = forked(
    'serve.ts',
    JSON.stringify({ dataDir: folder, ...(databaseUrl ? { databaseUrl } : {}) }),
  );
  const { url } = await server.message<{ url: string }>();
  const place = await settle(url);
  const load = forked('load.ts');
  return {
    ...place,
    load,
    cpuMs: async () => {
      server.process.send('usage');
      return (await server.message<{ cpuMs: number }>()).cpuMs;
    },
    close: async () => {
      await letGo(load);
      await letGo(server);
      remove();
    },
  };
}

async function letGo(child: Child): Promise<void> {
  if (child.process.connected) child.process.disconnect();
  await child.ended;
}

export type Work = Pick<Task, 'mix' | 'count' | 'run' | 'size'> & Partial<Task>;

/** Puts load on a server, by 8 clients unless told. @throws when one answer was not as it should be */
export async function loadOn({ base, token, workspace, load }: Place, work: Work): Promise<Loaded> {
  const task: Task = { base, token, workspace, clients: 8, mostSeconds: 20, ...work };
  load.process.send(task);
  const loaded = await load.message<Loaded>();
  if (loaded.wrong.length > 0)
    throw new Error(`${loaded.wrong.length} wrong answers, such as ${loaded.wrong[0]}`);
  return loaded;
}
