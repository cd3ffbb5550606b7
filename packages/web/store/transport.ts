/**
 * What the live store needs of the outside: the server, a clock, chance, fresh ids, a place that outlives the page, and
 * the other tabs of the browser.
 */
import type { Command } from '@throughline/model/command';
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import type { Frame } from '@throughline/model/frame';
import type { Id } from '@throughline/model/id';
import type { Item } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { Executed, PlanAnswer } from '@throughline/server/contract';
import type { Answer } from '../call.ts';

/** A command on its way, with the names that go to the directory beside it. */
export type Parcel = { readonly command: Command; readonly directory?: DirectoryWrites };

/** A parcel that the server sent back, with its reasons. */
export type Returned = { readonly parcel: Parcel; readonly problems: readonly Problem[] };

export type Heard = {
  readonly opened: () => void;
  readonly frame: (frame: Frame) => void;
  /** the names of people are at this version */
  readonly names: (version: number) => void;
  /** the workspace is gone, or this person is no longer in it */
  readonly gone: () => void;
  /** the stream ended; whoever listens begins again */
  readonly broken: () => void;
};

export type Transport = {
  readonly load: () => Promise<Answer<PlanAnswer>>;
  readonly names: () => Promise<Answer<{ readonly directory: Directory; readonly version: number }>>;
  readonly send: (parcel: Parcel) => Promise<Answer<Executed>>;
  readonly rows: (command: Id) => Promise<Answer<{ readonly entries: readonly Entry[] }>>;
  readonly shelf: (item: Id) => Promise<Answer<{ readonly items: readonly Item[] }>>;
  /** Listens to the log after a version. @returns how to stop */
  readonly listen: (after: number, heard: Heard) => () => void;
};

export type Clock = {
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: () => number;
  /** Calls back once after so many milliseconds. @returns how to call it off */
  readonly after: (milliseconds: number, call: () => void) => () => void;
};

/** A number from 0 up to, not including, 1. */
export type Chance = () => number;

/**
 * Keeps parcels until the server has them, and those that it sent back until the person has put them aside: through a
 * reload, a crash of the page, a sign-out. Shared by all tabs.
 */
export type Outbox = {
  readonly all: () => Promise<readonly Parcel[]>;
  readonly keep: (parcel: Parcel) => void;
  readonly drop: (command: Id) => void;
  readonly returned: () => Promise<readonly Returned[]>;
  /** Takes a parcel out of those on their way and keeps it as returned, in one step. */
  readonly giveBack: (returned: Returned) => void;
  readonly putAside: (command: Id) => void;
};

/** Shelves as they were last fetched, for reading offline. */
export type ShelfCopies = {
  readonly read: (item: Id) => Promise<readonly Item[] | undefined>;
  readonly keep: (item: Id, items: readonly Item[]) => void;
};

/** The other tabs of this browser that show the same. */
export type Company<Word> = {
  /** Holds a lock from when it is had until `had` comes about, or never, when it is called off before. */
  readonly hold: (had: () => Promise<void>, off: AbortSignal) => void;
  readonly send: (word: Word) => void;
  /** Hears the other tabs. @returns how to stop */
  readonly hear: (heard: (word: Word) => void) => () => void;
};
