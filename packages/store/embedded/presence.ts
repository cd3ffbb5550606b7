/**
 * A socket that exists as long as its process does: whoever connects knows that the owner is alive. The kernel
 * accepts for a busy process and refuses for a killed one, so neither a long computation nor a crash can fool us.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export type Presence = {
  /** where to knock: a name inside the folder, or a whole path where the folder cannot hold sockets */
  readonly address: string;
  readonly leave: () => void;
};

/**
 * Starts to be reachable from the folder. The socket lies inside it because then it is found from another container
 * on the same machine too, which shares neither /tmp nor loopback.
 */
export async function appear(folder: string): Promise<Presence> {
  const name = `.lock-${randomBytes(6).toString('hex')}.sock`;
  if (process.platform === 'win32') return listen(folder, `\\\\.\\pipe\\throughline${name}`);
  try {
    return await listen(folder, name);
  } catch {
    // Folders shared with a virtual machine often hold files but no sockets.
    return listen(folder, join(tmpdir(), `throughline${name}`));
  }
}

/** Whether somebody is reachable at the address. Doubt counts as yes: a wrong no costs the data. */
export async function isPresent(folder: string, address: string): Promise<boolean> {
  const route = routeTo(folder, address);
  try {
    return await new Promise<boolean>((resolve) => {
      const socket = connect(route.path);
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code !== 'ECONNREFUSED' && error.code !== 'ENOENT'),
      );
    });
  } finally {
    route.drop();
  }
}

/** Removes what a killed process left behind. */
export function clearAway(folder: string, address: string): void {
  if (process.platform !== 'win32')
    rmSync(isAbsolute(address) ? address : join(folder, address), { force: true });
}

async function listen(folder: string, address: string): Promise<Presence> {
  const route = routeTo(folder, address);
  const server = createServer((socket) => socket.destroy());
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(route.path, resolve);
    });
  } finally {
    route.drop();
  }
  server.unref();
  const leave = () => {
    server.close();
    clearAway(folder, address);
  };
  return { address, leave };
}

/** The kernel takes at most 104 to 108 bytes for a socket's path, so a deep folder is reached through a short link. */
function routeTo(folder: string, address: string): { path: string; drop(): void } {
  const path = isAbsolute(address) || process.platform === 'win32' ? address : join(folder, address);
  if (Buffer.byteLength(path) <= 100 || process.platform === 'win32') return { path, drop: () => {} };
  const short = mkdtempSync(join(tmpdir(), 'tl-'));
  symlinkSync(folder, join(short, 'd'));
  return { path: join(short, 'd', address), drop: () => rmSync(short, { recursive: true, force: true }) };
}
