/** The store in memory: for plan files, for trying things out, and the plain twin of the others in tests. */
import type { DirectoryEntry, DirectoryWrites } from '@throughline/model/directory';
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { schemaLevel, type PlanJson } from '@throughline/model/serial';
import { backupFormat, type Kept } from './backup.ts';
import { batchOf, commandIds, type Head } from './batch.ts';
import { newBroadcast } from './broadcast.ts';
import { searchIn } from './lexemes.ts';
import { blanked, entryOf, follows, noHash, storable, type LogRow } from './log.ts';
import { difference, readModelText, searchable, whole, type ItemRow, type LinkRow } from './read-model.ts';
import { notEmpty } from './restore.ts';
import { usualHits } from './search.ts';
import { keptSnapshots } from './snapshots.ts';
import type { Appended, Done, Invitation, Member, Store, Workspace } from './store.ts';
import type { TouchedRow } from './touched.ts';
import { unpack, type Taker } from './unpack.ts';

/** What is kept of one workspace. */
type Shelf = {
  workspace: Workspace;
  head: Head;
  plan: Plan;
  log: LogRow[];
  done: Map<Id, Done>;
  touched: Map<Id, number[]>;
  items: Map<Id, ItemRow>;
  links: Map<Id, LinkRow>;
  snapshots: Map<number, string>;
  directory: Map<Id, DirectoryEntry>;
  members: Map<string, Member>;
};

const newShelf = (workspace: Workspace): Shelf => ({
  workspace,
  head: { version: 0, hash: noHash },
  plan: emptyPlan(workspace.id),
  log: [],
  done: new Map(),
  touched: new Map(),
  items: new Map(),
  links: new Map(),
  snapshots: new Map(),
  directory: new Map(),
  members: new Map(),
});

type State = {
  shelves: Map<Id, Shelf>;
  invitations: Map<string, Invitation>;
  rows: { table: string; row: Readonly<Record<string, unknown>> }[];
};

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
const sorted = <V>(map: ReadonlyMap<string, V>): V[] => [...map].toSorted(byKey).map(([, value]) => value);

function touch(shelf: Shelf, rows: readonly TouchedRow[]): void {
  for (const { item, version } of rows) {
    const versions = shelf.touched.get(item);
    if (versions) versions.push(version);
    else shelf.touched.set(item, [version]);
  }
}

function named(before: ReadonlyMap<Id, DirectoryEntry>, writes: DirectoryWrites): Map<Id, DirectoryEntry> {
  const names = new Map(before);
  for (const [person, entry] of Object.entries(writes)) {
    if (entry === null) names.delete(person);
    else {
      const { name, email } = entry;
      names.set(person, { name: storable(name), ...(email === undefined ? {} : { email: storable(email) }) });
    }
  }
  return names;
}

function rebuild(shelf: Shelf, plan: Plan): void {
  const { items, links } = whole(plan);
  shelf.plan = plan;
  shelf.items = new Map(items.map((row) => [row.id, row]));
  shelf.links = new Map(links.map((row) => [row.id, row]));
}

function follow(shelf: Shelf, touched: { items: ReadonlySet<Id>; links: ReadonlySet<Id> }, plan: Plan): void {
  const found = difference(shelf.items, touched, plan);
  shelf.plan = plan;
  for (const row of found.items) shelf.items.set(row.id, row);
  for (const row of found.links) shelf.links.set(row.id, row);
  for (const id of found.goneItems) shelf.items.delete(id);
  for (const id of found.goneLinks) shelf.links.delete(id);
  const turn = (ids: readonly Id[], live: boolean): void => {
    for (const id of ids) {
      const row = shelf.items.get(id);
      if (row) shelf.items.set(id, { ...row, live });
    }
  };
  turn(found.nowLive, true);
  turn(found.nowDead, false);
}

function doneIn(shelf: Shelf | undefined, commands: readonly Id[]): Done[] {
  const found = commands.flatMap((id) => shelf?.done.get(id) ?? []);
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.command < b.command ? -1 : 1));
}

