/**
 * A row that came before against the item that it became. What only the file has changed is taken, what only people
 * here have changed stays, what both have changed is a conflict for a person to decide.
 */
import type { Wish } from '@throughline/model/commands/index';
import { same, type Json, type JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Field } from '@throughline/model/field';
import type { Kind } from '@throughline/model/kind';
import { isLive, type Item, type Plan } from '@throughline/model/plan';
import type { Conflict, Remark } from './format.ts';
import type { Register } from './names.ts';
import { cellsOf, originFor, sameCells } from './origins.ts';
import { readPeople } from './people.ts';
import { fieldOf } from './rows.ts';
import type { Reading, Source, SourceRow } from './source.ts';

type Into = { readonly register: Register; readonly plan: Plan };

export type Difference = {
  readonly wish?: Wish;
  readonly conflicts: readonly Conflict[];
  readonly remarks: readonly Remark[];
};

// What some formats cannot tell apart is no difference: an empty text or list and none, line ends, white space around.
const filled = (value: Json | undefined): Json => {
  const plain = typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() : value;
  return plain === undefined || plain === '' || (Array.isArray(plain) && plain.length === 0) ? null : plain;
};

export const alike = (a: Json | undefined, b: Json | undefined): boolean => same(filled(a), filled(b));

/** The fields that the file says otherwise than it did before; all of them when it is not known what it said. */
function changedInFile(row: SourceRow, before: Reading | undefined): { fields: JsonObject; people: boolean } {
  if (!before) return { fields: row.fields, people: true };
  const fields = Object.entries(row.fields).filter(([name, value]) => !alike(value, before.fields[name]));
  const texts = (said: Reading['people']): unknown =>
    Object.fromEntries(Object.entries(said).map(([name, one]) => [name, one.texts]));
  return { fields: Object.fromEntries(fields), people: !same(texts(row.people), texts(before.people)) };
}

/** What the item held after the earlier import, as far as its cells tell; undefined when nothing tells. */
function baseOf(before: Reading | undefined, row: SourceRow, register: Register): JsonObject | undefined {
  const kind = kindOf(row.as);
  if (!before || !kind) return undefined;
  return { ...before.fields, ...readPeople(before.people, kind, register, false).fields };
}

/** A value without what points into the trash: no file says that. */
function living(value: Json, field: Field | undefined, plan: Plan): Json {
  if (!field || !('to' in field)) return value;
  if (Array.isArray(value)) return (value as string[]).filter((id) => isLive(plan, id));
  return typeof value === 'string' && !isLive(plan, value) ? null : value;
}

/** A file that holds the whole plan says "none" of a field by leaving it out. */
function stated(row: SourceRow, kind: Kind | undefined, whole: boolean): SourceRow {
  if (!whole || row.id === undefined || !kind) return row;
  const fields = Object.entries(kind.fields).filter(
    ([name, field]) => field.type !== 'data' && row.people[name] === undefined,
  );
  return { ...row, fields: { ...Object.fromEntries(fields.map(([name]) => [name, null])), ...row.fields } };
}

export function differenceOf(item: Item, said: SourceRow, source: Source, context: Into): Difference {
  const { register, plan } = context;
  const kind = kindOf(item.kind);
  const row = stated(said, kind, source.whole === true);
  const cells = row.cells && cellsOf(item);
  const before = cells && row.base?.(cells);
  const { fields, people } = changedInFile(row, before);
  const read = people && kind ? readPeople(row.people, kind, register, true) : { fields: {}, remarks: [] };
  const base = baseOf(before, row, register);
  const set: Record<string, Json> = {};
  const saw: Record<string, Json> = {};
  const conflicts: Conflict[] = [];
  const compare = (name: string, theirs: Json, ours: Json, was: Json | undefined): void => {
    if (alike(theirs, ours) || (base && alike(theirs, was))) return;
    // A file that states an item by its id means what it says.
    if (!base || alike(ours, was)) {
      set[name] = theirs;
      saw[name] = ours;
    } else {
      const wish: Wish = { type: 'edit', on: 'item', id: item.id, set: { [name]: theirs } };
      conflicts.push({ item: item.id, field: name, ours, theirs, wish });
    }
  };
  for (const [name, theirs] of Object.entries({ ...fields, ...read.fields })) {
    compare(name, theirs, living(item.fields[name] ?? null, fieldOf(kind, name), plan), base?.[name]);
  }
  if (row.kind !== undefined && row.kind !== before?.kind) {
    compare('kind', row.as, item.kind, before?.kind ?? item.kind);
  }
  const changed = new Set([...Object.keys(set), ...conflicts.map(({ field }) => field)]);
  const remarks = [...(row.remarks ?? []), ...read.remarks].filter(({ field }) => changed.has(field ?? ''));
  const news = row.cells && !sameCells(cells, row.cells);
  if (Object.keys(set).length === 0 && !news) return { conflicts, remarks };
  const kept = news ? originFor(row, source, [...(row.remarks ?? []), ...read.remarks]) : {};
  const seen = Object.keys(saw).length > 0 ? { saw } : {};
  return {
    wish: { type: 'edit', on: 'item', id: item.id, set: { ...set, ...kept }, ...seen },
    conflicts,
    remarks,
  };
}
