/** Builds dist/ when the sources changed since it was last built. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const stamp = join(root, 'dist/.stamp');
const bundles = ['server', 'cli', 'web'];

/** A hash over everything a bundle is made of. Contents, not times: a checkout touches every file. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => hash.update(path).update(readFileSync(join(root, path)));
  const walk = (folder) => {
    const all = readdirSync(join(root, folder), { withFileTypes: true });
    const entries = all.filter((entry) => entry.name !== 'node_modules');
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (!/\.test\.tsx?$/.test(entry.name)) add(path);
    }
  };
  walk('packages');
  for (const file of ['package-lock.json', 'scripts/node-bundle.ts', 'scripts/lib/bundle.mjs']) add(file);
  return hash.digest('hex');
}

/** Builds one bundle beside the old one, and only then takes its place: a failed build breaks nothing. */
async function buildOne(name) {
  const place = join(root, 'dist', name);
  const next = `${place}.next-${process.pid}`;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', `packages/${name}`, '--outDir', next, '--emptyOutDir'];
  const { code, output } = await run(process.execPath, args);
  if (code !== 0) {
    rmSync(next, { recursive: true, force: true });
    throw new Error(`Building ${name} failed:\n${output}`);
  }
  // npm keeps some packages inside the workspace that asked for them, where a bundle in dist/ would not look.
  const nested = join(root, 'packages', name, 'node_modules');
  if (name !== 'web' && existsSync(nested)) symlinkSync(nested, join(next, 'node_modules'), 'junction');
  rmSync(place, { recursive: true, force: true });
  renameSync(next, place);
}

export async function build(say, { force = false } = {}) {
  const now = fingerprint();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say(`Building ${bundles.join(', ')} ...`);
  rmSync(stamp, { force: true });
  for (const name of bundles) await buildOne(name);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
}
