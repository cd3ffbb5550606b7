/**
 * The contract of the live store: the plan as this browser holds it, what waits for the server, and how to wish.
 * `open-live.ts` makes one.
 */
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Door, Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import type { Wish } from '@throughline/model/commands/index';
import type { Role } from '@throughline/model/may';
import type { Item } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { Replica } from '@throughline/model/replica';
import type { Steps } from './steps.ts';

/** `joining`: opened from the copy in this browser, and not yet in touch with the server. */
export type Sync = 'joining' | 'saved' | 'saving' | 'offline' | 'signed-out' | 'gone';

export type LiveState = {
  readonly replica: Replica;
  /** names of people, those on their way included */
  readonly directory: Directory;
  readonly sync: Sync;
  /** how many commands wait for the server */
  readonly waiting: number;
  /** when the server last had everything; milliseconds since 1970-01-01T00:00Z */
  readonly savedAt: number | undefined;
  /** what this person has done here and can take back, or do again */
  readonly steps: Steps;
  /** item → how many times its shelf has changed since the page opened */
  readonly shelves: ReadonlyMap<Id, number>;
  /** commands that an earlier page had left unsent, sent by this one */
  readonly recovered: number;
};

export type Told = {
  readonly why?: string | undefined;
  readonly directory?: DirectoryWrites | undefined;
  readonly door?: Door | undefined;
};

export type Outcome =
  | { readonly ok: true; readonly command: Id }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Live = {
  readonly state: () => LiveState;
  readonly subscribe: (heard: () => void) => () => void;
  readonly wish: (wishes: readonly Wish[], told?: Told) => Outcome;
  /** Takes back a command, whoever made it; fetches its log rows first when they are not at hand. */
  readonly undo: (command: Id, how?: 'undo' | 'redo') => Promise<Outcome>;
  /** The rows of a command: at hand, or from the server. */
  readonly rows: (command: Id) => Promise<readonly Entry[] | undefined>;
  /**
   * What stands on an item's shelf (notes), in order, with what was just written or removed here; undefined until it
   * has been fetched. Reading is free: `shelf` while rendering, `watchShelf` in an effect.
   */
  readonly shelf: (item: Id) => readonly Item[] | undefined;
  /** Fetches a shelf and keeps it fresh while somebody looks; offline, from the copy here. @returns how to stop */
  readonly watchShelf: (item: Id) => () => void;
  /** Puts a refusal aside. */
  readonly settle: (command: Id) => void;
  /** Wishes what was refused once more, over what stands there now, and puts the refusal aside where that works. */
  readonly again: (command: Id) => Outcome;
  /** This person has another role now: asks of what they may are answered by it. */
  readonly become: (role: Role) => void;
  /** What a copy in this browser needs beside the plan. */
  readonly names: () => { readonly directory: Directory; readonly version: number };
  /** Tries everything that waits at once: the network is back, the person has signed in again. */
  readonly nudge: () => void;
  /** The browser says that the network is gone: it is tried at once, and found out. */
  readonly doubt: () => void;
  readonly close: () => void;
};
