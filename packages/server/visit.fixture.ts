/** For tests: a server on a free port, and visitors of it: browsers with a cookie, programs with a token, followers. */
import type { StreamEvents } from './answers.ts';
import { client, type Client } from './client.ts';
import { api } from './contract.ts';
import { startServer, type Started, type StartOptions } from './start.ts';

export const generous = {
  general: { burst: 1e9, perSecond: 1e9 },
  entry: { burst: 1e9, perSecond: 1e9 },
};

/** A server in memory, silent and without limits unless told. */
export const visitable = (options: StartOptions = {}): Promise<Started> =>
  startServer({ memory: true, port: 0, logLevel: 'silent', rates: generous, ...options });

export type Browser = Client & { cookie: string; readonly fetch: typeof fetch };

/** A browser: keeps its cookie, and says where it comes from. */
export function browser(base: string): Browser {
  const one = {
    cookie: '',
    fetch: async (url: Parameters<typeof fetch>[0], init: RequestInit = {}): Promise<Response> => {
      const headers = { ...(init.headers as Record<string, string>), origin: base, cookie: one.cookie };
      const response = await fetch(url, { ...init, headers });
      for (const set of response.headers.getSetCookie()) {
        const [pair = ''] = set.split(';');
        if (pair.includes('session_token=')) one.cookie = /Max-Age=0/i.test(set) ? '' : pair;
      }
      return response;
    },
  };
  return Object.assign(one, client({ base, fetch: (url, init) => one.fetch(url, init) }));
}

export type Visitor = Browser & {
  readonly workspace: string;
  readonly person: string;
  readonly account: string;
};

export const password = 'a long enough one';

/** Signs up: as the first, or with the link of an invitation. */
export async function signUp(base: string, name: string, link?: string): Promise<Visitor> {
  const one = browser(base);
  const invitation = link?.split('/').at(-1);
  const done = await one.call(api.signUp, {
    ...{ name, email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}@example.org`, password },
    ...(invitation === undefined ? {} : { invitation }),
  });
  if (!done.ok) throw new Error(done.details.detail);
  const line = done.value.workspaces[0];
  const { id: account = '' } = done.value.account ?? {};
  return Object.assign(one, { workspace: line?.id ?? '', person: line?.person ?? '', account });
}

/** Invites somebody in a role, who comes. */
export async function joined(
  base: string,
  host: Visitor,
  name: string,
  role: 'owner' | 'admin' | 'member' | 'guest',
): Promise<Visitor> {
  const made = await host.call(api.invite, { workspace: host.workspace, role });
  if (!made.ok) throw new Error(made.details.detail);
  return signUp(base, name, made.value.url);
}

let sent = 0;
export const commandId = (): string => `c${++sent}`;

export type Followed = {
  /** the next event of that name; those of other names are passed over */
  readonly next: <Name extends keyof StreamEvents>(name: Name) => Promise<StreamEvents[Name]>;
  /** resolves when the server has ended it */
  readonly ended: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Follows the stream of a workspace. */
export async function follow(base: string, who: Visitor, query = '', headers = {}): Promise<Followed> {
  const stop = new AbortController();
  const response = await fetch(`${base}/api/v1/workspaces/${who.workspace}/stream${query}`, {
    headers: { cookie: who.cookie, ...headers },
    signal: stop.signal,
  });
  if (!response.ok || !response.body) throw new Error(await response.text());
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const event = async (): Promise<{ name: string; data: string } | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const part = (key: string): string =>
          lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? '';
        return { name: part('event'), data: part('data') };
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      text += value;
    }
  };
  return {
    next: async (name) => {
      for (;;) {
        const found = await event();
        if (!found) throw new Error(`the stream ended before ${name}`);
        if (found.name === name) return JSON.parse(found.data) as StreamEvents[typeof name];
      }
    },
    ended: async () => {
      while (await event());
      return true;
    },
    close: async () => {
      stop.abort();
      await reader.cancel().catch(() => {});
    },
  };
}
