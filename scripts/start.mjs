/** `npm start`: installs and builds what is missing or out of date, then runs the server with the same flags. */
import './lib/node.mjs';
import { spawn } from 'node:child_process';
import { build } from './lib/bundle.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/run.mjs';

const say = (text) => console.log(text);
try {
  await install(say);
  await build(say);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const env = { PORT: '4680', DATA_DIR: './data', ...process.env };
say('Starting Throughline ...');
const server = spawn(
  process.execPath,
  ['--enable-source-maps', `${root}dist/server/main.js`, ...process.argv.slice(2)],
  {
    env,
    stdio: 'inherit',
  },
);
// A terminal's Ctrl-C reaches the server by itself; a supervisor's signal reaches only this process.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'));
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
