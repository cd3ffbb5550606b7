/** What the store in memory holds of one workspace, and what appending does to it. */
import type { DirectoryEntry, DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { batchOf, commandIds, type Head } from './batch.ts';
import { follows, noHash, storable, type LogRow } from './log.ts';
import { difference, whole, type ItemRow, type LinkRow } from './read-model.ts';
import type { Append, Appended, Done, Member, Workspace } from './store.ts';
import type { TouchedRow } from './touched.ts';

export type Held = {
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

export const newHeld = (workspace: Workspace): Held => ({
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

export function touch(held: Held, rows: readonly TouchedRow[]): void {
  for (const { item, version } of rows) {
    const versions = held.touched.get(item);
    if (versions) versions.push(version);
    else held.touched.set(item, [version]);
  }
}

export function named(
  before: ReadonlyMap<Id, DirectoryEntry>,
  writes: DirectoryWrites,
): Map<Id, DirectoryEntry> {
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

export function rebuild(held: Held, plan: Plan): void {
  const { items, links } = whole(plan);
  held.plan = plan;
  held.items = new Map(items.map((row) => [row.id, row]));
  held.links = new Map(links.map((row) => [row.id, row]));
}

function follow(held: Held, touched: { items: ReadonlySet<Id>; links: ReadonlySet<Id> }, plan: Plan): void {
  const found = difference(held.items, touched, plan);
  held.plan = plan;
  for (const row of found.items) held.items.set(row.id, row);
  for (const row of found.links) held.links.set(row.id, row);
  for (const id of found.goneItems) held.items.delete(id);
  for (const id of found.goneLinks) held.links.delete(id);
  const turn = (ids: readonly Id[], live: boolean): void => {
    for (const id of ids) {
      const row = held.items.get(id);
      if (row) held.items.set(id, { ...row, live });
    }
  };
  turn(found.nowLive, true);
  turn(found.nowDead, false);
}

export function doneIn(held: Held | undefined, commands: readonly Id[]): Done[] {
  const found = commands.flatMap((id) => held?.done.get(id) ?? []);
  return found.toSorted((a, b) => a.from - b.from || a.to - b.to || (a.command < b.command ? -1 : 1));
}

export function append(
  held: Held | undefined,
  expected: number,
  commands: readonly Append[],
  after: Plan,
): Appended {
  const ids = commandIds(commands);
  if (!held) return { ok: false, reason: 'no-workspace' };
  const done = doneIn(held, ids);
  if (done.length > 0) return { ok: false, reason: 'done', done };
  const { version } = held.workspace;
  if (version !== expected) return { ok: false, reason: 'version', version };
  const batch = batchOf(held.head, commands, after);
  // All that can fail comes before the first write.
  const directory = named(held.directory, batch.directory);
  held.head = batch.head;
  for (const row of batch.rows) held.log.push(row);
  for (const one of batch.done) held.done.set(one.command, one);
  touch(held, batch.touched.rows);
  follow(held, batch.touched, after);
  held.directory = directory;
  const moved = Object.keys(batch.directory).length > 0 ? 1 : 0;
  const directoryVersion = held.workspace.directoryVersion + moved;
  held.workspace = { ...held.workspace, version: batch.head.version, directoryVersion };
  return { ok: true, version: batch.head.version, directoryVersion };
}

export function firstBroken({ log, head }: Held): number | undefined {
  let hash = noHash;
  for (const [index, row] of log.entries()) {
    if (!follows(row, index + 1, hash)) return index + 1;
    hash = row.hash;
  }
  if (head.version !== log.length) return log.length + 1;
  return head.hash === hash ? undefined : log.length;
}