function append(
  shelf: Shelf | undefined,
  expected: number,
  commands: Parameters<Store['append']>[2],
  after: Plan,
): Appended {
  const ids = commandIds(commands);
  if (!shelf) return { ok: false, reason: 'no-workspace' };
  const done = doneIn(shelf, ids);
  if (done.length > 0) return { ok: false, reason: 'done', done };
  const { version } = shelf.workspace;
  if (version !== expected) return { ok: false, reason: 'version', version };
  const batch = batchOf(shelf.head, commands, after);
  // All that can fail comes before the first write.
  const directory = named(shelf.directory, batch.directory);
  shelf.head = batch.head;
  shelf.log.push(...batch.rows);
  for (const one of batch.done) shelf.done.set(one.command, one);
  touch(shelf, batch.touched.rows);
  follow(shelf, batch.touched, after);
  shelf.directory = directory;
  const moved = Object.keys(batch.directory).length > 0 ? 1 : 0;
  const directoryVersion = shelf.workspace.directoryVersion + moved;
  shelf.workspace = { ...shelf.workspace, version: batch.head.version, directoryVersion };
  return { ok: true, version: batch.head.version, directoryVersion };
}

function firstBroken({ log, head }: Shelf): number | undefined {
  let hash = noHash;
  for (const [index, row] of log.entries()) {
    if (!follows(row, index + 1, hash)) return index + 1;
    hash = row.hash;
  }
  if (head.version !== log.length) return log.length + 1;
  return head.hash === hash ? undefined : log.length;
}

function* backup(state: State): Generator<Kept> {
  yield { throughline: 'backup', format: backupFormat };
  for (const { workspace, log, done, touched, directory, members } of sorted(state.shelves)) {
    yield { workspace };
    const itemsOf = (row: LogRow): Id[] =>
      [...touched].flatMap(([item, versions]) => (versions.includes(row.version) ? [item] : [])).toSorted();
    for (const row of log) yield row.change === null ? { log: row, items: itemsOf(row) } : { log: row };
    for (const command of sorted(done)) yield { command };
    for (const [id, entry] of directory) yield { person: { id, ...entry } };
    for (const member of sorted(members)) yield { member };
    for (const invitation of sorted(state.invitations)) {
      if (invitation.workspace === workspace.id) yield { invitation };
    }
  }
  yield* state.rows;
}

function takerOf(state: State): Taker {
  const at = (id: Id): Shelf => {
    const shelf = state.shelves.get(id);
    if (!shelf) throw new Error(`Workspace ${id} was not announced.`);
    return shelf;
  };
  return {
    workspace: async (workspace) => void state.shelves.set(workspace.id, newShelf(workspace)),
    log: async (id, rows, touched) => {
      at(id).log.push(...rows);
      touch(at(id), touched);
    },
    commands: async (id, done) => {
      for (const one of done) at(id).done.set(one.command, one);
    },
    person: async (id, { id: person, ...entry }) => {
      at(id).directory = named(at(id).directory, { [person]: entry });
    },
    member: async (id, member) => void at(id).members.set(member.account, member),
    invitation: async (invitation) => void state.invitations.set(invitation.secretHash, invitation),
    // Kept as they are, so that a backup of this store has them again.
    row: async (table, row) => void state.rows.push({ table, row }),
    whole: async ({ id, version }, hash, plan) => {
      at(id).head = { version, hash };
      rebuild(at(id), plan);
    },
    gone: async (id) => void state.shelves.delete(id),
  };
}

const newState = (): State => ({ shelves: new Map(), invitations: new Map(), rows: [] });

