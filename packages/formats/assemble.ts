/**
 * Makes a draft of what a format has read: new rows become items, rows that came before become differences. A field
 * that only the file has changed is taken, one that only people here have changed stays, one that both have changed
 * is a conflict for a person to decide.
 */
import { origin, type Origin } from '@throughline/model/common';
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { same, type Json, type JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, itemOf, linkOf, linksAt, type Item } from '@throughline/model/plan';
import { term } from '@throughline/model/problem';
import { values } from '@throughline/model/table';
import type { Conflict, Draft, Loss, ReadContext, Remark } from './format.ts';
import { peopleOf, unnamed, type People } from './people.ts';
import type { Source, SourceRow } from './source.ts';

type Extra = { losses?: readonly Loss[]; problems?: Draft['problems']; table?: Draft['table'] };

const originOf = (item: Item): Origin | undefined => {
  const read = origin.safeParse(item.fields['origin']);
  return read.success ? read.data : undefined;
};

/** Items that came from this source before, by the key of their row. */
function cameBefore(source: Source, context: ReadContext): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of values(context.plan.items)) {
    const from = originOf(item);
    if (from?.source === source.name && isLive(context.plan, item.id)) found.set(from.key, item);
  }
  return found;
}

/** Names in fields of people become ids; a name too many for a field of one makes all of them contributors. */
function withPeople(row: Pick<SourceRow, 'fields' | 'people'>, people: People): JsonObject {
  const fields: Record<string, Json> = { ...row.fields };
  for (const [name, written] of Object.entries(row.people ?? {})) {
    const ids = written.map((one) => people.find(...unnamed(one)));
    fields[name] = name === 'owner' || name === 'reviewer' ? (ids[0] ?? null) : ids.length > 0 ? ids : null;
  }
  return fields;
}

export function assemble(source: Source, context: ReadContext, extra: Extra = {}): Draft {
  const people = peopleOf(context);
  for (const cast of source.cast ?? []) people.introduce(cast);
  const before = cameBefore(source, context);
  const wishes: Wish[] = [];
  const conflicts: Conflict[] = [];
  const remarks: Remark[] = [];
  const ids = new Map<string, Id>();
  const counts = { read: source.rows.length, added: 0, changed: 0, unchanged: 0, conflicting: 0 };

  const settings = Object.fromEntries(
    Object.entries(source.settings ?? {}).filter(([name]) => context.plan.settings[name] === undefined),
  );
  if (Object.keys(settings).length > 0) {
    wishes.push({ type: 'edit', on: 'plan', id: context.plan.id, set: settings });
  }

  for (const row of source.rows) {
    const known = (row.id !== undefined && itemOf(context.plan, row.id)) || before.get(row.key);
    const id = known ? known.id : (row.id ?? context.newId());
    ids.set(row.key, id);
    const own = (row.remarks ?? []).map((remark) => ({
      ...remark,
      item: id,
      ...(row.row === undefined ? {} : { row: row.row }),
    }));
    if (known && !isLive(context.plan, known.id)) {
      remarks.push({ code: 'import.in-trash', args: { item: { ref: id } }, item: id });
      counts.unchanged += 1;
      continue;
    }
    const theirs = withPeople(row, people);
    if (!known) {
      remarks.push(...own);
      wishes.push(addition(row, id, theirs, own, source, ids, context));
      counts.added += 1;
      continue;
    }
    const clashes = differences(known, row, theirs, own, source, people);
    remarks.push(...own.filter((remark) => clashes.changed.has(remark.field ?? '')));
    conflicts.push(...clashes.conflicts);
    if (clashes.conflicts.length > 0) counts.conflicting += 1;
    else if (clashes.changed.size > 0) counts.changed += 1;
    else counts.unchanged += 1;
    if (clashes.wish) wishes.push(clashes.wish);
  }
  wishes.push(...linkWishes(source, ids, context, remarks));
  const missing = [...before].filter(([key]) => !ids.has(key)).map(([, item]) => item.id);
  return {
    wishes: [...people.wishes, ...wishes],
    directory: people.directory,
    conflicts,
    missing,
    remarks,
    losses: extra.losses ?? [],
    problems: extra.problems ?? [],
    ...(extra.table ? { table: extra.table } : {}),
    counts,
  };
}

