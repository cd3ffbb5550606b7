/** For the contract: a plan that is written command by command, decided by the real rules. */
import { entriesOf } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import type { Append, Appended, Store } from '../store.ts';

export type Given = {
  /** may hold other workspaces too */
  readonly store: Store;
  /** a workspace of its own for each case, empty */
  readonly ws: Id;
  readonly writer: Writer;
  /** another store of the same engine, with nothing in it */
  readonly empty: () => Promise<Store>;
};

export type Case = (given: Given) => Promise<void>;

/** What the store promises about one thing: behaviours by name. */
export type Chapter = { readonly about: string; readonly cases: Readonly<Record<string, Case>> };

export type Decided = { readonly append: Append; readonly after: Plan };

export type Writer = {
  /** the plan after what it has written */
  plan: Plan;
  /** who writes, as an owner */
  by: Id;
  /** decides, appends, and folds when it was accepted */
  readonly write: (...wishes: readonly Wish[]) => Promise<Appended>;
  /** decides on a plan without appending */
  readonly decide: (command: Id, wishes: readonly Wish[], on?: Plan, why?: string) => Decided;
  readonly name: (directory: DirectoryWrites) => Promise<Appended>;
};

export const anna = 'anna';

export const add = (id: Id, parent: Id | null, title: string, fields: JsonObject = {}): Wish => ({
  ...{ type: 'add', id, parent, kind: 'step' },
  fields: { title, ...fields },
});

export const addPerson = (id: Id): Wish => ({
  ...{ type: 'add', id, parent: null, kind: 'person', fields: {} },
});

export const link = (id: Id, from: Id, to: Id): Wish => ({
  ...{ type: 'link', id, kind: 'depends-on', from, to, fields: {} },
});

export const retitle = (id: Id, title: string): Wish => ({
  ...{ type: 'edit', on: 'item', id, set: { title } },
});

export function newWriter(store: Store, ws: Id): Writer {
  const past = new Map<Id, Append['entries']>();
  let count = 0;
  const writer: Writer = {
    plan: emptyPlan(ws),
    by: anna,
    decide: (id, wishes, on = writer.plan, why) => {
      const { by } = writer;
      const actor = { person: by, role: 'owner' } as const;
      const verdict = validate(on, { wishes }, { actor, past: (command) => past.get(command) });
      if (!verdict.ok) throw new Error(`The contract wishes what is refused: ${JSON.stringify(verdict)}`);
      const command = { id, by, at: 1_700_000_000_000 + on.version, door: 'http', wishes, why } as const;
      const entries = entriesOf(command, verdict.facts, on.version);
      return { append: { command: id, entries }, after: fold(on, entries) };
    },
    write: async (...wishes) => {
      const { append, after } = writer.decide(`c${++count}`, wishes);
      const appended = await store.append(ws, writer.plan.version, [append], after);
      if (appended.ok) {
        past.set(append.command, append.entries);
        writer.plan = after;
      }
      return appended;
    },
    name: (directory) => {
      const append = { command: `c${++count}`, entries: [], directory };
      return store.append(ws, writer.plan.version, [append], writer.plan);
    },
  };
  return writer;
}

export async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const value of values) found.push(value);
  return found;
}

export async function* stream<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
