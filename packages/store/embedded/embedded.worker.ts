/**
 * The thread in which PostgreSQL runs. It speaks the wire protocol in messages, so the main thread needs nothing of
 * PGlite, and a slow query blocks only this thread.
 *
 * A bundle of its own: scripts/node-bundle.ts turns every `*.worker.ts` into `dist/<name>/<file>.worker.js`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableFS, startParams } from './durable-fs.ts';
import type { FromThread, Task, ToThread } from './messages.ts';

const port = parentPort;
if (port === null) throw new Error('embedded.worker.ts runs in a worker thread only.');
const { cluster, task, readOnly } = workerData as Task;
const post = (message: FromThread, moved: ArrayBuffer[] = []) => port.postMessage(message, moved);

let lastWords = '';
function hear(line: string): boolean {
  if (/\b(?:PANIC|FATAL):/.test(line)) lastWords = line.replace(/^.*?\b(PANIC|FATAL):\s*/, '');
  return false;
}

/** Ends the thread at once: a wreck must not answer, nor write once more while closing. */
function die(reason: string): never {
  post({ kind: 'dead', reason: lastWords === '' ? reason : `${reason}: ${lastWords}` });
  process.exit(1);
}

const files = new DurableFS(cluster, die);
const params = readOnly ? ['-c', 'default_transaction_read_only=on'] : [];
const postgres = await PGlite.create({
  fs: files,
  startParams: [...startParams, ...params],
  onStderr: hear,
}).catch((error: unknown) => die(error instanceof Error ? error.message : String(error)));

async function answer(id: number, request: Uint8Array): Promise<void> {
  const chunks: Uint8Array[] = [];
  // What PGlite hands out is a view into its memory, valid only until it returns.
  const onRawData = (chunk: Uint8Array) => chunks.push(chunk.slice());
  try {
    await postgres.execProtocolRawStream(request, { syncToFs: false, onRawData });
  } catch (error) {
    die(String(error));
  }
  const bytes = new Uint8Array(Buffer.concat(chunks));
  post({ kind: 'reply', id, bytes, meter: { ...files.meter } }, [bytes.buffer]);
}

async function close(): Promise<void> {
  await postgres.close();
  port?.close();
}

if (task === 'make') await close();
else {
  port.on(
    'message',
    (message: ToThread) => void (message === 'close' ? close() : answer(message.id, message.bytes)),
  );
  post({ kind: 'ready' });
}
