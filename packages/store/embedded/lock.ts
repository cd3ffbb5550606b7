/**
 * One process per data folder. The lock is a file that only one can create, naming its owner's socket; a dead socket
 * makes it stale. PGlite itself lets two processes in, and then commits vanish without a word.
 */
import { linkSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { StoreError } from '../problem.ts';
import { appear, clearAway, isPresent } from './presence.ts';

/** Who has the folder. */
export type Holder = {
  readonly pid: number;
  readonly host: string;
  /** when it took the folder, ISO 8601 in UTC */
  readonly since: string;
  /** where its server listens, once it does */
  readonly url: string | null;
};
type Entry = Holder & { readonly id: string; readonly boot: string; readonly address: string };

export type Lock = {
  /** Tells later comers where to talk to us. */
  readonly announce: (url: string) => void;
  readonly release: () => void;
};

const lockFile = (dataDir: string) => join(dataDir, 'throughline.lock');

/**
 * Takes the data folder for this process.
 *
 * @param dataDir the whole path of a folder that exists
 * @throws StoreError `store.folder-in-use` when another owner lives, in this process or another
 */
export async function takeFolder(dataDir: string): Promise<Lock> {
  const presence = await appear(dataDir);
  const since = new Date().toISOString();
  let mine: Entry = {
    ...{ id: randomUUID(), pid: process.pid, host: hostname(), boot: bootId(), since },
    ...{ address: presence.address, url: null },
  };
  const path = lockFile(dataDir);
  try {
    await take(dataDir, path, mine);
  } catch (error) {
    presence.leave();
    throw error;
  }
  return {
    announce: (url) => {
      mine = { ...mine, url };
      replace(path, mine);
    },
    release: () => {
      // In this order: while the file is there, our socket must answer, or someone would take over a lock
      // that we are about to remove.
      if (read(path)?.id === mine.id) rmSync(path, { force: true });
      presence.leave();
    },
  };
}

/** Who has the data folder open, or null. For programs that would rather talk to the owner than be refused. */
export async function findHolder(dataDir: string): Promise<Holder | null> {
  const entry = read(lockFile(dataDir));
  return entry !== null && (await isPresent(resolve(dataDir), entry.address)) ? entry : null;
}

/**
 * Creates the file with our entry, or replaces a stale one. Who replaces must first own `<path>.next` by the same
 * rule and look again: so two who saw the same stale lock cannot both replace it, and one who dies in between
 * leaves only another stale lock.
 */
async function take(dataDir: string, path: string, mine: Entry): Promise<void> {
  for (;;) {
    if (create(path, mine)) return;
    const found = read(path);
    if (found === null) continue;
    if (await isPresent(dataDir, found.address)) throw inUse(dataDir, found);
    if (found.boot !== mine.boot && onNetwork(dataDir)) throw elsewhere(dataDir, path, found);
    const next = `${path}.next`;
    await take(dataDir, next, mine);
    try {
      if (read(path)?.id !== found.id) continue;
      replace(path, mine);
      clearAway(dataDir, found.address);
      return;
    } finally {
      rmSync(next, { force: true });
    }
  }
}

/** A hard link appears at once, with its content, and only if the name is free. */
function create(path: string, entry: Entry): boolean {
  const draft = write(path, entry);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StoreError(
      'store.folder-unfit',
      { folder: path },
      `The lock ${path} cannot be made: ${String(error)}. Choose a data folder on a local disk of this machine.`,
      error,
    );
  } finally {
    rmSync(draft, { force: true });
  }
}

function replace(path: string, entry: Entry): void {
  renameSync(write(path, entry), path);
}

function write(path: string, entry: Entry): string {
  const draft = `${path}.${randomUUID()}`;
  // Flushed, so that a power cut leaves a lock that can be read and found dead.
  writeFileSync(draft, `${JSON.stringify(entry)}\n`, { mode: 0o600, flush: true });
  return draft;
}

function read(path: string): Entry | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    return JSON.parse(text) as Entry;
  } catch {
    // A lock appears whole or not at all, so one that cannot be read is damage and has no living owner.
    const nobody = { pid: 0, host: hostname(), boot: bootId(), since: 'an unknown time', url: null };
    return { ...nobody, id: `unreadable ${text}`, address: '.lock-none.sock' };
  }
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return hostname();
  }
}

/** NFS, SMB, CIFS, SMB2, Ceph, AFS: several machines may see the folder, and sockets do not reach across. */
const networkTypes = [0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x00c36400, 0x5346414f];
const onNetwork = (dataDir: string) => networkTypes.includes(statfsSync(dataDir).type);

function inUse(dataDir: string, holder: Entry): StoreError {
  const where = holder.host === hostname() ? '' : ` on ${holder.host}`;
  const self = holder.pid === process.pid && where === '' ? ' (this one)' : '';
  const talk = holder.url === null ? 'Stop it first' : `Talk to it at ${holder.url}, or stop it first`;
  return new StoreError(
    'store.folder-in-use',
    { folder: dataDir, pid: holder.pid, host: holder.host, since: holder.since, url: holder.url ?? '' },
    `The data folder ${dataDir} is already open in process ${holder.pid}${self}${where}, since ${holder.since}. ${talk}.`,
  );
}

function elsewhere(dataDir: string, path: string, holder: Entry): StoreError {
  return new StoreError(
    'store.folder-elsewhere',
    { folder: dataDir, host: holder.host, since: holder.since },
    `The data folder ${dataDir} is on a network drive and was opened on ${holder.host} at ${holder.since}. ` +
      `Whether that process still runs cannot be seen from here: make sure it does not, then delete ${path}.`,
  );
}
