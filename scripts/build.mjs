/** `npm run build`: dist/ from the sources. */
import './lib/node.mjs';
import { build } from './lib/bundle.mjs';
import { install } from './lib/install.mjs';

const say = (text) => console.log(text);
try {
  await install(say);
  await build(say, { force: process.argv.includes('--force') });
  say('dist/ is up to date.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
