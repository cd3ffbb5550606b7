/** A bundle into wishes: all that it holds and the plan has not, by id, with what is in the trash at its place. */
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { same, type Json, type JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import {
  askOf,
  before,
  isLive,
  itemOf,
  linkOf,
  openTag,
  type Item,
  type Link,
} from '@throughline/model/plan';
import { ref } from '@throughline/model/problem';
import { loss } from '../losses.ts';
import type { Draft, ReadContext, Remark } from '../format.ts';
import { allKinds, fieldOf } from '../rows.ts';
import type { BundleJson } from './schema.ts';

/** Items parents first, siblings in order, those in the trash among them. */
function inOrder(items: readonly Item[]): Item[] {
  const ids = new Set(items.map(({ id }) => id));
  const below = new Map<Id | null, Item[]>();
  for (const item of items) {
    const parent = item.parent !== null && ids.has(item.parent) ? item.parent : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(item);
    else below.set(parent, [item]);
  }
  const sorted = (parent: Id | null): Item[] =>
    (below.get(parent) ?? []).toSorted((a, b) => (before(a, b) ? -1 : 1)).toReversed();
  const found: Item[] = [];
  const rest = sorted(null);
  for (let next = rest.pop(); next; next = rest.pop()) {
    found.push(next);
    rest.push(...sorted(next.id));
  }
  return found;
}

/** Fields by the kinds that have them: what an item kept of a kind that it was before needs a step of its own. */
function layers(kind: string, fields: JsonObject): { kind: string; fields: JsonObject }[] {
  const made: { kind: string; fields: JsonObject }[] = [];
  let left = Object.entries(fields);
  for (const one of [kindOf(kind), ...allKinds]) {
    const has = ([name]: [string, Json]): boolean => fieldOf(one, name) !== undefined;
    const its = left.filter(has);
    if (!one || (its.length === 0 && one.name !== kind)) continue;
    made.push({ kind: one.name, fields: Object.fromEntries(its) });
    left = left.filter((entry) => !has(entry));
  }
  const [own, ...others] = made;
  if (!own) return [{ kind, fields }];
  // The kind that it has comes last; whatever no kind knows is refused there, by name.
  return [...others, { kind, fields: { ...own.fields, ...Object.fromEntries(left) } }];
}

function additions(item: Item, parent: Id | null): Wish[] {
  const [first, ...more] = layers(item.kind, item.fields);
  const tag = item.tag === openTag ? {} : { tag: item.tag };
  const add: Wish = {
    type: 'add',
    id: item.id,
    kind: first?.kind ?? item.kind,
    parent,
    fields: first?.fields ?? {},
    ...tag,
  };
  return [add, ...more.map((layer) => change(item.id, { ...layer.fields, kind: layer.kind }))];
}

const change = (id: Id, set: JsonObject): Wish => ({ type: 'edit', on: 'item', id, set });

/** What an item that is there would have to become: its fields and kind, and where it stands. */
function changes(item: Item, ours: Item): Wish[] {
  const names = new Set([...Object.keys(item.fields), ...Object.keys(ours.fields)]);
  const other = [...names].filter((name) => !same(item.fields[name], ours.fields[name]));
  const set = Object.fromEntries(other.map((name) => [name, item.fields[name] ?? null]));
  const steps = layers(item.kind, set).filter(
    (layer) => Object.keys(layer.fields).length > 0 || (layer.kind === item.kind && item.kind !== ours.kind),
  );
  return steps.map((layer) => {
    const other = steps.length > 1 || layer.kind !== ours.kind;
    return change(item.id, other ? { ...layer.fields, kind: layer.kind } : layer.fields);
  });
}

type Made = { readonly wishes: Wish[]; readonly remarks: Remark[]; readonly counts: Draft['counts'] };

function itemWishes({ json }: BundleJson, context: ReadContext): Made {
  const wishes: Wish[] = [];
  const remarks: Remark[] = [];
  const counts = { read: json.items.length, added: 0, changed: 0, unchanged: 0, conflicting: 0 };
  const theirs = new Set(json.items.map(({ id }) => id));
  const removed: Wish[] = [];
  for (const item of inOrder(json.items)) {
    const ours = itemOf(context.plan, item.id);
    const parent = item.parent !== null && theirs.has(item.parent) ? item.parent : context.under;
    if (!ours) {
      wishes.push(...additions(item, parent));
      if (item.removed) removed.push({ type: 'remove', id: item.id });
      counts.added += 1;
      continue;
    }
    if (item.removed || !isLive(context.plan, ours.id)) {
      // Nothing comes back from the trash, or goes there, because an older file says so.
      if (Boolean(item.removed) !== Boolean(ours.removed)) {
        remarks.push({ code: 'import.in-trash', args: { item: ref(item.id) }, item: item.id });
      }
      counts.unchanged += 1;
      continue;
    }
    const made = changes(item, ours);
    const moves = item.parent !== null && theirs.has(item.parent) && ours.parent !== item.parent;
    wishes.push(...made, ...(moves ? [{ type: 'move', id: item.id, parent } as const] : []));
    if (made.length > 0 || moves) counts.changed += 1;
    else counts.unchanged += 1;
  }
  return { wishes: [...wishes, ...removed], remarks, counts };
}

const cleared = (ours: Link, values: JsonObject): JsonObject => ({
  ...Object.fromEntries(Object.keys(ours.fields).map((name) => [name, null])),
  ...values,
});

function linkAndAskWishes({ json }: BundleJson, context: ReadContext): Wish[] {
  const wishes: Wish[] = [];
  for (const { id, kind, from, to, fields } of json.links) {
    const ours = linkOf(context.plan, id);
    if (!ours) wishes.push({ type: 'link', id, kind, from, to, fields });
    else if (!same(ours.fields, fields)) {
      wishes.push({ type: 'edit', on: 'link', id, set: cleared(ours, fields) });
    }
  }
  for (const { tag: _, ...one } of json.asks) {
    const ours = askOf(context.plan, one.id);
    if (!ours) wishes.push({ type: 'ask', ...one });
    else if (one.answer && !ours.answer) wishes.push({ type: 'answer', id: one.id, answer: one.answer });
  }
  return wishes;
}

function settingsWish({ json }: BundleJson, { plan }: ReadContext): Wish[] {
  const set = Object.entries(json.settings).filter(([name, value]) =>
    json.id === plan.id ? !same(plan.settings[name], value) : plan.settings[name] === undefined,
  );
  return set.length === 0 ? [] : [{ type: 'edit', on: 'plan', id: plan.id, set: Object.fromEntries(set) }];
}

/** Names that the directory has otherwise, or not at all. */
function entries({ directory }: BundleJson, context: ReadContext): DirectoryWrites {
  const other = Object.entries(directory).filter(
    ([id, entry]) => !Object.hasOwn(context.directory, id) || !same(context.directory[id], entry),
  );
  return Object.fromEntries(other);
}

export function draftOf(found: BundleJson, context: ReadContext): Draft {
  const { wishes, remarks, counts } = itemWishes(found, context);
  const { log } = found;
  return {
    wishes: [...settingsWish(found, context), ...wishes, ...linkAndAskWishes(found, context)],
    conflicts: [],
    missing: [],
    directory: entries(found, context),
    remarks,
    losses: log && log.length > 0 ? [loss('history', log.length)] : [],
    problems: [],
    counts,
  };
}
