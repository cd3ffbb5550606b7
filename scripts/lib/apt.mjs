/** Installs Debian packages for the tests, where that is possible: as root, on Debian. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { run } from './run.mjs';

/** Installs one package; answers why it could not, or undefined. */
export async function aptInstall(name) {
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get';
  if (process.getuid?.() !== 0) return `only root can apt-get install ${name}`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const undo = withoutMainCluster();
  try {
    await run('apt-get', ['update', '-qq'], { env });
    const args = ['install', '-y', '-qq', '--no-install-recommends', name];
    const { code, output } = await run('apt-get', args, { env });
    return code === 0 ? undefined : `apt-get install ${name} failed: ${output.trim().split('\n').at(-1)}`;
  } finally {
    undo();
  }
}

/** Debian's postgresql makes and starts a cluster of its own on installation, which nobody asked for. */
function withoutMainCluster() {
  const folder = '/etc/postgresql-common/createcluster.d';
  if (existsSync(folder)) return () => {};
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/throughline-tests.conf`;
  writeFileSync(file, 'create_main_cluster = false\n');
  return () => rmSync(file, { force: true });
}
