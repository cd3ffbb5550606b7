/** What the live store needs of the outside: the server, a clock, fresh ids, and a place that outlives the page. */
import type { Command } from '@throughline/model/command';
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import type { Frame } from '@throughline/model/frame';
import type { Id } from '@throughline/model/id';
import type { Executed, PlanAnswer } from '@throughline/server/contract';
import type { Answer } from '../call.ts';

/** A command on its way, with the names that go to the directory beside it. */
export type Parcel = { readonly command: Command; readonly directory?: DirectoryWrites };

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
  /** Listens to the log after a version. @returns how to stop */
  readonly listen: (after: number, heard: Heard) => () => void;
};

export type Clock = {
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: () => number;
  /** Calls back once after so many milliseconds. @returns how to call it off */
  readonly after: (milliseconds: number, call: () => void) => () => void;
};

/** Keeps parcels until the server has them, through a reload or a crash of the page. */
export type Outbox = {
  readonly all: () => Promise<readonly Parcel[]>;
  readonly keep: (parcel: Parcel) => void;
  readonly drop: (command: Id) => void;
};
