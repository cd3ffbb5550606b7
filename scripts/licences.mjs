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

/** What is wrong with the production dependencies of a lock file; `licenceOf` looks into the installed package. */
export function problemsOf(lock, licenceOf) {
  const problems = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.includes('node_modules/') || entry.link || entry.dev || entry.devOptional) continue;
    const name = `${path.split('node_modules/').at(-1)}@${entry.version}`;
    const licence = read[name] ?? entry.license ?? licenceOf(path);
    if (!licence) problems.push(`${name} declares no licence`);
    else if (!isAllowed(licence)) problems.push(`${name} is under ${licence}`);
    if (entry.hasInstallScript) problems.push(`${name} needs an install script`);
  }
  return problems;
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
