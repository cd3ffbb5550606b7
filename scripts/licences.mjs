/** The dependencies that ship: each under a licence that asks no copyleft, none with an install script. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './lib/run.mjs';

const allowed = new Set(
  `MIT MIT-0 ISC BSD-2-Clause BSD-3-Clause 0BSD Apache-2.0 CC0-1.0 Unlicense BlueOak-1.0.0 Python-2.0 PostgreSQL
   Zlib WTFPL CC-BY-4.0 Unicode-3.0 Unicode-DFS-2016`.split(/\s+/),
);

/** Packages whose package.json is unclear, by name and version, with what their LICENSE file says. */
const read = {};

/** An SPDX expression is fine when one side of each OR, and all of each AND, is allowed. */
export function isAllowed(expression) {
  const bare = expression.replace(/[()]/g, ' ').trim();
  return bare
    .split(/\s+OR\s+/)
    .some((side) => side.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));
}

/** Where `name` is found from `path`: in the nearest node_modules, as Node looks for it. */
function resolve(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const found = `${folder}${folder && '/'}node_modules/${name}`;
    if (packages[found]) return packages[found].link ? packages[found].resolved : found;
    if (folder === '') return undefined;
  }
}

/**
 * What ships: everything that the workspaces reach. npm's own `dev` flags are no help, for a library that can be
 * used with a test runner (an optional peer) makes them count the test runner as shipped.
 */
function shipped(packages) {
  const seen = new Set(
    Object.keys(packages).filter((path) => path !== '' && !path.includes('node_modules/')),
  );
  for (const path of seen) {
    const {
      dependencies,
      optionalDependencies,
      peerDependencies,
      peerDependenciesMeta = {},
    } = packages[path];
    const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta[name]?.optional);
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      const found = resolve(packages, path, name);
      if (found) seen.add(found);
    }
  }
  return [...seen].filter((path) => path.includes('node_modules/'));
}

/** What is wrong with the production dependencies of a lock file; `licenceOf` looks into the installed package. */
export function problemsOf({ packages }, licenceOf) {
  return shipped(packages).flatMap((path) => {
    const entry = packages[path];
    const name = `${path.split('node_modules/').at(-1)}@${entry.version}`;
    const licence = read[name] ?? entry.license ?? licenceOf(path);
    const wrong = entry.hasInstallScript ? [`${name} needs an install script`] : [];
    if (!licence) wrong.push(`${name} declares no licence`);
    else if (!isAllowed(licence)) wrong.push(`${name} is under ${licence}`);
    return wrong;
  });
}

function installedLicence(path) {
  const file = `${root}${path}/package.json`;
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return typeof license === 'string'
    ? license
    : (license?.type ?? licenses?.map((one) => one.type).join(' OR '));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  const problems = problemsOf(lock, installedLicence);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length ? 1 : 0;
}
