/** The store in memory: for plan files, for trying things out, and the plain twin of the others in tests. */
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { emptyPlan } from '@throughline/model/plan';
import { schemaLevel, type PlanJson } from '@throughline/model/serial';
import { backupFormat, type Kept } from './backup.ts';
import { newBroadcast } from './broadcast.ts';
import { append, doneIn, firstBroken, named, newHeld, rebuild, touch, type Held } from './held.ts';
import type { KeptRow } from './kept-tables.ts';
import { searchIn } from './lexemes.ts';
import { blanked, entryOf, storable, verbPattern, type LogRow } from './log.ts';
import { readModelText, searchable } from './read-model.ts';
import { notEmpty } from './restore.ts';
import { usualHits } from './search.ts';
import { keptSnapshots } from './snapshots.ts';
import type { Invitation, Member, Narrow, Store } from './store.ts';
import { unpack, type Taker } from './unpack.ts';

type State = {
  workspaces: Map<Id, Held>;
  invitations: Map<string, Invitation>;
  rows: KeptRow[];
};

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
const sorted = <V>(map: ReadonlyMap<string, V>): V[] => [...map].toSorted(byKey).map(([, value]) => value);

function* backup(state: State): Generator<Kept> {
  yield { throughline: 'backup', format: backupFormat };
  for (const { workspace, log, done, touched, directory, members } of sorted(state.workspaces)) {
    yield { workspace };
    const itemsOf = (row: LogRow): Id[] =>
      [...touched].flatMap(([item, versions]) => (versions.includes(row.version) ? [item] : [])).toSorted();
    for (const row of log) yield row.change === null ? { log: row, items: itemsOf(row) } : { log: row };
    for (const command of sorted(done)) yield { command };
    for (const [id, entry] of [...directory].toSorted(byKey)) yield { person: { id, ...entry } };
    for (const member of sorted(members)) yield { member };
    for (const invitation of sorted(state.invitations)) {
      if (invitation.workspace === workspace.id) yield { invitation };
    }
  }
  yield* state.rows;
}

function dropWorkspace(state: State, id: Id): void {
  state.workspaces.delete(id);
  for (const { workspace, secretHash } of state.invitations.values()) {
    if (workspace === id) state.invitations.delete(secretHash);
  }
}

function takerOf(state: State): Taker {
  const at = (id: Id): Held => {
    const held = state.workspaces.get(id);
    if (!held) throw new Error(`Workspace ${id} was not announced.`);
    return held;
  };
  return {
    workspace: async (workspace) => void state.workspaces.set(workspace.id, newHeld(workspace)),
    log: async (id, rows, touched) => {
      for (const row of rows) at(id).log.push(row);
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
    gone: async (id) => dropWorkspace(state, id),
  };
}

const newState = (): State => ({ workspaces: new Map(), invitations: new Map(), rows: [] });

function fits(row: LogRow, by: Narrow, { touched }: Held): boolean {
  if (by.by !== undefined && row.by !== by.by) return false;
  if (by.door !== undefined && row.door !== by.door) return false;
  if (by.since !== undefined && row.at < by.since) return false;
  if (by.until !== undefined && row.at >= by.until) return false;
  if (by.verbs && !(row.change !== null && new RegExp(verbPattern(by.verbs)).test(row.change))) return false;
  return by.items?.some((item) => touched.get(item)?.includes(row.version)) ?? true;
}

/** Nothing of it outlives the process, unless it is backed up. */
export function memoryStore(): Store {
  let state = newState();
  const broadcast = newBroadcast();
  const at = (id: Id): Held | undefined => state.workspaces.get(id);
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
      state.workspaces.set(id, newHeld(workspace));
      return workspace;
    },
    workspace: async (id) => at(id)?.workspace,
    workspaces: async () =>
      sorted(state.workspaces)
        .map((held) => held.workspace)
        .toSorted((a, b) => a.createdAt - b.createdAt),
    renameWorkspace: async (id, given) => {
      const held = at(id);
      if (held) held.workspace = { ...held.workspace, name: storable(given) };
    },
    deleteWorkspace: async (id) => dropWorkspace(state, id),

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
      const held = at(id);
      const versions = held?.touched.get(item) ?? [];
      return page(
        versions.flatMap((version) => held?.log[version - 1] ?? []),
        before,
        limit,
      );
    },
    recent: async (id, before, limit, narrow = {}) => {
      const held = at(id);
      return page(held?.log.filter((row) => fits(row, narrow, held)) ?? [], before, limit);
    },
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
      const held = at(id);
      return held ? searchIn(searchable(held.plan, held.directory), text).slice(0, limit) : [];
    },
    readModel: async (id) =>
      readModelText([...(at(id)?.items.values() ?? [])], [...(at(id)?.links.values() ?? [])]),
    rebuild: async (id, plan) => {
      const held = at(id);
      if (held) rebuild(held, plan);
    },
    verify: async (id) => {
      const held = at(id);
      return held && firstBroken(held);
    },
    blank: async (id, version) => {
      const held = at(id);
      if (!held) return;
      held.log = held.log.map((row) => (row.version === version ? blanked(row) : row));
      for (const at of held.snapshots.keys()) if (at >= version) held.snapshots.delete(at);
      rebuild(held, fold(emptyPlan(id), held.log.map(entryOf)));
    },

    directory: async (id) => Object.fromEntries(at(id)?.directory ?? []),
    members: async (id) => sorted(at(id)?.members ?? new Map<string, Member>()),
    memberships: async (account) =>
      sorted(state.workspaces).flatMap(({ members, workspace }) => {
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
      if (state.workspaces.size > 0) throw notEmpty(state.workspaces.size);
      const fresh = newState();
      await unpack(values, takerOf(fresh));
      state = fresh;
    },
    listen: broadcast.listen,
    close: async () => {},
  };
}
