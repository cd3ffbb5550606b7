/** The data folder on disk: where the cluster lies, which PostgreSQL wrote it, and how a new one appears whole. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreError } from '../problem.ts';

/** The PostgreSQL inside the pinned PGlite. A test asks the running database whether this is still true. */
export const POSTGRES_MAJOR = 18;

/** PostgreSQL's own files, inside the data folder. Beside it others may keep attachments and backups. */
export const clusterOf = (dataDir: string): string => join(dataDir, 'postgres');

/** Makes the data folder if it is not there. PGlite leaves files that anyone may write, so only we may enter. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(path, { recursive: true, mode: 0o700 });
  syncPath(dirname(path));
}

/**
 * Whether there is a cluster that this version can open.
 *
 * @throws StoreError when the cluster is of another major version or has lost its version file
 */
export function hasCluster(dataDir: string): boolean {
  const cluster = clusterOf(dataDir);
  if (!existsSync(cluster)) return false;
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file))
    throw new StoreError(
      'store.folder-unfit',
      { folder: cluster },
      `The folder ${cluster} has no PG_VERSION file, so it is not a whole database. ` +
        `Restore a backup into an empty data folder, or move ${cluster} away to start empty.`,
    );
  const found = readFileSync(file, 'utf8').trim();
  if (found !== String(POSTGRES_MAJOR))
    throw new StoreError(
      'store.other-postgres',
      { folder: dataDir, found, needed: POSTGRES_MAJOR },
      `The data folder ${dataDir} was written by PostgreSQL ${found}; this version of Throughline has ` +
        `PostgreSQL ${POSTGRES_MAJOR} inside and cannot open it. Make a backup with the version of Throughline ` +
        `that last ran here, then restore it into an empty data folder with this one.`,
    );
  return true;
}

/**
 * Makes a cluster aside and moves it into place when it is whole and on disk, so that a crash leaves none or all.
 *
 * @param fill writes the cluster into the folder it is given
 */
export async function makeCluster(dataDir: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const aside = `${clusterOf(dataDir)}.new`;
  await rm(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  await fill(aside);
  await syncTree(aside);
  await rename(aside, clusterOf(dataDir));
  syncPath(dataDir);
}

async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else syncPath(path);
  }
  syncPath(folder);
}

/** Syncs a file's bytes, or a folder's list of names. Windows cannot open folders and does not need it. */
function syncPath(path: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(path, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
