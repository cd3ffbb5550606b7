/** Query: the one read path. All is answered from the folded plan; the store serves rows of the log and full text. */
import type { Entry } from '@throughline/model/entry';
import { readable } from '@throughline/model/entry';
import { lineOfSight, type Asked } from '@throughline/model/filter';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import type { Filter } from '@throughline/model/lens';
import {
  ancestors,
  askOf,
  asksAbout,
  branch,
  childrenOf,
  isLive,
  itemOf,
  linkOf,
  linksAt,
  openTag,
  trash,
  type Item,
  type Plan,
} from '@throughline/model/plan';
import { toJson, withoutShelf, type PlanJson } from '@throughline/model/serial';
import type { Store } from '@throughline/store/store';
import type { ItemAnswer, ListAnswer, LogAnswer } from './answers.ts';
import { listOf } from './lists.ts';
import { namesFor } from './names.ts';
import type { Names } from './plans.ts';

/** The branches that a reader may read. Private ones have no screens yet: everyone reads what is open. */
export const readerTags: ReadonlySet<string> = new Set([openTag]);

const mayRead = (one: { readonly tag: string }): boolean => readerTags.has(one.tag);
const onShelf = (item: Item): boolean => kindOf(item.kind)?.traits.residence === 'shelf';
const there = <T extends { readonly tag: string }>(one: T | undefined): one is T =>
  one !== undefined && mayRead(one);

const replicas = new WeakMap<Plan, PlanJson>();

/** The plan as a replica of this reader holds it; worked out once for all who open the same version. */
export function replicaOf(plan: Plan): PlanJson {
  const known = replicas.get(plan);
  if (known) return known;
  const json = toJson(withoutShelf(plan));
  const replica = {
    ...json,
    items: json.items.filter(mayRead),
    links: json.links.filter(mayRead),
    asks: json.asks.filter(mayRead),
  };
  replicas.set(plan, replica);
  return replica;
}

/** An item with what stands around it; undefined when there is none that the reader may see. */
export function itemAnswer(plan: Plan, id: Id): ItemAnswer | undefined {
  const item = itemOf(plan, id);
  if (!there(item)) return undefined;
  return {
    item,
    lineOfSight: lineOfSight(plan, id),
    children: childrenOf(plan, id).flatMap((child) => {
      const found = itemOf(plan, child);
      return there(found) && !onShelf(found) ? [found] : [];
    }),
    links: linksAt(plan, id)
      .map((link) => linkOf(plan, link))
      .filter(there),
    asks: asksAbout(plan, id)
      .map((ask) => askOf(plan, ask))
      .filter(there),
  };
}

/** What stands beside an item, in order. */
export const shelfOf = (plan: Plan, id: Id): readonly Item[] | undefined =>
  there(itemOf(plan, id))
    ? childrenOf(plan, id)
        .map((child) => itemOf(plan, child))
        .filter((item): item is Item => there(item) && onShelf(item))
    : undefined;

/** One page of a list in outline order. */
export function listAnswer(
  plan: Plan,
  by: Filter,
  asked: Asked,
  names: number,
  { offset = 0, limit = 100 }: { readonly offset?: number | undefined; readonly limit?: number | undefined },
): ListAnswer {
  const rows = listOf(plan, by, (item) => mayRead(item) && !onShelf(item), asked, names);
  const page = rows.slice(offset, offset + limit);
  return { items: page.map(({ item, depth }) => ({ ...item, depth })), total: rows.length };
}

/** An item and all below it, what lies in the trash or on a shelf included: all of it has a history. */
export function allUnder(plan: Plan, id: Id): Id[] {
  const found = [...branch(plan, id)].map(({ item }) => item.id);
  for (const thrown of trash(plan)) {
    if (thrown.id === id || ![...ancestors(plan, thrown.id)].some((above) => above.id === id)) continue;
    for (const { item } of branch(plan, thrown.id)) found.push(item.id);
  }
  return found;
}

/** Rows of the log with the names that their sentences need. */
export const logAnswer = (plan: Plan, { directory }: Names, entries: readonly Entry[]): LogAnswer => {
  const seen = readable(entries, readerTags);
  return { entries: seen, names: namesFor(plan, directory, seen) };
};

/** Full text, best first; what lies in the trash is left out. */
export async function searchAnswer(
  store: Store,
  plan: Plan,
  text: string,
  limit = 20,
): Promise<{ hits: { item: Item; rank: number }[] }> {
  const found = await store.search(plan.id, text, limit);
  const hits = found.flatMap(({ item: id, rank }) => {
    const item = itemOf(plan, id);
    return there(item) && isLive(plan, id) ? [{ item, rank }] : [];
  });
  return { hits };
}
