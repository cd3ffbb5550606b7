/** The store over PostgreSQL, embedded or not: each promise of the port, and the file that keeps it. */
import type { Kysely } from 'kysely';
import { append, doneOf } from './append.ts';
import { backup } from './backup.ts';
import type { Broadcast } from './broadcast.ts';
import { readModel, rebuild } from './follow.ts';
import { keepTables } from './kept-tables.ts';
import { people } from './people.ts';
import { blank, entries, entriesOf, history, verify } from './reading.ts';
import { recent } from './recent.ts';
import { restore } from './restore.ts';
import { search } from './search.ts';
import { saveSnapshot, snapshot } from './snapshots.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { createWorkspace, deleteWorkspace, renameWorkspace, workspace, workspaces } from './workspaces.ts';

export function sqlStore(db: Kysely<Tables>, broadcast: Broadcast, close: () => Promise<void>): Store {
  return {
    createWorkspace: (id, name, at) => {
      broadcast.forget(id);
      return createWorkspace(db, id, name, at);
    },
    workspace: (id) => workspace(db, id),
    workspaces: () => workspaces(db),
    renameWorkspace: (id, name) => renameWorkspace(db, id, name),
    deleteWorkspace: (id) => deleteWorkspace(db, id),

    append: async (id, expected, commands, after) => {
      const appended = await append(db, id, expected, commands, after);
      if (appended.ok) {
        const { version, directoryVersion } = appended;
        broadcast.tell({ workspace: id, version, directoryVersion });
      }
      return appended;
    },
    entries: (id, after, limit) => entries(db, id, after, limit),
    history: (id, item, before, limit) => history(db, id, item, before, limit),
    recent: (id, before, limit, narrow) => recent(db, id, before, limit, narrow),
    entriesOf: (id, command) => entriesOf(db, id, command),
    done: (id, commands) => doneOf(db, id, commands),

    saveSnapshot: (id, plan) => saveSnapshot(db, id, plan),
    snapshot: (id, atMost) => snapshot(db, id, atMost),

    search: (id, text, limit) => search(db, id, text, limit),
    readModel: (id) => db.transaction().execute((tx) => readModel(tx, id)),
    rebuild: (id, plan) => db.transaction().execute((tx) => rebuild(tx, id, plan)),
    verify: (id) => verify(db, id),
    blank: (id, version) => blank(db, id, version),

    ...people(db),

    keepTables: (names) => keepTables(db, names),
    backup: () => backup(db),
    restore: (values) => restore(db, values),
    listen: broadcast.listen,
    close,
  };
}
