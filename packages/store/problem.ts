/** What a database can refuse when it is opened or asked: a value for programs, a sentence for the terminal. */
import { problem } from '@throughline/model/problem';
import type { Args, Problem } from '@throughline/model/problem';

export type StoreCode =
  | 'store.folder-in-use'
  | 'store.folder-elsewhere'
  | 'store.folder-unfit'
  | 'store.other-postgres'
  | 'store.nothing-there'
  | 'store.busy'
  | 'store.stopped'
  | 'store.closed'
  | 'store.newer'
  | 'store.not-empty'
  | 'store.not-a-backup'
  | 'store.backup-cut'
  | 'store.backup-damaged'
  | 'store.backup-table';

/** Thrown by the store's doors. `message` is the whole sentence, for logs; `problem` is what `words` translates. */
export class StoreError extends Error {
  readonly problem: Problem & { readonly code: StoreCode };

  constructor(code: StoreCode, args: Args, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.problem = { ...problem(code, args), code };
  }
}
