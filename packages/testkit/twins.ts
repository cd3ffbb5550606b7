/** Slow twins: the same answers from scratch, to be compared with what is kept up to date bit by bit. */
import type { Entry } from '@throughline/model/entry';
import { readable } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { canonical } from '@throughline/model/json';
import { emptyPlan, top, type Ids, type Plan } from '@throughline/model/plan';
import { fromJson, planText, toJson, withoutShelf } from '@throughline/model/serial';
import { values, type Table } from '@throughline/model/table';

/** The plan of a whole log, one entry at a time, each from the plan before it. */
export function foldFromScratch(id: Id, log: readonly Entry[]): Plan {
  let plan = emptyPlan(id);
  for (const entry of log) plan = fold(plan, [entry]);
  return plan;
}

type Lists = Map<string, Id[]>;
export type Indexes = { readonly children: Lists; readonly linksOf: Lists; readonly asksOf: Lists };

const onto = (lists: Lists, key: string, id: Id): void => {
  lists.set(key, [...(lists.get(key) ?? []), id]);
};

/** The plan's indexes, computed from its records alone. */
export function rebuildIndexes(plan: Plan): Indexes {
  const made: Indexes = { children: new Map(), linksOf: new Map(), asksOf: new Map() };
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const items = [...values(plan.items)].toSorted((a, b) => text(a.order, b.order) || text(a.id, b.id));
  for (const item of items) if (!item.removed) onto(made.children, item.parent ?? top, item.id);
  for (const link of [...values(plan.links)].toSorted((a, b) => text(a.id, b.id))) {
    for (const end of new Set([link.from, link.to])) onto(made.linksOf, end, link.id);
  }
  for (const ask of [...values(plan.asks)].toSorted((a, b) => text(a.id, b.id))) {
    onto(made.asksOf, ask.about, ask.id);
  }
  return made;
}

/** The indexes as the plan keeps them. */
export function keptIndexes(plan: Plan): Indexes {
  const listed = (table: Table<Ids>): Lists =>
    new Map(
      table.buckets
        .flatMap(({ map }) => [...map])
        .filter(([, { ids }]) => ids.length > 0)
        .map(([key, { ids }]) => [key, [...ids]]),
    );
  return {
    children: listed(plan.children),
    linksOf: listed(plan.linksOf),
    asksOf: listed(plan.asksOf),
  };
}

/** Indexes as text, so that two of them can be compared and told apart. */
export const indexText = ({ children, linksOf, asksOf }: Indexes): string =>
  canonical({
    children: Object.fromEntries(children),
    linksOf: Object.fromEntries(linksOf),
    asksOf: Object.fromEntries(asksOf),
  });

/** What a replica would hold if it loaded everything afresh. */
export const refetched = (plan: Plan): Plan => fromJson(toJson(withoutShelf(plan)));

/** What a reader with these tags would hold if the server folded their log for them. */
export const planFor = (id: Id, log: readonly Entry[], tags: ReadonlySet<string>): Plan =>
  refetched(fold(emptyPlan(id), readable(log, tags)));

/** Is a plan that took in messages the same as one fetched afresh? Texts for a test to compare. */
export const applyAndRefetch = (
  replica: Plan,
  id: Id,
  log: readonly Entry[],
  tags: ReadonlySet<string>,
): { applied: string; refetched: string } => ({
  applied: planText(replica),
  refetched: planText(planFor(id, log, tags)),
});
