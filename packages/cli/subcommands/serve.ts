/** `serve`: the server, in this terminal, until it is told to stop. */
import { readOptions } from '@throughline/server/options';
import { sentence } from '@throughline/words/say';
import { text } from '@throughline/words/text';
import { refusal, type Subcommand } from '../subcommand.ts';

/** Resolves when somebody asks the process to stop; a second time ends it at once. */
function asked(): Promise<void> {
  return new Promise((stop) => {
    let times = 0;
    const heard = (): void => {
      times += 1;
      if (times > 1) process.exit(130);
      stop();
    };
    process.on('SIGTERM', heard);
    process.on('SIGINT', heard);
  });
}

export const serve: Subcommand = {
  name: 'serve',
  group: 'begin',
  summary: 'cli.serve',
  on: [],
  arguments: [],
  options: {
    port: { type: 'text', value: 'N', about: 'cli.serve.port' },
    host: { type: 'text', value: 'ADDRESS', about: 'cli.serve.host' },
    'database-url': { type: 'text', value: 'URL', about: 'cli.serve.database' },
    'public-url': { type: 'text', value: 'URL', about: 'cli.serve.public-url' },
  },
  examples: [
    'throughline serve',
    'throughline serve --port 8080 --data ./data',
    'PORT=8080 throughline serve',
  ],
  run: async (given, session) => {
    const flags = ['port', 'host', 'database-url', 'public-url'].flatMap((flag) => {
      const value = given.text(flag);
      return value === undefined ? [] : [`--${flag}=${value}`];
    });
    const { data } = session.where;
    const options = readOptions(data === undefined ? flags : [...flags, `--data-dir=${data}`], session.env);
    if ('code' in options) return { ...refusal(options), exit: 'usage' };
    // Only here: the whole server comes along.
    const { startServer } = await import('@throughline/server/start');
    const stop = asked();
    const started = await startServer({
      ...options,
      secret: session.env['THROUGHLINE_SECRET'] || undefined,
      say: (what) => session.remark(sentence(what, session.reader)),
    });
    session.remark(text('cli.serve-at', { url: started.url }, session.reader));
    const died = await Promise.race([stop, started.died]);
    await started.close();
    const stopped = { json: { url: started.url }, lines: [text('cli.serve-stopped', {}, session.reader)] };
    return died === undefined ? stopped : { ...stopped, exit: 'unreachable' };
  },
};
