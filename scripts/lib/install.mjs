/** Installs npm dependencies when what is in node_modules is not what the lock file asks for. */
import { existsSync, readFileSync } from 'node:fs';
import { root, run } from './run.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Why an installation is needed, or undefined. npm's own record of what it installed is compared with the lock
 * file, so a hand-made `npm install` is not repeated.
 */
export function whyInstall(folder = root) {
  const record = `${folder}node_modules/.package-lock.json`;
  if (!existsSync(record)) return 'node_modules is missing';
  const wanted = packagesOf(`${folder}package-lock.json`);
  const present = packagesOf(record);
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes('node_modules/') || entry.optional || entry.peer) continue;
    if (present[path]?.version !== entry.version) return `${path.split('node_modules/').at(-1)} changed`;
  }
  return undefined;
}

export async function install(say) {
  const why = whyInstall();
  if (!why) return;
  say(`Installing dependencies (${why}) ...`);
  // `npm ci` empties node_modules first: right for a fresh clone, a nuisance where something may be running.
  const args = existsSync(`${root}node_modules`) ? ['install', '--no-save'] : ['ci'];
  // npm tells its scripts where it is, which also works where `npm` is not a program but a batch file.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { code, output } = await run(npm[0], [...npm.slice(1), ...args, '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ${args[0]} failed:\n${output}`);
}
