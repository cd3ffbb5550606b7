/**
 * A server in a process of its own, as `startServer` makes it, but without limits on how often one caller may call: one
 * account does here in a second what a team does in an hour. Stops when its parent lets go of it.
 */
import { startServer, type StartOptions } from '@throughline/server/start';

const unlimited = { burst: 1e9, perSecond: 1e9 };
const options = JSON.parse(process.argv[2] ?? '{}') as StartOptions;
const rates = { general: unlimited, entry: unlimited };
const started = await startServer({ port: 0, logLevel: 'warn', ...options, rates });
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1_000 });
});
process.on('disconnect', () => void started.close().then(() => process.exit()));
process.send?.({ url: started.url });
