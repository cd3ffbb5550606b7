/** A plan that a store in this process keeps: a data folder that nobody holds, or a plan file in memory. */
import { createHash } from 'node:crypto';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import { childrenOf, emptyPlan, isLive, itemOf, type Item, type Plan } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import { planText } from '@throughline/model/serial';
import { examine } from '@throughline/model/validate';
import { formatOf } from '@throughline/formats/formats/index';
import { executor } from '@throughline/server/execute';
import { namesFor } from '@throughline/server/names';
import { openPlans } from '@throughline/server/plans';
import { expectedReadModel } from '@throughline/store/read-model';
import type { Store } from '@throughline/store/store';
import { noFormat } from './drafts.ts';
import { exitFor } from './exit.ts';
import { no, yes, type Health, type Rows, type Target } from './target.ts';

export type Kept = {
  readonly store: Store;
  readonly workspace: { readonly id: Id; readonly name: string };
  readonly person: Id;
  readonly place: Target['place'];
  readonly address: string;
  readonly now: () => number;
  readonly newId: () => Id;
  /** called after each command that changed something; a problem says that it could not be kept */
  readonly changed?: () => Promise<Problem | undefined>;
  readonly close: () => Promise<void>;
};

/** Whoever has the files in hand may do everything to them. */
const role = 'owner';
const page = 5_000; // rows of the log read at once

export async function allEntries(store: Store, workspace: Id, upTo = Infinity): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let after = 0; after < upTo;) {
    const rows = await store.entries(workspace, after, page);
    all.push(...rows.filter(({ version }) => version <= upTo));
    if (rows.length < page) break;
    after = rows.at(-1)?.version ?? upTo;
  }
  return all;
}

export const hashOf = (plan: Plan): string => createHash('sha256').update(planText(plan)).digest('hex');

export function keptTarget(kept: Kept): Target {
  const { store, workspace, person, now, newId } = kept;
  const { id } = workspace;
  const plans = openPlans(store, { failed: () => {} });
  const execute = executor({ store, plans, clock: now, named: () => Promise.resolve(new Set()) });

  const newest = async (): Promise<Plan> => {
    const plan = await plans.caughtUp(id);
    if (!plan) throw new Error(`workspace ${id} is gone while it was open`);
    return plan;
  };

  const withNames = async (entries: readonly Entry[]): Promise<Rows> => ({
    entries,
    names: namesFor(await newest(), await store.directory(id), entries),
  });

  const doctor = async (rebuild: boolean): Promise<Health> => {
    const plan = fold(emptyPlan(id), await allEntries(store, id));
    const readModel = (await store.readModel(id)) === expectedReadModel(plan);
    if (rebuild) await store.rebuild(id, plan);
    const broken = await store.verify(id);
    return {
      version: plan.version,
      hash: hashOf(plan),
      problems: examine(plan),
      chain: broken ?? null,
      readModel,
    };
  };

  return {
    place: kept.place,
    address: kept.address,
    workspace,
    person,
    plan: newest,
    planAt: async (version) => fold(emptyPlan(id), await allEntries(store, id, version)),
    directory: () => store.directory(id),
    execute: async ({ wishes, directory, why, door = 'cli' }) => {
      const command = { id: newId(), door, why, wishes };
      const outcome = await execute(id, { command, actor: { person, role }, directory });
      if (!outcome.ok) return no('refused', ...outcome.problems);
      const { version, rows } = outcome.executed;
      const wrong = rows > 0 || directory ? await kept.changed?.() : undefined;
      if (wrong) return no(exitFor([wrong]), wrong);
      return yes({ command: command.id, version, rows });
    },
    log: async ({ item, before, limit }) =>
      withNames(
        await (item === undefined ? store.recent(id, before, limit) : store.history(id, item, before, limit)),
      ),
    rowsOf: async (command) => withNames(await store.entriesOf(id, command)),
    shelf: async (of) => {
      const plan = await newest();
      return childrenOf(plan, of).flatMap((child) => {
        const found = itemOf(plan, child);
        return found && kindOf(found.kind)?.traits.residence === 'shelf' ? [found] : [];
      });
    },
    search: async (words, limit) => {
      const plan = await newest();
      const hits = await store.search(id, words, limit);
      return hits.flatMap((hit): Item[] => {
        const found = itemOf(plan, hit.item);
        return found && isLive(plan, found.id) ? [found] : [];
      });
    },
    write: async (name) => {
      const format = formatOf(name);
      if (!format) return no('usage', noFormat(name));
      return yes(format.write(await newest(), await store.directory(id)));
    },
    doctor,
    backup: () => store.backup(),
    close: async () => {
      await plans.close();
      await kept.close();
    },
  };
}
