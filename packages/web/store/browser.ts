/** The browser's own: HTTP and server-sent events, the page's clock, chance, random ids, the other tabs. */
import { makeId, type Id } from '@throughline/model/id';
import type { PlanJson } from '@throughline/model/serial';
import { client, located } from '@throughline/server/client';
import { api, streamPath, type Me, type StreamEvents } from '@throughline/server/contract';
import { call, type Answer } from '../call.ts';
import type { PostWord } from './post.ts';
import { listenTogether, type Tabs, type Word } from './shared-stream.ts';
import type { Chance, Clock, Company, Heard, Transport } from './transport.ts';

export const newId = (): Id => makeId(crypto.getRandomValues(new Uint8Array(12)));

export const pageClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, done) => {
    const timer = setTimeout(done, milliseconds);
    return () => clearTimeout(timer);
  },
};

export const pageChance: Chance = () => Math.random();

// A server that is there says so at least every twenty seconds.
const silence = 50_000;

function stream(workspace: Id, after: number, heard: Heard): () => void {
  const [path] = located(streamPath, { workspace });
  const source = new EventSource(`${path}?after=${after}`);
  let watch: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(watch);
    watch = setTimeout(heard.broken, silence);
  };
  const on = <T>(name: string, hear: (data: T) => void): void =>
    source.addEventListener(name, (event: MessageEvent<string>) => {
      alive();
      hear(JSON.parse(event.data) as T);
    });
  alive();
  source.addEventListener('open', () => {
    alive();
    heard.opened();
  });
  on<StreamEvents['frame']>('frame', (frame) => heard.frame(frame));
  on<StreamEvents['directory']>('directory', ({ directoryVersion }) => heard.names(directoryVersion));
  on('gone', () => heard.gone());
  on('here', () => {});
  // Its own way of beginning again knows no backoff, and would resume where it was, not where the replica is.
  source.addEventListener('error', (event) => {
    if (!(event instanceof MessageEvent)) heard.broken();
  });
  return () => {
    clearTimeout(watch);
    source.close();
  };
}

/** The tabs of this browser that speak on a channel; one that has no locks does everything for itself. */
function companyOf<W>(name: string): Company<W> {
  const channel = new BroadcastChannel(name);
  return {
    send: (word) => channel.postMessage(word),
    hear: (heard) => {
      const on = (event: MessageEvent<W>): void => heard(event.data);
      channel.addEventListener('message', on);
      return () => {
        channel.removeEventListener('message', on);
      };
    },
    hold: (had, signal) => {
      // Called off before it was had: nobody waits for it any more.
      if (navigator.locks) navigator.locks.request(name, { signal }, had).catch(() => {});
      else void had();
    },
  };
}

const tabsOf = (workspace: Id): Tabs => ({
  ...companyOf<Word>(`throughline ${workspace}`),
  stream: (after, heard) => stream(workspace, after, heard),
});

/** The tabs that send what one person wishes in a workspace. */
export const postCompany = (workspace: Id, person: Id): Company<PostWord> =>
  companyOf(`throughline outbox ${workspace} ${person}`);

type Early = { readonly path: string; readonly response: Promise<Response> };

/** What the page had already asked for before any script of ours was there; each answer once. */
function early(path: string): Promise<Response> | undefined {
  const asked = (globalThis as { throughlineEarly?: Early[] }).throughlineEarly ?? [];
  const at = asked.findIndex((one) => one.path === path);
  return at < 0 ? undefined : asked.splice(at, 1)[0]?.response;
}

const texts = new WeakMap<PlanJson, string>();

/** The text that a loaded plan was read from, for the worker, which reads it again. */
export const textRead = (plan: PlanJson): string | undefined => texts.get(plan);

async function load(workspace: Id): ReturnType<Transport['load']> {
  let text = '';
  const { call: callPlan } = client({
    base: '',
    fetch: async (url, init) => {
      const response = await (early(url) ?? fetch(url, init));
      return {
        ok: response.ok,
        status: response.status,
        text: async () => (text = await response.text()),
      };
    },
  });
  const answer = await callPlan(api.plan, { workspace });
  if (answer.ok) texts.set(answer.value.plan, text);
  return answer;
}

/** Who is here; asked for while the scripts were still loading, the first time. */
export const loadMe = (): Promise<Answer<Me>> => {
  const { call: callMe } = client({ base: '', fetch: (url, init) => early(url) ?? fetch(url, init) });
  return callMe(api.me, {});
};

export const httpTransport = (workspace: Id, tabs = tabsOf(workspace)): Transport => ({
  load: () => load(workspace),
  names: () => call(api.directory, { workspace }),
  send: ({ command, directory }) => {
    const { id, door, why, wishes } = command;
    const input = { workspace, id, door, wishes: [...wishes], ...(why ? { why } : {}) };
    return call(api.execute, directory ? { ...input, directory } : input);
  },
  rows: (command) => call(api.command, { workspace, command }),
  shelf: (item) => call(api.shelf, { workspace, item }),
  listen: (after, heard) => listenTogether(tabs, after, heard),
});
