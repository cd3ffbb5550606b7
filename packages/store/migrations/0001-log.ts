/**
 * The first tables. The workspace comes first in every key of a plan, so that they can be spread by it. Ids are
 * compared byte by byte (`collate "C"`), as the program does.
 */
import type { Migration } from '../migration.ts';

const id = 'text collate "C"';

export const log: Migration = {
  name: '0001-log',
  statements: [
    // `version` and `head` are those of the last row of its log: appending locks this row.
    `create table workspaces (
      id ${id} primary key,
      name text not null,
      version integer not null default 0,
      directory_version integer not null default 0,
      head text not null default '',
      created_at bigint not null
    )`,
    // The payload is `change` (canonical JSON as text: jsonb refuses \\u0000) and `why`; both null when blanked.
    `create table log (
      workspace ${id},
      version integer,
      command ${id} not null,
      by ${id} not null,
      at bigint not null,
      door text not null,
      why text,
      tag text not null,
      undoes ${id},
      change text,
      payload_hash text not null,
      hash text not null,
      primary key (workspace, version)
    )`,
    // Idempotency keys. The rows of a command are those above "from", up to "to": none when it changed nothing.
    `create table commands (
      workspace ${id},
      command ${id},
      "from" integer not null,
      "to" integer not null,
      primary key (workspace, command)
    )`,
    // In whose history a row of the log is told.
    `create table touched (
      workspace ${id},
      item ${id},
      version integer,
      primary key (workspace, item, version)
    )`,
    // The read model.
    `create table items (
      workspace ${id},
      id ${id},
      kind text not null,
      owner ${id},
      parent ${id},
      removed boolean not null,
      live boolean not null,
      title text not null,
      search tsvector not null,
      stamp text not null,
      primary key (workspace, id)
    )`,
    `create index items_search on items using gin (search)`,
    `create table links (
      workspace ${id},
      id ${id},
      kind text not null,
      "from" ${id} not null,
      "to" ${id} not null,
      primary key (workspace, id)
    )`,
    // A folded plan as compressed JSON, cut into parts so that no single statement takes long.
    `create table snapshots (
      workspace ${id},
      version integer,
      level integer,
      part integer,
      parts integer not null,
      bytes bytea not null,
      primary key (workspace, version, level, part)
    )`,
    // All that is known of people: deleting the row forgets them.
    `create table directory (
      workspace ${id},
      person ${id},
      name text not null,
      email text,
      search tsvector not null,
      primary key (workspace, person)
    )`,
    `create table members (
      workspace ${id},
      account ${id},
      person ${id} not null,
      role text not null,
      primary key (workspace, account)
    )`,
    `create index members_account on members (account)`,
    `create table invitations (
      workspace ${id},
      secret_hash ${id},
      role text not null,
      person ${id} not null,
      by ${id} not null,
      expires_at bigint not null,
      primary key (workspace, secret_hash)
    )`,
    `create index invitations_secret on invitations (secret_hash)`,
    // Tables of others (accounts, sessions) that a backup takes along, in the order in which they refer to each other.
    `create table kept_tables (
      name text primary key,
      place integer not null
    )`,
  ],
};
