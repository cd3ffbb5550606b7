/**
 * Makes PGlite keep what it promised. As shipped it never syncs: it starts PostgreSQL with `-F`, its file
 * system has no `fsync`, and `fdatasync` does nothing. After a power cut acknowledged commits are gone.
 */
import { fsyncSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What PostgreSQL is started with. `fsync` is the one sync method that reaches our file system. */
export const startParams: string[] = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'wal_sync_method=fsync'],
  ...['-c', 'shared_buffers=16MB'],
];

/** Counted since the start. A commit that wrote something syncs the log once. */
export type Meter = { syncs: number; logSyncs: number; logBytes: number };

type Stream = { nfd: number; path?: string };
type StreamOps = {
  fsync?: (stream: Stream) => number;
  write: (stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) => number;
};
type Start = Parameters<NodeFS['init']>;
type Hooks = { preRun?: ((mod: never) => void)[]; onAbort?: (what: unknown) => void };

const isLog = (stream: Stream) => stream.path?.includes('/pg_wal/') === true;

/** A folder on disk whose `fsync` is the disk's. Directories are synced too: PostgreSQL opens and syncs them. */
export class DurableFS extends NodeFS {
  readonly meter: Meter = { syncs: 0, logSyncs: 0, logBytes: 0 };
  readonly #onDeath: (reason: string) => void;

  /**
   * @param folder the cluster's folder, which exists
   * @param onDeath called when a sync fails or PostgreSQL panics. It must not return, for nothing in memory
   *   can be trusted any more: PGlite swallows a panic and would go on answering from the wreck.
   */
  constructor(folder: string, onDeath: (reason: string) => void) {
    super(folder);
    this.#onDeath = onDeath;
  }

  override async init(...[pg, options]: Start): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options);
    const hooks = emscriptenOpts as Hooks;
    hooks.onAbort = () => this.#onDeath('it panicked');
    hooks.preRun = [
      ...(hooks.preRun ?? []),
      (mod: { NODEFS: { stream_ops: StreamOps } }) => this.#harden(mod.NODEFS.stream_ops),
    ];
    return { emscriptenOpts };
  }

  #harden(ops: StreamOps): void {
    const { meter } = this;
    const write = ops.write;
    ops.write = (stream, buffer, offset, length, position) => {
      const written = write(stream, buffer, offset, length, position);
      if (isLog(stream)) meter.logBytes += written;
      return written;
    };
    ops.fsync = (stream) => {
      try {
        fsyncSync(stream.nfd);
      } catch (error) {
        // Asking again proves nothing: the kernel may have dropped the pages that it could not write.
        this.#onDeath(`fsync failed on ${stream.path ?? 'a file'}: ${String(error)}`);
        throw error;
      }
      meter.syncs++;
      if (isLog(stream)) meter.logSyncs++;
      return 0;
    };
  }
}
