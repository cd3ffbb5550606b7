#!/usr/bin/env node
/** What `npx throughline` runs: it is here before the first build, and the bundle it loads is not. */
import { existsSync } from 'node:fs';

const bundle = new URL('../../dist/cli/throughline.js', import.meta.url);
if (existsSync(bundle)) await import(bundle.href);
else {
  process.stderr.write('The command line is not built yet: run `npm run build` first.\n');
  process.exitCode = 1;
}
