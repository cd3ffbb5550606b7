/**
 * What this browser keeps, in IndexedDB: commands on their way, refusals, and copies of plans, shelves and of who was
 * here. The only place that opens it; pages and the worker share it. Where it is not to be had, nothing is kept.
 */

const name = 'throughline';
const version = 2;

/** `parcels` and `returned` are what a person typed; the others are copies, and may be dropped at any time. */
export const rooms = ['parcels', 'returned', 'plans', 'shelves', 'persons'] as const;
export type Room = (typeof rooms)[number];

let opening: Promise<IDBDatabase | undefined> | undefined;

function opened(): Promise<IDBDatabase | undefined> {
  opening ??= new Promise<IDBDatabase | undefined>((done) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      for (const room of rooms) {
        if (!request.result.objectStoreNames.contains(room)) request.result.createObjectStore(room);
      }
    });
    request.addEventListener('success', () => {
      const database = request.result;
      // A newer page wants to change the rooms: it must not wait for this one.
      database.addEventListener('versionchange', () => database.close());
      database.addEventListener('close', () => (opening = undefined));
      done(database);
    });
    request.addEventListener('error', () => done(undefined));
    request.addEventListener('blocked', () => done(undefined));
  }).catch(() => undefined);
  return opening;
}

/** Reads from one room; undefined where nothing is kept. */
export async function read<T>(
  room: Room,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await opened();
  if (!database) return undefined;
  return new Promise((done) => {
    try {
      const request = ask(database.transaction(room).objectStore(room));
      request.addEventListener('success', () => done(request.result));
      request.addEventListener('error', () => done(undefined));
    } catch {
      done(undefined); // it was closed meanwhile
    }
  });
}

/** Writes to some rooms in one transaction. @returns whether it is kept */
export async function write(
  into: readonly Room[],
  work: (store: (room: Room) => IDBObjectStore) => void,
): Promise<boolean> {
  const database = await opened();
  if (!database) return false;
  return new Promise((done) => {
    try {
      const transaction = database.transaction(into, 'readwrite');
      transaction.addEventListener('complete', () => done(true));
      transaction.addEventListener('abort', () => done(false));
      transaction.addEventListener('error', () => done(false));
      work((room) => transaction.objectStore(room));
    } catch {
      done(false);
    }
  });
}

/** All keys of a workspace: keys are `workspace`, or `[workspace, part]`. */
export const within = (workspace: string): IDBKeyRange => IDBKeyRange.bound([workspace], [workspace, []]);
