/** Starts the database's thread and carries requests to it. When the thread dies, whatever waits is told why. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { StoreError } from '../problem.ts';
import type { Meter } from './durable-fs.ts';
import type { FromThread, Task, ToThread } from './messages.ts';

export type Thread = {
  /** Sends whole messages of the wire protocol; answered in the order they were sent. */
  readonly send: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly meter: () => Meter;
  /** Lets PostgreSQL shut down, then waits for the thread to end. */
  readonly close: () => Promise<void>;
  /** Why it no longer answers, or null. */
  readonly error: () => StoreError | null;
  /** Resolves when the thread ended without being told to. */
  readonly died: Promise<StoreError>;
};

/** Makes a new cluster in a thread that then ends, which returns the 600 MB that doing so takes. */
export async function makeInThread(cluster: string, file?: URL): Promise<void> {
  const thread = start({ cluster, task: 'make', readOnly: false }, file);
  await thread.ended;
  const error = thread.error();
  if (error !== null) throw error;
}

/** @throws StoreError `store.stopped` when PostgreSQL does not start, with its last words */
export async function serveInThread(cluster: string, readOnly: boolean, file?: URL): Promise<Thread> {
  const thread = start({ cluster, task: 'serve', readOnly }, file);
  await Promise.race([thread.ready, thread.ended]);
  const error = thread.error();
  if (error !== null) throw error;
  return thread;
}

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void };

function start(task: Task, file: URL = workerFile()) {
  const worker = new Worker(file, { workerData: task, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let meter: Meter = { syncs: 0, logSyncs: 0, logBytes: 0 };
  let reason: string | null = null;
  let closing = task.task === 'make';
  let last = 0;

  // A new error for everyone, because query builders write into the stack of what they pass on.
  const stopped = (why: string) =>
    new StoreError(
      'store.stopped',
      { reason: why },
      `The embedded database stopped: ${why}. What was acknowledged is safe on disk; start Throughline again to go on.`,
    );
  const { promise: ready, resolve: onReady } = deferred<void>();
  const { promise: died, resolve: onDied } = deferred<StoreError>();
  const { promise: ended, resolve: onEnded } = deferred<void>();

  worker.on('message', (message: FromThread) => {
    if (message.kind === 'ready') onReady();
    else if (message.kind === 'dead') reason = message.reason;
    else {
      meter = message.meter;
      waiting.get(message.id)?.resolve(message.bytes);
      waiting.delete(message.id);
      // Only a pending request keeps the process alive.
      if (waiting.size === 0) worker.unref();
    }
  });
  worker.on('error', (error: Error) => (reason ??= error.message));
  worker.on('exit', (code) => {
    if (code !== 0) reason ??= `its thread ended with code ${code}`;
    if (!closing) reason ??= 'its thread ended';
    for (const { reject } of waiting.values()) reject(stopped(reason ?? 'it was closed'));
    waiting.clear();
    onEnded();
    if (reason !== null) onDied(stopped(reason));
  });
  ready.then(() => worker.unref()).catch(() => {});

  const tell = (message: ToThread) => worker.postMessage(message);
  let gone = false;
  ended.then(() => (gone = true)).catch(() => {});
  return {
    ready,
    ended,
    died,
    error: () => (reason === null ? null : stopped(reason)),
    meter: () => meter,
    send: (bytes: Uint8Array) =>
      new Promise<Uint8Array>((resolve, reject) => {
        if (gone || closing) return reject(stopped(reason ?? 'it was closed'));
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.ref();
        tell({ id, bytes });
      }),
    close: async () => {
      if (!closing && !gone) {
        closing = true;
        worker.ref();
        tell('close');
      }
      await ended;
    },
  };
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/**
 * In a bundle `embedded.worker.js` beside us, else the source. The name is put together here, because a bundler
 * would take a whole one for a file to copy.
 */
function workerFile(): URL {
  const native = Boolean((process.features as { typescript?: unknown }).typescript);
  const source = native ? 'embedded.worker.ts' : 'node20.mjs';
  const file = new URL(
    `./${import.meta.url.endsWith('.ts') ? source : 'embedded.worker.js'}`,
    import.meta.url,
  );
  if (existsSync(fileURLToPath(file))) return file;
  throw new Error(
    `${fileURLToPath(file)} is missing: bundle packages/store/embedded/embedded.worker.ts beside its user.`,
  );
}