function originFor(row: SourceRow, source: Source, remarks: readonly Remark[]): JsonObject {
  if (!row.cells) return {};
  const said = remarks.map(({ field, column, code, args }) => ({
    ...(field === undefined ? {} : { field }),
    ...(column === undefined ? {} : { column }),
    code,
    args,
  }));
  const made: Origin = {
    source: source.name,
    key: row.key,
    ...(row.row === undefined ? {} : { row: row.row }),
    cells: { ...row.cells },
    ...(said.length > 0 ? { remarks: said as Origin['remarks'] } : {}),
  };
  return { origin: made as JsonObject };
}

function addition(
  row: SourceRow,
  id: Id,
  fields: JsonObject,
  remarks: readonly Remark[],
  source: Source,
  ids: ReadonlyMap<string, Id>,
  context: ReadContext,
): Wish {
  const parent = row.parent === undefined ? context.under : (ids.get(row.parent) ?? context.under);
  const kept = Object.entries(fields).filter(([, value]) => value !== null);
  return {
    type: 'add',
    id,
    kind: row.kind,
    parent,
    fields: { ...Object.fromEntries(kept), ...originFor(row, source, remarks) },
  };
}

function differences(
  item: Item,
  row: SourceRow,
  theirs: JsonObject,
  remarks: readonly Remark[],
  source: Source,
  people: People,
): { wish?: Wish; conflicts: Conflict[]; changed: Set<string> } {
  const cells = originOf(item)?.cells;
  const base = cells && row.base ? withPeople(row.base(cells), people) : undefined;
  const set: Record<string, Json> = {};
  const conflicts: Conflict[] = [];
  for (const [name, value] of Object.entries(theirs)) {
    const ours = item.fields[name] ?? null;
    // Without a common base a file that states an item by its id means what it says.
    const was = base ? (base[name] ?? null) : ours;
    if (same(value, was) || same(value, ours)) continue;
    if (same(ours, was)) set[name] = value;
    else {
      const wish: Wish = { type: 'edit', on: 'item', id: item.id, set: { [name]: value } };
      conflicts.push({ item: item.id, field: name, ours, theirs: value, wish });
    }
  }
  const changed = new Set([...Object.keys(set), ...conflicts.map(({ field }) => field)]);
  if (row.kind !== item.kind && row.id !== undefined) set['kind'] = row.kind;
  const cellsChanged = row.cells && !same(cells, row.cells);
  if (Object.keys(set).length === 0 && !cellsChanged) return { conflicts, changed };
  const wish: Wish = {
    type: 'edit',
    on: 'item',
    id: item.id,
    set: { ...set, ...(cellsChanged ? originFor(row, source, remarks) : {}) },
  };
  return { wish, conflicts, changed };
}

function linkWishes(
  source: Source,
  ids: ReadonlyMap<string, Id>,
  context: ReadContext,
  remarks: Remark[],
): Wish[] {
  const byTitle = new Map<string, Id | null>();
  for (const row of source.rows) {
    const title = String(row.fields['title'] ?? '')
      .trim()
      .toLowerCase();
    // A title that two rows have names neither.
    byTitle.set(title, byTitle.has(title) ? null : (ids.get(row.key) ?? null));
  }
  const wishes: Wish[] = [];
  const made = new Set<string>();
  for (const row of source.rows) {
    const at = ids.get(row.key);
    for (const link of row.links ?? []) {
      const other =
        ids.get(link.to) ??
        byTitle.get(link.to.trim().toLowerCase()) ??
        (itemOf(context.plan, link.to) ? link.to : undefined);
      if (at === undefined || !other) {
        remarks.push({
          code: 'import.link-unknown',
          args: { kind: term(link.kind), to: link.to.slice(0, 200) },
          ...(row.row === undefined ? {} : { row: row.row }),
          ...(at === undefined ? {} : { item: at }),
        });
        continue;
      }
      const [from, to] = link.reversed ? [other, at] : [at, other];
      const key = `${link.kind} ${from} ${to} ${String(link.fields['type'] ?? '')}`;
      if (made.has(key) || hasLink(context, link.kind, from, to, link.fields)) continue;
      made.add(key);
      wishes.push({ type: 'link', id: context.newId(), kind: link.kind, from, to, fields: link.fields });
    }
  }
  return wishes;
}

function hasLink(context: ReadContext, kind: string, from: Id, to: Id, fields: JsonObject): boolean {
  return linksAt(context.plan, from).some((id) => {
    const link = linkOf(context.plan, id);
    return (
      link?.kind === kind && link.from === from && link.to === to && same(link.fields['type'], fields['type'])
    );
  });
}

/** The kinds that rows of a plan can have: everything ownable. */
export const isRowKind = (name: string): boolean => kindOf(name)?.traits.ownable === true;
