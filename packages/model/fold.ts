/** Fold (verb 5): changes → plan. Pure to its callers: the plan given stays as it was. */
import { changes, verbOf, type Change } from './changes/index.ts';
import { closeEdit, openEdit, type Edit } from './edit.ts';
import type { Entry } from './entry.ts';
import { textOf, type Json, type JsonObject } from './json.ts';
import { kindOf } from './kinds/index.ts';
import { itemOf, type Plan } from './plan.ts';
import { get } from './table.ts';

/**
 * Folds entries into a plan. Entries that the plan already holds are passed over, so a repeated message does nothing.
 * A change from a newer version of the program is kept in the log and counted here: the plan is then read-only.
 */
export function fold(plan: Plan, entries: readonly Entry[]): Plan {
  const edit = openEdit(plan);
  let version = plan.version;
  for (const entry of entries) {
    if (entry.version <= version) continue;
    if (entry.change !== null) applyLogged(edit, entry.change as JsonObject);
    version = entry.version;
  }
  return closeEdit(edit, version);
}

/** Applies changes that have no number yet: a wish seen before the server has confirmed it. */
export function applied(plan: Plan, facts: readonly Change[]): Plan {
  const edit = openEdit(plan);
  for (const change of facts) applyNow(edit, change);
  return closeEdit(edit, plan.version);
}

function applyNow(edit: Edit, change: Change): void {
  verbOf(change).apply(edit, change);
}

function applyLogged(edit: Edit, logged: JsonObject): void {
  const change = upgraded(logged, (id) => get(edit.items, id)?.kind);
  if (change) applyNow(edit, change);
  else edit.unknown += 1;
}

/** The shapes that something has had, as its file tells: how many, and how each becomes the next. */
type Shapes = {
  readonly version: number;
  readonly upgrades: readonly ((old: JsonObject) => JsonObject)[];
};

/** What this version of the program can read. */
export type Known = {
  readonly verb: (type: string) => Shapes | undefined;
  readonly kind: (name: string) => Shapes | undefined;
};

const today: Known = {
  verb: (type) => (Object.hasOwn(changes, type) ? changes[type as keyof typeof changes] : undefined),
  kind: kindOf,
};

/**
 * Brings a logged change to today's shape: first the verb's own upgrades, then those of the kind whose fields it
 * carries. Undefined when it was written by a newer version.
 * @param known the registries, unless a test proves an upgrade that no file has yet
 */
export function upgraded(
  logged: JsonObject,
  kindNameOf: (id: string) => string | undefined,
  known: Known = today,
): Change | undefined {
  const type = logged['type'];
  const verb = typeof type === 'string' ? known.verb(type) : undefined;
  if (!verb) return undefined;
  const written = Number(logged['v']);
  if (!(written >= 1 && written <= verb.version)) return undefined;
  let change = logged;
  for (const upgrade of verb.upgrades.slice(written - 1)) change = upgrade(change);
  return upgradeFields(change as Change, kindNameOf, known);
}

function upgradeFields(
  change: Change,
  kindNameOf: (id: string) => string | undefined,
  known: Known,
): Change | undefined {
  if (change.type === 'added' || change.type === 'withdrawn') {
    const fields = atKindVersion(known, change.item.kind, change.kv, change.item.fields);
    if (fields === change.item.fields) return change;
    const kv = known.kind(change.item.kind)?.version ?? change.kv;
    return fields && { ...change, kv, item: { ...change.item, fields } };
  }
  if (change.type === 'edited' && change.on === 'item') {
    // An edit that changes the kind is written in the fields of the kind that it leads to.
    const kind = textOf(change.fields['kind']?.to) || kindNameOf(change.id);
    // Nearly every row of a log is of today's shape.
    if (kind === undefined || known.kind(kind)?.version === change.kv) return change;
    const side = (which: 'from' | 'to'): JsonObject =>
      Object.fromEntries(Object.entries(change.fields).map(([name, one]) => [name, one[which]]));
    const was = side('from');
    const from = atKindVersion(known, kind, change.kv, was);
    if (from === was) return change;
    const to = atKindVersion(known, kind, change.kv, side('to'));
    if (!from || !to) return undefined;
    const names = new Set([...Object.keys(from), ...Object.keys(to)]);
    const pair = (name: string): { from: Json; to: Json } => ({
      from: from[name] ?? null,
      to: to[name] ?? null,
    });
    const kv = known.kind(kind)?.version ?? change.kv;
    return { ...change, kv, fields: Object.fromEntries([...names].map((name) => [name, pair(name)])) };
  }
  return change;
}

function atKindVersion(
  known: Known,
  name: string,
  written: number,
  fields: JsonObject,
): JsonObject | undefined {
  const kind = known.kind(name);
  if (!kind || written > kind.version) return undefined;
  let now = fields;
  for (const upgrade of kind.upgrades.slice(written - 1)) now = upgrade(now);
  return now;
}

/** The version of a kind's fields that a new change is written in. */
export const kindVersion = (plan: Plan, id: string): number =>
  kindOf(itemOf(plan, id)?.kind ?? '')?.version ?? 1;
