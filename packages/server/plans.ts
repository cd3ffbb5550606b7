/**
 * Plans: a bounded cache of folded plans. A node owns nothing: whatever is here can be folded again from a snapshot and
 * the log, and is brought up to date whenever the store tells that a workspace has moved on.
 */
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { fromJson, toJson } from '@throughline/model/serial';
import type { Store } from '@throughline/store/store';
import { carryLists } from './lists.ts';

export type Names = { readonly directory: Directory; readonly version: number };

type Held = {
  plan: Plan;
  /** the newest version that was heard of */
  heard: number;
  /** version of the newest snapshot */
  saved: number;
  /** the last rows of the log, for readers who follow it */
  tail: Entry[];
  /** the newest version of the directory that was heard of */
  named: number;
  names: Promise<Names> | undefined;
  catching: Promise<void> | undefined;
};

export type Plans = {
  /** The newest plan that was heard of: for reading. Undefined when there is no such workspace. */
  readonly newest: (workspace: Id) => Promise<Plan | undefined>;
  /** The plan as the log has it now: for deciding. */
  readonly caughtUp: (workspace: Id) => Promise<Plan | undefined>;
  /** Takes in what was just appended, so that it need not be read back. */
  readonly advanced: (workspace: Id, plan: Plan, entries: readonly Entry[]) => void;
  readonly names: (workspace: Id) => Promise<Names>;
  /** Log rows above a version, oldest first; at most `limit`. */
  readonly entriesAfter: (workspace: Id, after: number, limit: number) => Promise<readonly Entry[]>;
  readonly forget: (workspace: Id) => void;
  /** Waits for snapshots that are being written. */
  readonly close: () => Promise<void>;
};

export type PlansOptions = {
  /** folded plans that are kept */
  readonly most?: number;
  /** rows of the log between snapshots, or more in a large plan */
  readonly snapshotEvery?: number;
  readonly failed: (what: string, error: unknown) => void;
};

const pageOfRows = 5_000;
const tailKept = 2_000;

export function openPlans(store: Store, options: PlansOptions): Plans {
  const { most = 50, snapshotEvery = 1_000, failed } = options;
  const held = new Map<Id, Promise<Held | undefined>>();
  const ready = new Map<Id, Held>();
  const saving = new Map<Id, Promise<void>>();

  const stop = store.listen((workspace, version, directoryVersion) => {
    const one = ready.get(workspace);
    if (!one) return;
    one.heard = Math.max(one.heard, version);
    if (directoryVersion > one.named) one.names = undefined;
    one.named = Math.max(one.named, directoryVersion);
  });

  const saveSnapshot = (workspace: Id, one: Held): void => {
    // Writing one takes as long as the plan is large: a quarter of its items must have changed to be worth it.
    const due = Math.max(snapshotEvery, one.plan.items.size / 4);
    if (one.plan.version - one.saved < due || saving.has(workspace)) return;
    one.saved = one.plan.version;
    const done = store
      .saveSnapshot(workspace, toJson(one.plan))
      .catch((error: unknown) => failed('snapshot', error))
      .finally(() => saving.delete(workspace));
    saving.set(workspace, done);
  };

  const take = (workspace: Id, one: Held, plan: Plan, entries: readonly Entry[]): void => {
    if (plan.version <= one.plan.version) return;
    const last = one.plan.version;
    carryLists(one.plan, plan);
    one.plan = plan;
    for (const entry of entries) if (entry.version > last) one.tail.push(entry);
    if (one.tail.length > 2 * tailKept) one.tail = one.tail.slice(-tailKept);
    saveSnapshot(workspace, one);
  };

  const catchUp = async (workspace: Id, one: Held): Promise<void> => {
    for (;;) {
      const rows = await store.entries(workspace, one.plan.version, pageOfRows);
      take(workspace, one, fold(one.plan, rows), rows);
      if (rows.length < pageOfRows) return;
    }
  };
  const caught = (workspace: Id, one: Held): Promise<void> =>
    (one.catching ??= catchUp(workspace, one).finally(() => (one.catching = undefined)));

  const load = async (workspace: Id): Promise<Held | undefined> => {
    const row = await store.workspace(workspace);
    if (!row) return undefined;
    const snapshot = await store.snapshot(workspace);
    const plan = snapshot ? fromJson(snapshot) : emptyPlan(workspace);
    const one: Held = {
      ...{ plan, heard: row.version, saved: plan.version, tail: [] },
      ...{ named: row.directoryVersion, names: undefined, catching: undefined },
    };
    // Before the rows are read: what is appended meanwhile is heard of.
    ready.set(workspace, one);
    await caught(workspace, one);
    return one;
  };

  const find = async (workspace: Id): Promise<Held | undefined> => {
    let loading = held.get(workspace);
    held.delete(workspace);
    loading ??= load(workspace);
    held.set(workspace, loading);
    for (const oldest of held.keys()) {
      if (held.size <= most) break;
      forget(oldest);
    }
    try {
      const one = await loading;
      if (!one) forget(workspace);
      return one;
    } catch (error) {
      forget(workspace);
      throw error;
    }
  };

  const forget = (workspace: Id): void => {
    held.delete(workspace);
    ready.delete(workspace);
  };

  const readNames = async (workspace: Id): Promise<Names> => {
    // The version first: names that are newer than their version are only asked for once more.
    const version = (await store.workspace(workspace))?.directoryVersion ?? 0;
    return { directory: await store.directory(workspace), version };
  };

  return {
    newest: async (workspace) => {
      const one = await find(workspace);
      if (one && one.heard > one.plan.version) await caught(workspace, one);
      return one?.plan;
    },
    caughtUp: async (workspace) => {
      const one = await find(workspace);
      if (!one) return undefined;
      // One that is under way may have asked before the newest row was there.
      if (one.catching) await one.catching;
      await caught(workspace, one);
      return one.plan;
    },
    advanced: (workspace, plan, entries) => {
      const one = ready.get(workspace);
      if (one) take(workspace, one, plan, entries);
    },
    names: async (workspace) => {
      const one = await find(workspace);
      if (!one) return { directory: {}, version: 0 };
      one.names ??= readNames(workspace);
      try {
        return await one.names;
      } catch (error) {
        one.names = undefined;
        throw error;
      }
    },
    entriesAfter: async (workspace, after, limit) => {
      const tail = ready.get(workspace)?.tail ?? [];
      const first = tail[0]?.version;
      if (first !== undefined && first <= after + 1) {
        const from = after + 1 - first;
        return tail.slice(from, from + limit);
      }
      return store.entries(workspace, after, limit);
    },
    forget,
    close: async () => {
      stop();
      await Promise.all(saving.values());
    },
  };
}
