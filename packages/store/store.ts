/**
 * The port of the store: what happened, kept. One contract over memory, the embedded database and PostgreSQL
 * (`contract.ts` proves them alike). It knows entries and rows, and no rule of the plan.
 */
import type { DirectoryWrites, Directory } from '@throughline/model/directory';
import type { Door, Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import type { Role } from '@throughline/model/may';
import type { Plan } from '@throughline/model/plan';
import type { PlanJson } from '@throughline/model/serial';

export type Workspace = {
  readonly id: Id;
  readonly name: string;
  /** number of the last change in its log */
  readonly version: number;
  /** counts the writes to its directory, so that replicas know when names have changed */
  readonly directoryVersion: number;
  /** milliseconds since 1970-01-01T00:00Z */
  readonly createdAt: number;
};

/** One command as it goes into the log: its rows (none when it changed nothing), and its names. */
export type Append = {
  readonly command: Id;
  readonly entries: readonly Entry[];
  readonly directory?: DirectoryWrites | undefined;
};

/**
 * What is remembered of a command, so that sending it twice does it once: its rows are those above `from`, up to `to`.
 * None when it changed nothing.
 */
export type Done = { readonly command: Id; readonly from: number; readonly to: number };

export type Appended =
  | { readonly ok: true; readonly version: number; readonly directoryVersion: number }
  /** the log has moved on: catch up, decide again, try again */
  | { readonly ok: false; readonly reason: 'version'; readonly version: number }
  /** these commands are in the log already */
  | { readonly ok: false; readonly reason: 'done'; readonly done: readonly Done[] }
  | { readonly ok: false; readonly reason: 'no-workspace' };

/** Which rows of the log are wanted: all that is said must hold. */
export type Narrow = {
  readonly by?: Id | undefined;
  readonly door?: Door | undefined;
  /** names of change verbs, such as `removed` */
  readonly verbs?: readonly string[] | undefined;
  /** told in the history of any of these */
  readonly items?: readonly Id[] | undefined;
  /** accepted at or after, and before: milliseconds since 1970-01-01T00:00Z */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
};

export type Hit = { readonly item: Id; readonly rank: number };

export type Member = {
  readonly account: string;
  /** the person item in the plan that this account is */
  readonly person: Id;
  readonly role: Role;
};

export type Invitation = {
  /** sha-256 of the secret in the link, in hex: the secret itself is not kept */
  readonly secretHash: string;
  readonly workspace: Id;
  readonly role: Role;
  readonly person: Id;
  readonly by: Id;
  readonly expiresAt: number;
};

export type Store = {
  readonly createWorkspace: (id: Id, name: string, at: number) => Promise<Workspace>;
  readonly workspace: (id: Id) => Promise<Workspace | undefined>;
  readonly workspaces: () => Promise<Workspace[]>;
  readonly renameWorkspace: (id: Id, name: string) => Promise<void>;
  /** deletes everything of it: log, read model, directory, members */
  readonly deleteWorkspace: (id: Id) => Promise<void>;

  /**
   * Appends commands in one transaction: log, idempotency keys, read model and directory, all or nothing. The
   * entries of the first command begin at `expected + 1`.
   * @param after the plan with all entries folded in: the read model is written from it
   */
  readonly append: (
    workspace: Id,
    expected: number,
    commands: readonly Append[],
    after: Plan,
  ) => Promise<Appended>;
  /** log rows with a version above `after`, oldest first */
  readonly entries: (workspace: Id, after: number, limit?: number) => Promise<Entry[]>;
  /** log rows that touch an item (or link or ask at it), newest first, below a version */
  readonly history: (workspace: Id, item: Id, before?: number, limit?: number) => Promise<Entry[]>;
  /** newest first, below a version; fewer than `limit` only where the log has no more of them */
  readonly recent: (workspace: Id, before?: number, limit?: number, narrow?: Narrow) => Promise<Entry[]>;
  readonly entriesOf: (workspace: Id, command: Id) => Promise<Entry[]>;
  readonly done: (workspace: Id, commands: readonly Id[]) => Promise<Done[]>;

  readonly saveSnapshot: (workspace: Id, plan: PlanJson) => Promise<void>;
  /** the newest at or below a version (any, unless said) of today's schema level */
  readonly snapshot: (workspace: Id, atMost?: number) => Promise<PlanJson | undefined>;

  /**
   * Full-text search over titles and texts of items and the names of people, best first; nothing from the trash. All
   * words must be there, each is matched by its beginning, case and accents do not count. Takes any text.
   */
  readonly search: (workspace: Id, text: string, limit?: number) => Promise<Hit[]>;
  /** the read model as canonical text, sorted: compared with `rebuilt` (L5) */
  readonly readModel: (workspace: Id) => Promise<string>;
  /** writes the read model anew from a plan */
  readonly rebuild: (workspace: Id, plan: Plan) => Promise<void>;
  /**
   * Checks the chain of hashes over the log.
   * @returns the first version at which it does not hold, or undefined
   */
  readonly verify: (workspace: Id) => Promise<number | undefined>;
  /**
   * Blanks the payload of one row, its why included; the chain of hashes still holds. Snapshots that hold it go, and
   * the read model is written anew. Whoever has a folded plan must fold again.
   */
  readonly blank: (workspace: Id, version: number) => Promise<void>;

  readonly directory: (workspace: Id) => Promise<Directory>;

  readonly members: (workspace: Id) => Promise<Member[]>;
  readonly memberships: (account: string) => Promise<(Member & { workspace: Id })[]>;
  readonly setMember: (workspace: Id, member: Member) => Promise<void>;
  readonly removeMember: (workspace: Id, account: string) => Promise<void>;
  readonly saveInvitation: (invitation: Invitation) => Promise<void>;
  /** takes an invitation once; undefined when there is none, or it is over */
  readonly takeInvitation: (secretHash: string, now: number) => Promise<Invitation | undefined>;
  readonly invitations: (workspace: Id) => Promise<Invitation[]>;

  /** tables that another room made in the same database (accounts, sessions): backups take them along, from now on */
  readonly keepTables: (names: readonly string[]) => Promise<void>;
  /** everything that can be restored elsewhere, one JSON value at a time: streams, does not fit in memory at once */
  readonly backup: () => AsyncGenerator<unknown>;
  /**
   * Into an empty store only; all or nothing.
   * @throws StoreError when the store is not empty, or the values are no whole, undamaged backup
   */
  readonly restore: (values: AsyncIterable<unknown>) => Promise<void>;

  /** tells when a workspace has moved on, here or (on PostgreSQL) on another node; returns the way to stop */
  readonly listen: (heard: (workspace: Id, version: number, directoryVersion: number) => void) => () => void;
  readonly close: () => Promise<void>;
};
