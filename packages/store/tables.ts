/** The tables as the query builder sees them. What they are for is said where they are made, in `migrations/`. */
import type { ColumnType, Generated } from 'kysely';

/** Milliseconds: PostgreSQL's 64-bit numbers arrive as text, since they may not fit. */
type Moment = ColumnType<string, number, number>;

export type Tables = {
  migrations: { name: string };
  workspaces: {
    id: string;
    name: string;
    version: Generated<number>;
    directory_version: Generated<number>;
    head: Generated<string>;
    created_at: Moment;
  };
  log: {
    workspace: string;
    version: number;
    command: string;
    by: string;
    at: Moment;
    door: string;
    why: string | null;
    tag: string;
    undoes: string | null;
    change: string | null;
    payload_hash: string;
    hash: string;
  };
  commands: { workspace: string; command: string; from: number; to: number };
  touched: { workspace: string; item: string; version: number };
  items: {
    workspace: string;
    id: string;
    kind: string;
    owner: string | null;
    parent: string | null;
    removed: boolean;
    live: boolean;
    title: string;
    search: string;
    stamp: string;
  };
  links: { workspace: string; id: string; kind: string; from: string; to: string };
  snapshots: {
    workspace: string;
    version: number;
    level: number;
    part: number;
    parts: number;
    bytes: Buffer;
  };
  directory: { workspace: string; person: string; name: string; email: string | null; search: string };
  members: { workspace: string; account: string; person: string; role: string };
  invitations: {
    workspace: string;
    secret_hash: string;
    role: string;
    person: string;
    by: string;
    expires_at: Moment;
  };
  kept_tables: { name: string; place: number };
  waiting_rows: { place: number; name: string; row: string };
};

/** All that belongs to one workspace, apart from its own row. */
export const workspaceTables = [
  'log',
  'commands',
  'touched',
  'items',
  'links',
  'snapshots',
  'directory',
  'members',
  'invitations',
] as const satisfies readonly (keyof Tables)[];
