/** Refuses a Node that is too old, in one sentence. Imported first, and written so that an old Node can read it. */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const wanted = engines.node.replace('>=', '');
const [major = 0, minor = 0] = wanted.split('.').map(Number);
const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);

if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
  process.stderr.write(`Throughline needs Node ${wanted} or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
