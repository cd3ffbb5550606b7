/** Rows of Throughline on the clipboard: copied whole with what is below them, or moved when they were cut. */
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryEntry } from '@throughline/model/directory';
import { fieldOf } from '@throughline/formats/rows';
import { id as idSchema, type Id } from '@throughline/model/id';
import type { Json, JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import {
  ancestors,
  branch,
  isLive,
  itemOf,
  linkOf,
  linksAt,
  type Item,
  type Plan,
} from '@throughline/model/plan';
import type { Sight } from '../sight.ts';
import type { Spot } from '../outline/paste.ts';

export const ownType = 'application/x-throughline';

type OwnItem = {
  readonly id: Id;
  readonly kind: string;
  readonly parent: Id | null;
  readonly fields: JsonObject;
  /** a person's, which is in no field */
  readonly name?: string;
};
type OwnLink = { readonly kind: string; readonly from: Id; readonly to: Id; readonly fields: JsonObject };

export type OwnRows = {
  readonly workspace: Id;
  /** one cut is moved once; a second paste of it copies */
  readonly cut: string | null;
  readonly items: readonly OwnItem[];
  readonly links: readonly OwnLink[];
};

const isId = (value: unknown): value is Id => idSchema.safeParse(value).success;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isItem = (value: unknown): value is OwnItem =>
  isObject(value) &&
  isId(value['id']) &&
  typeof value['kind'] === 'string' &&
  (value['parent'] === null || isId(value['parent'])) &&
  isObject(value['fields']) &&
  (value['name'] === undefined || typeof value['name'] === 'string');

const isLink = (value: unknown): value is OwnLink =>
  isObject(value) &&
  typeof value['kind'] === 'string' &&
  isId(value['from']) &&
  isId(value['to']) &&
  isObject(value['fields']);

/** Is it what a copy writes? Another program may put anything under our name. */
const isOwn = (value: unknown): value is OwnRows =>
  isObject(value) &&
  isId(value['workspace']) &&
  (value['cut'] === null || typeof value['cut'] === 'string') &&
  Array.isArray(value['items']) &&
  value['items'].every(isItem) &&
  Array.isArray(value['links']) &&
  value['links'].every(isLink);

/** The tops of what is selected: what stands below another selected row goes with it. */
export function topsOf(plan: Plan, items: readonly Id[]): Id[] {
  const chosen = new Set(items);
  return items.filter((id) => ![...ancestors(plan, id)].some((above) => chosen.has(above.id)));
}

/** Rows in outline order with how deep they stand below what was chosen. */
export const rowsBelow = (plan: Plan, tops: readonly Id[]): { item: Item; depth: number }[] =>
  tops
    .flatMap((top) => [...branch(plan, top)])
    .filter(({ item }) => kindOf(item.kind)?.traits.tree !== 'aside');

export function ownRows(sight: Sight, items: readonly Id[], cut: string | null): OwnRows {
  const { plan, directory, workspace } = sight;
  const rows = rowsBelow(plan, topsOf(plan, items));
  const links = new Map(
    rows
      .flatMap(({ item }) => linksAt(plan, item.id).flatMap((at) => linkOf(plan, at) ?? []))
      .map((link) => [link.id, link]),
  );
  return {
    workspace: workspace.id,
    cut,
    items: rows.map(({ item: { id, kind, parent, fields } }) => ({
      ...{ id, kind, parent, fields },
      ...(directory[id] ? { name: directory[id].name } : {}),
    })),
    links: [...links.values()].map(({ kind, from, to, fields }) => ({ kind, from, to, fields })),
  };
}

export function readOwn(text: string): OwnRows | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isOwn(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

export type OwnWishes = {
  readonly wishes: readonly Wish[];
  readonly directory: Readonly<Record<Id, DirectoryEntry>>;
  readonly moved: boolean;
  readonly count: number;
};

/** Behind the spot, one after the other. */
function inRow<T>(spot: Spot, tops: readonly T[], idOf: (top: T) => Id): { top: T; after: Id | undefined }[] {
  let { after } = spot;
  return tops.map((top) => {
    const here = { top, after };
    after = idOf(top);
    return here;
  });
}

/** Moves what was cut, where all of it is still there. */
function moves(rows: OwnRows, plan: Plan, spot: Spot): Wish[] | undefined {
  const own = new Set(rows.items.map(({ id }) => id));
  const tops = rows.items.filter(({ parent }) => parent === null || !own.has(parent));
  if (!tops.every(({ id }) => isLive(plan, id))) return undefined;
  // A row does not go behind itself.
  const anchor = spot.after !== undefined && own.has(spot.after) ? undefined : spot.after;
  return inRow({ ...spot, after: anchor }, tops, ({ id }) => id).map(({ top, after }) => ({
    ...{ type: 'move', id: top.id, parent: spot.parent },
    ...(after === undefined ? {} : { after }),
  }));
}

/** A value without references to what is not in this plan; the origin of an import stays with the first. */
function carried(plan: Plan, kind: string, fields: JsonObject, ids: ReadonlyMap<Id, Id>): JsonObject {
  const there = (id: Json): Json | undefined => {
    const to = typeof id === 'string' ? (ids.get(id) ?? id) : '';
    return ids.has(String(id as string)) || isLive(plan, to) ? to : undefined;
  };
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = fieldOf(kindOf(kind), name);
    if (!field || field.type === 'data') continue;
    if (field.type === 'ref') {
      const to = there(value);
      if (to !== undefined) kept[name] = to;
    } else if (field.type === 'refs')
      kept[name] = (value as readonly Json[]).flatMap((one) => there(one) ?? []);
    else kept[name] = value;
  }
  return kept;
}

export function ownWishes(rows: OwnRows, plan: Plan, spot: Spot, make: () => Id, move: boolean): OwnWishes {
  const moved = move ? moves(rows, plan, spot) : undefined;
  if (moved) return { wishes: moved, directory: {}, moved: true, count: rows.items.length };
  const ids = new Map(rows.items.map(({ id }) => [id, make()]));
  const idOf = (id: Id): Id => ids.get(id) ?? id;
  const tops = rows.items.filter(({ parent }) => parent === null || !ids.has(parent));
  const places = new Map(inRow(spot, tops, ({ id }) => idOf(id)).map(({ top, after }) => [top.id, after]));
  const directory: Record<Id, DirectoryEntry> = {};
  const adds = rows.items.map(({ id, kind, parent, fields, name }): Wish => {
    const own = idOf(id);
    if (name !== undefined && kindOf(kind)?.traits.human) directory[own] = { name };
    const after = places.get(id);
    const under = parent !== null && ids.has(parent) ? idOf(parent) : spot.parent;
    const kept = carried(plan, kind, fields, ids);
    return {
      type: 'add',
      id: own,
      kind,
      parent: under,
      ...(after === undefined ? {} : { after }),
      fields: kept,
    };
  });
  const links = rows.links
    // To what was not copied, a copy has the ties that the first has; ties towards the first stay its own.
    .filter(({ from, to }) => ids.has(from) && (ids.has(to) || (itemOf(plan, to) && isLive(plan, to))))
    .map(({ kind, from, to, fields }): Wish => ({
      ...{ type: 'link', id: make(), kind, from: idOf(from), to: idOf(to), fields },
    }));
  return { wishes: [...adds, ...links], directory, moved: false, count: adds.length };
}

/** Names of what wishes would add, so that sentences can speak of it before it is there. */
export function namesIn({
  wishes,
  directory,
}: {
  readonly wishes: readonly Wish[];
  readonly directory: Readonly<Record<Id, DirectoryEntry | null>>;
}): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const wish of wishes) {
    if (wish.type === 'add' && typeof wish.fields['title'] === 'string')
      names.set(wish.id, wish.fields['title']);
  }
  for (const [id, entry] of Object.entries(directory)) if (entry) names.set(id, entry.name);
  return names;
}
