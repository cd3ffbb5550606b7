/** The browser's own: HTTP and server-sent events, the page's clock, random ids, IndexedDB. */
import { makeId, type Id } from '@throughline/model/id';
import { located } from '@throughline/server/client';
import { api, streamPath, type StreamEvents } from '@throughline/server/contract';
import { call } from '../call.ts';
import { listenTogether, type Tabs, type Word } from './shared-stream.ts';
import type { Clock, Heard, Outbox, Parcel, Transport } from './transport.ts';

export const newId = (): Id => makeId(crypto.getRandomValues(new Uint8Array(12)));

export const pageClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, done) => {
    const timer = setTimeout(done, milliseconds);
    return () => clearTimeout(timer);
  },
};

function stream(workspace: Id, after: number, heard: Heard): () => void {
  const [path] = located(streamPath, { workspace });
  const source = new EventSource(`${path}?after=${after}`);
  source.addEventListener('open', () => heard.opened());
  source.addEventListener('frame', (event: MessageEvent<string>) => {
    heard.frame(JSON.parse(event.data) as StreamEvents['frame']);
  });
  source.addEventListener('directory', (event: MessageEvent<string>) => {
    heard.names((JSON.parse(event.data) as StreamEvents['directory']).directoryVersion);
  });
  source.addEventListener('gone', () => heard.gone());
  // Its own way of beginning again knows no backoff, and would resume where it was, not where the replica is.
  source.addEventListener('error', () => heard.broken());
  return () => source.close();
}

/** The tabs of this browser that show a workspace; one that has no locks listens for itself. */
function tabsOf(workspace: Id): Tabs {
  const name = `throughline ${workspace}`;
  const channel = new BroadcastChannel(name);
  return {
    stream: (after, heard) => stream(workspace, after, heard),
    send: (word) => channel.postMessage(word),
    hear: (heard) => {
      const on = (event: MessageEvent<Word>): void => heard(event.data);
      channel.addEventListener('message', on);
      return () => channel.removeEventListener('message', on);
    },
    hold: (had, signal) => {
      // Called off before it was had: nobody waits for it any more.
      if (navigator.locks) navigator.locks.request(name, { signal }, had).catch(() => {});
      else void had();
    },
  };
}

export const httpTransport = (workspace: Id, tabs = tabsOf(workspace)): Transport => ({
  load: () => call(api.plan, { workspace }),
  names: () => call(api.directory, { workspace }),
  send: ({ command, directory }) => {
    const { id, door, why, wishes } = command;
    const input = { workspace, id, door, wishes: [...wishes], ...(why ? { why } : {}) };
    return call(api.execute, directory ? { ...input, directory } : input);
  },
  rows: (command) => call(api.command, { workspace, command }),
  listen: (after, heard) => listenTogether(tabs, after, heard),
});

const shelf = 'parcels';

function opened(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('throughline', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(shelf));
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(request.error ?? new Error('IndexedDB did not open.')));
  });
}

type Kept = { readonly workspace: Id; readonly at: number; readonly parcel: Parcel };

/** Commands on their way, in IndexedDB; where that is not to be had, they live as long as the page. */
export function browserOutbox(workspace: Id): Outbox {
  const database = opened().catch(() => undefined);
  const write = (work: (store: IDBObjectStore) => void): void => {
    void database.then((open) => open && work(open.transaction(shelf, 'readwrite').objectStore(shelf)));
  };
  return {
    all: async () => {
      const open = await database;
      if (!open) return [];
      const kept = await new Promise<readonly Kept[]>((done) => {
        const request = open.transaction(shelf).objectStore(shelf).getAll();
        request.addEventListener('success', () => done(request.result as Kept[]));
        request.addEventListener('error', () => done([]));
      });
      return kept
        .filter((one) => one.workspace === workspace)
        .toSorted((a, b) => a.at - b.at)
        .map(({ parcel }) => parcel);
    },
    keep: (parcel) => write((store) => store.put({ workspace, at: Date.now(), parcel }, parcel.command.id)),
    drop: (command) => write((store) => store.delete(command)),
  };
}
