/** Which items and links a piece of the log touches: the index of the history, and what the read model must look at. */
import { verbOf } from '@throughline/model/changes/index';
import type { Touched } from '@throughline/model/change';
import type { Entry } from '@throughline/model/entry';
import { upgraded } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { itemOf, linkOf, type Plan } from '@throughline/model/plan';

export type TouchedRow = { readonly item: Id; readonly version: number };

export type TouchedBy = {
  readonly items: ReadonlySet<Id>;
  readonly links: ReadonlySet<Id>;
  /** a row for every item in whose history an entry is told; what happens to a link is told at both its ends */
  readonly rows: readonly TouchedRow[];
};

const nothing: Touched = { items: [] };

/** @param after the plan with the entries folded in */
export function touchedBy(entries: readonly Entry[], after: Plan): TouchedBy {
  const kindNameOf = (id: Id): string | undefined => itemOf(after, id)?.kind;
  const touches = entries.map(({ change: logged }): Touched => {
    const change = logged === null ? undefined : upgraded(logged as JsonObject, kindNameOf);
    return change === undefined ? nothing : verbOf(change).touches(change);
  });
  // A link that was cut is no longer in the plan, but the change that cut it names its ends.
  const ends = new Map<Id, readonly Id[]>();
  for (const { items, links = [] } of touches) {
    if (items.length > 0) for (const id of links) ends.set(id, items);
  }
  const endsOf = (id: Id): readonly Id[] => {
    const link = linkOf(after, id);
    return link ? [link.from, link.to] : (ends.get(id) ?? []);
  };
  const items = new Set<Id>();
  const links = new Set<Id>();
  const rows: TouchedRow[] = [];
  for (const [index, one] of touches.entries()) {
    const version = entries[index]?.version ?? 0;
    for (const id of one.links ?? []) links.add(id);
    for (const id of one.items) items.add(id);
    const told = new Set([...one.items, ...(one.links ?? []).flatMap(endsOf)]);
    for (const item of told) rows.push({ item, version });
  }
  return { items, links, rows };
}
