/** What one append writes, worked out before the database is asked to: the same for every engine. */
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import type { DirectoryWrites } from '@throughline/model/directory';
import { rowOf, type LogRow } from './log.ts';
import type { Append, Done } from './store.ts';
import { touchedBy, type TouchedBy } from './touched.ts';

/** Where a log ends. */
export type Head = { readonly version: number; readonly hash: string };

export type Batch = {
  readonly head: Head;
  readonly rows: readonly LogRow[];
  readonly done: readonly Done[];
  readonly touched: TouchedBy;
  /** the last word on each person */
  readonly directory: DirectoryWrites;
};

/** @throws Error when the entries are not the next ones, or the plan is not the one after them: our own bug */
export function batchOf(head: Head, commands: readonly Append[], after: Plan): Batch {
  const rows: LogRow[] = [];
  const done: Done[] = [];
  let { version, hash } = head;
  for (const { command, entries } of commands) {
    const from = version;
    for (const entry of entries) {
      version += 1;
      if (entry.version !== version || entry.command !== command) {
        throw new Error(
          `Entry ${entry.version} of command ${entry.command} cannot be row ${version} of ${command}.`,
        );
      }
      const row = rowOf(entry, hash);
      hash = row.hash;
      rows.push(row);
    }
    done.push({ command, from, to: version });
  }
  if (after.version !== version) {
    throw new Error(`The plan is at version ${after.version}, its log would be at ${version}.`);
  }
  const entries = commands.flatMap((one) => one.entries);
  const directory: DirectoryWrites = Object.assign({}, ...commands.map((one) => one.directory ?? {}));
  return { head: { version, hash }, rows, done, touched: touchedBy(entries, after), directory };
}

/** @throws Error when one command is sent twice in the same append: whoever gathers them must not */
export function commandIds(commands: readonly Append[]): Id[] {
  const ids = commands.map((one) => one.command);
  if (new Set(ids).size < ids.length)
    throw new Error(`A command stands twice in one append: ${ids.join(', ')}`);
  return ids;
}
