/**
 * A target: the plan that a subcommand works on, wherever it is kept. A running server, a data folder that nobody
 * holds and a plan file answer the same questions, so that subcommands know nothing of which it is.
 */
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Door, Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import type { Item, Plan } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import type { Wish } from '@throughline/model/commands/index';
import type { Exit } from './exit.ts';

export const places = ['server', 'folder', 'file'] as const;
export type Place = (typeof places)[number];

/** Where to look for the plan, as far as somebody said. */
export type Where = {
  readonly server?: string | undefined;
  readonly data?: string | undefined;
  readonly file?: string | undefined;
  /** name or id, where a place holds several */
  readonly workspace?: string | undefined;
  /** the person whose name goes into the history; only where there is no account to say it */
  readonly as?: string | undefined;
};

/** Something that did not come about: why, and with which exit. */
export type No = { readonly ok: false; readonly problems: readonly Problem[]; readonly exit: Exit };
export type Yes<T> = { readonly ok: true; readonly value: T };

export const yes = <T>(value: T): Yes<T> => ({ ok: true, value });
export const no = (exit: Exit, ...problems: readonly Problem[]): No => ({ ok: false, problems, exit });

export type Wished = {
  readonly wishes: readonly Wish[];
  readonly directory?: DirectoryWrites | undefined;
  readonly why?: string | undefined;
  /** `cli` unless said */
  readonly door?: Door;
};

/** What a command came to; `rows` 0 says that everything was so already. */
export type Outcome = { readonly command: Id; readonly version: number; readonly rows: number };

/** Rows of the log, newest first, and the names of who made them. */
export type Rows = { readonly entries: readonly Entry[]; readonly names: Readonly<Record<Id, string>> };

export type Health = {
  readonly version: number;
  /** sha-256 of the plan's canonical text */
  readonly hash: string;
  readonly problems: readonly Problem[];
  /** the first version at which the chain of hashes breaks; null when it holds */
  readonly chain: number | null;
  /** the read model equals its rebuild */
  readonly readModel: boolean;
};

export type Target = {
  readonly place: Place;
  /** its address, for sentences */
  readonly address: string;
  readonly workspace: { readonly id: Id; readonly name: string };
  /** the person who acts */
  readonly person: Id;
  /** the newest plan, without what stands on the shelf where that is kept elsewhere */
  readonly plan: () => Promise<Plan>;
  /** the plan as it was at a version; undefined where the log cannot be read back that far */
  readonly planAt: (version: number) => Promise<Plan | undefined>;
  readonly directory: () => Promise<Directory>;
  readonly execute: (wished: Wished) => Promise<Yes<Outcome> | No>;
  readonly log: (page: { item?: Id; before?: number; limit: number }) => Promise<Rows>;
  /** the rows that a command became, oldest first */
  readonly rowsOf: (command: Id) => Promise<Rows>;
  /** notes beside an item */
  readonly shelf: (item: Id) => Promise<readonly Item[]>;
  readonly search: (words: string, limit: number) => Promise<readonly Item[]>;
  readonly write: (format: string) => Promise<Yes<{ text: string; losses: readonly Lost[] }> | No>;
  readonly doctor: (rebuild: boolean) => Promise<Health>;
  /** everything of this place, one JSON value at a time; undefined where only its keeper can make it */
  readonly backup?: () => AsyncIterable<unknown>;
  readonly close: () => Promise<void>;
};

export type Lost = { readonly code: string; readonly args: Problem['args']; readonly count: number };
