/** Where the server begins: reads its options, starts, says where it is, and stops when it is told to. */
import { inEnglish, startServer } from './start.ts';
import { readOptions } from './options.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const fail = (text: string): void => {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if ('code' in options) return fail(inEnglish(options));
  const started = await startServer({
    ...options,
    secret: process.env['THROUGHLINE_SECRET'] || undefined,
    say: (what) => say(inEnglish(what)),
  });
  say(`Throughline is at ${started.url}`);
  let asked = 0;
  const stop = (): void => {
    asked += 1;
    if (asked > 1) process.exit(130);
    started.close().then(
      () => process.exit(),
      (error: Error) => {
        fail(error.message);
        process.exit();
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const died = await started.died;
  fail(died.message);
  await started.close().catch(() => {});
  process.exit();
}

await main().catch((error: Error & { problem?: unknown }) => {
  // What is meant for people has its sentence; all else is our own bug and shows where it is.
  fail(error.problem === undefined ? (error.stack ?? error.message) : error.message);
});
