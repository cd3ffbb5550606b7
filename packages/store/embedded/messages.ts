/** What the main thread and the database's thread say to each other: plain objects and bytes, nothing shared. */
import type { Meter } from './durable-fs.ts';

/** How the thread is started: to make a new cluster and end, or to serve one until told to close. */
export type Task = { readonly cluster: string; readonly task: 'make' | 'serve'; readonly readOnly: boolean };

/** Bytes of PostgreSQL's wire protocol, or the wish to close. */
export type ToThread = { readonly id: number; readonly bytes: Uint8Array } | 'close';

export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly bytes: Uint8Array; readonly meter: Meter }
  /** Sent last: the thread ends right after. */
  | { readonly kind: 'dead'; readonly reason: string };
