/** Fold (verb 5): changes → plan. Pure to its callers: the plan given stays as it was. */
import { changes, verbOf, type Change } from './changes/index.ts';
import { closeEdit, openEdit, type Edit } from './edit.ts';
import type { Entry } from './entry.ts';
import type { Json, JsonObject } from './json.ts';
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

/**
 * Brings a logged change to today's shape: first the verb's own upgrades, then those of the kind whose fields it
 * carries. Undefined when it was written by a newer version.
 */
export function upgraded(
  logged: JsonObject,
  kindNameOf: (id: string) => string | undefined,
): Change | undefined {
  const type = logged['type'];
  if (typeof type !== 'string' || !Object.hasOwn(changes, type)) return undefined;
  const verb = changes[type as keyof typeof changes];
  const written = Number(logged['v']);
  if (!(written >= 1 && written <= verb.version)) return undefined;
  let change = logged;
  for (const upgrade of verb.upgrades.slice(written - 1)) change = upgrade(change);
  return upgradeFields(change as Change, kindNameOf);
}

function upgradeFields(change: Change, kindNameOf: (id: string) => string | undefined): Change | undefined {
  if (change.type === 'added' || change.type === 'withdrawn') {
    const fields = atKindVersion(change.item.kind, change.kv, change.item.fields);
    if (fields === change.item.fields) return change;
    return fields && { ...change, item: { ...change.item, fields } };
  }
  if (change.type === 'edited' && change.on === 'item') {
    const kind = kindNameOf(change.id);
    // Nearly every row of a log is of today's shape.
    if (kind === undefined || kindOf(kind)?.version === change.kv) return change;
    const side = (which: 'from' | 'to'): JsonObject =>
      Object.fromEntries(Object.entries(change.fields).map(([name, one]) => [name, one[which]]));
    const was = side('from');
    const from = atKindVersion(kind, change.kv, was);
    if (from === was) return change;
    const to = atKindVersion(kind, change.kv, side('to'));
    if (!from || !to) return undefined;
    const names = new Set([...Object.keys(from), ...Object.keys(to)]);
    const pair = (name: string): { from: Json; to: Json } => ({
      from: from[name] ?? null,
      to: to[name] ?? null,
    });
    return { ...change, fields: Object.fromEntries([...names].map((name) => [name, pair(name)])) };
  }
  return change;
}

function atKindVersion(name: string, written: number, fields: JsonObject): JsonObject | undefined {
  const kind = kindOf(name);
  if (!kind || written > kind.version) return undefined;
  let now = fields;
  for (const upgrade of kind.upgrades.slice(written - 1)) now = upgrade(now);
  return now;
}

/** The version of a kind's fields that a new change is written in. */
export const kindVersion = (plan: Plan, id: string): number =>
  kindOf(itemOf(plan, id)?.kind ?? '')?.version ?? 1;
