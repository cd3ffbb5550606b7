/** Where the server begins. */
import { createServer } from 'node:http';

const port = Number(process.env['PORT'] ?? 4680);
const host = process.env['HOST'] ?? '127.0.0.1';
const server = createServer((_request, response) => response.end('Throughline'));
server.listen(port, host, () => process.stdout.write(`Throughline listens on http://${host}:${port}\n`));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