/** @throws nothing by itself: what the others answer, it answers */
export function memoryStore(): Store {
  let state = newState();
  const broadcast = newBroadcast();
  const at = (id: Id): Shelf | undefined => state.shelves.get(id);
  const page = (rows: readonly LogRow[], before = Infinity, limit = 50) =>
    rows
      .filter((row) => row.version < before)
      .toReversed()
      .slice(0, limit)
      .map(entryOf);

  return {
    createWorkspace: async (id, given, createdAt) => {
      if (at(id)) throw new Error(`Workspace ${id} exists.`);
      broadcast.forget(id);
      const workspace = { id, name: storable(given), version: 0, directoryVersion: 0, createdAt };
      state.shelves.set(id, newShelf(workspace));
      return workspace;
    },
    workspace: async (id) => at(id)?.workspace,
    workspaces: async () =>
      sorted(state.shelves)
        .map((shelf) => shelf.workspace)
        .toSorted((a, b) => a.createdAt - b.createdAt),
    renameWorkspace: async (id, given) => {
      const shelf = at(id);
      if (shelf) shelf.workspace = { ...shelf.workspace, name: storable(given) };
    },
    deleteWorkspace: async (id) => {
      state.shelves.delete(id);
      for (const one of state.invitations.values()) {
        if (one.workspace === id) state.invitations.delete(one.secretHash);
      }
    },

    append: async (id, expected, commands, after) => {
      const appended = append(at(id), expected, commands, after);
      if (appended.ok) {
        const { version, directoryVersion } = appended;
        broadcast.tell({ workspace: id, version, directoryVersion });
      }
      return appended;
    },
    entries: async (id, after, limit) => {
      const last = limit === undefined ? undefined : after + limit;
      return (at(id)?.log.slice(after, last) ?? []).map(entryOf);
    },
    history: async (id, item, before, limit) => {
      const shelf = at(id);
      const versions = shelf?.touched.get(item) ?? [];
      return page(
        versions.flatMap((version) => shelf?.log[version - 1] ?? []),
        before,
        limit,
      );
    },
    recent: async (id, before, limit) => page(at(id)?.log ?? [], before, limit),
    entriesOf: async (id, command) => {
      const done = at(id)?.done.get(command);
      return done ? (at(id)?.log.slice(done.from, done.to) ?? []).map(entryOf) : [];
    },
    done: async (id, commands) => doneIn(at(id), commands),

    saveSnapshot: async (id, plan) => {
      if (plan.level !== schemaLevel) return;
      const kept = at(id)?.snapshots;
      kept?.set(plan.version, JSON.stringify(plan));
      const oldest = [...(kept?.keys() ?? [])].toSorted((a, b) => b - a).slice(keptSnapshots);
      for (const version of oldest) kept?.delete(version);
    },
    snapshot: async (id, atMost = Infinity) => {
      const kept = at(id)?.snapshots ?? new Map<number, string>();
      const text = kept.get(Math.max(...[...kept.keys()].filter((version) => version <= atMost)));
      return text === undefined ? undefined : (JSON.parse(text) as PlanJson);
    },

    search: async (id, text, limit = usualHits) => {
      const shelf = at(id);
      return shelf ? searchIn(searchable(shelf.plan, shelf.directory), text).slice(0, limit) : [];
    },
    readModel: async (id) =>
      readModelText([...(at(id)?.items.values() ?? [])], [...(at(id)?.links.values() ?? [])]),
    rebuild: async (id, plan) => {
      const shelf = at(id);
      if (shelf) rebuild(shelf, plan);
    },
    verify: async (id) => {
      const shelf = at(id);
      return shelf && firstBroken(shelf);
    },
    blank: async (id, version) => {
      const shelf = at(id);
      if (!shelf) return;
      shelf.log = shelf.log.map((row) => (row.version === version ? blanked(row) : row));
      for (const at of shelf.snapshots.keys()) if (at >= version) shelf.snapshots.delete(at);
      rebuild(shelf, fold(emptyPlan(id), shelf.log.map(entryOf)));
    },

    directory: async (id) => Object.fromEntries(at(id)?.directory ?? []),
    members: async (id) => sorted(at(id)?.members ?? new Map<string, Member>()),
    memberships: async (account) =>
      sorted(state.shelves).flatMap(({ members, workspace }) => {
        const member = members.get(account);
        return member ? [{ ...member, workspace: workspace.id }] : [];
      }),
    setMember: async (id, { account, person, role }) =>
      void at(id)?.members.set(account, { account, person, role }),
    removeMember: async (id, account) => void at(id)?.members.delete(account),
    saveInvitation: async (invitation) =>
      void state.invitations.set(invitation.secretHash, { ...invitation }),
    takeInvitation: async (secretHash, now) => {
      const found = state.invitations.get(secretHash);
      state.invitations.delete(secretHash);
      return found && found.expiresAt > now ? found : undefined;
    },
    invitations: async (id) => sorted(state.invitations).filter((one) => one.workspace === id),

    keepTables: async () => {},
    backup: async function* () {
      const values = [...backup(state)];
      yield* values;
      yield { end: values.length };
    },
    restore: async (values) => {
      if (state.shelves.size > 0) throw notEmpty(state.shelves.size);
      const fresh = newState();
      await unpack(values, takerOf(fresh));
      state = fresh;
    },
    listen: broadcast.listen,
    close: async () => {},
  };
}
