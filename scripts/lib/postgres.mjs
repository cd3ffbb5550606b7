/** A throw-away PostgreSQL for the tests: a free port, a folder of its own, gone afterwards. */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';

/** The newest server's programs, at Debian's place or on the PATH. */
function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const majors = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...majors.map((major) => `${debian}/${major}/bin`),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`));
}

/** PostgreSQL refuses to run as root, so root lends it another user. */
function otherUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag, name) => spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim();
  const name = ['postgres', 'nobody'].find((user) => id('-u', user) !== '');
  return name && { uid: Number(id('-u', name)), gid: Number(id('-g', name)) };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * @param {{ durable?: boolean }} [options] durable: a new one, with the settings that PostgreSQL has by itself
 * @returns {Promise<{ url?: string, why?: string, stop: () => Promise<void> }>}
 */
export async function postgres({ durable = false } = {}) {
  const stop = async () => {};
  if (process.env.TEST_DATABASE_URL && !durable) return { url: process.env.TEST_DATABASE_URL, stop };
  if (!findBinaries()) {
    const why = await aptInstall('postgresql');
    if (why) return { why, stop };
  }
  const bin = findBinaries();
  if (!bin) return { why: 'no initdb was found', stop };
  return startCluster(bin, durable);
}

async function startCluster(bin, durable) {
  const user = otherUser();
  const folder = mkdtempSync(join(tmpdir(), 'throughline-postgres-'));
  // A server that is being quit may still write: then again, a little later.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const data = join(folder, 'data');

  const initArgs = [
    '-D',
    data,
    '-U',
    'throughline',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  const init = spawnSync(join(bin, 'initdb'), initArgs, { ...options, encoding: 'utf8' });
  if (init.status !== 0) {
    remove();
    return { why: `initdb failed: ${(init.stderr || String(init.error)).trim()}`, stop: async () => {} };
  }

  const port = await freePort();
  // What the tests prove about power cuts they prove on the embedded database: here speed matters.
  const careless = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
  const settings = [...(durable ? [] : careless), 'max_connections=200'];
  settings.push('listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`);
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(...diesWithUs(join(bin, 'postgres'), args), {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    // SIGQUIT drops every connection at once: there is nothing to keep.
    server.kill('SIGQUIT');
    await ended;
    remove();
  };
  // Synchronously, for a way out that cannot wait.
  process.once('exit', () => {
    server.kill('SIGQUIT');
    remove();
  });

  const log = await new Promise((resolve) => {
    let text = '';
    server.stderr.on('data', (chunk) => {
      text += chunk;
      if (text.includes('ready to accept connections')) resolve(undefined);
    });
    server.once('error', (error) => resolve(error.message));
    void ended.then(() => resolve(text));
  });
  if (log === undefined) return { url: `postgres://throughline@127.0.0.1:${port}/postgres`, stop };
  remove();
  return { why: `PostgreSQL did not start: ${log.trim().split('\n').at(-1)}`, stop: async () => {} };
}

/** Linux ends the server with us even when we are killed outright. */
function diesWithUs(command, args) {
  if (!existsSync('/usr/bin/setpriv')) return [command, args];
  return ['/usr/bin/setpriv', ['--pdeathsig', 'QUIT', command, ...args]];
}
