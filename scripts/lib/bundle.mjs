/** Builds dist/ when the sources changed since it was last built. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './run.mjs';

const stamp = join(root, 'dist/.stamp');
const bundles = ['server', 'cli', 'web'];

/** A hash over everything a bundle is made of. Contents, not times: a checkout touches every file. */
function fingerprint() {
  const hash = createHash('sha256').update(process.versions.node);
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

/** npm keeps some packages inside the workspace that asked for them, where a bundle in dist/ would not look. */
function linkNested(name) {
  const nested = join(root, 'packages', name, 'node_modules');
  if (name !== 'web' && existsSync(nested))
    symlinkSync(nested, join(root, 'dist', name, 'node_modules'), 'junction');
}

export async function build(say, { force = false } = {}) {
  const now = fingerprint();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say(`Building ${bundles.join(', ')} ...`);
  rmSync(stamp, { force: true });
  for (const name of bundles) {
    const { code, output } = await run(tool('vite'), ['build', `packages/${name}`]);
    if (code !== 0) throw new Error(`Building ${name} failed:\n${output}`);
    linkNested(name);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
}
