/** A plan as plain JSON and back: snapshots, the first load of a replica, bundles. Same plan, same JSON. */
import type { Ask } from './ask.ts';
import { dropItem, closeEdit, openEdit, putAsk, putItem, putLink } from './edit.ts';
import type { Id } from './id.ts';
import { canonical, type JsonObject } from './json.ts';
import { kindOf } from './kinds/index.ts';
import { emptyPlan, type Item, type Link, type Plan } from './plan.ts';
import { values } from './table.ts';

/** The level of the stored shape; a snapshot of another level is thrown away and folded anew from the log. */
export const schemaLevel = 1;

export type PlanJson = {
  readonly level: number;
  readonly id: Id;
  readonly version: number;
  readonly unknown: number;
  readonly settings: JsonObject;
  readonly items: readonly Item[];
  readonly links: readonly Link[];
  readonly asks: readonly Ask[];
};

const byId = (a: { id: Id }, b: { id: Id }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** All of the plan, sorted by id. */
export const toJson = (plan: Plan): PlanJson => ({
  level: schemaLevel,
  id: plan.id,
  version: plan.version,
  unknown: plan.unknown,
  settings: plan.settings,
  items: [...values(plan.items)].toSorted(byId),
  links: [...values(plan.links)].toSorted(byId),
  asks: [...values(plan.asks)].toSorted(byId),
});

export function fromJson(json: PlanJson): Plan {
  const edit = openEdit(emptyPlan(json.id));
  edit.settings = json.settings;
  edit.unknown = json.unknown;
  // In the order of siblings, so that each lands at the end of its list.
  for (const item of json.items.toSorted((a, b) => (a.order < b.order ? -1 : 1))) putItem(edit, item);
  for (const link of json.links) putLink(edit, link);
  for (const ask of json.asks) putAsk(edit, ask);
  return closeEdit(edit, json.version);
}

/** The canonical text of what a plan says, without its version: equal plans have equal text. */
export function planText(plan: Plan): string {
  const { version: _, ...rest } = toJson(plan);
  return canonical(rest);
}

const onShelf = (item: Item): boolean => kindOf(item.kind)?.traits.residence === 'shelf';

/** The plan as replicas hold it: what lives on the shelf is fetched by item. */
export function withoutShelf(plan: Plan): Plan {
  const edit = openEdit(plan);
  for (const item of values(plan.items)) if (onShelf(item)) dropItem(edit, item.id);
  return closeEdit(edit, plan.version);
}
