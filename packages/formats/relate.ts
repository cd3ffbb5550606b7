/** The links that the rows of a file speak of: found by key, id or title, each made once, none to itself. */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { same, textOf, type JsonObject } from '@throughline/model/json';
import { linkKindOf } from '@throughline/model/links/index';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, itemOf, linkOf, linksAt, type Link } from '@throughline/model/plan';
import { term } from '@throughline/model/problem';
import type { ReadContext, Remark } from './format.ts';
import { folded } from './names.ts';
import { keyOf } from './origins.ts';
import { readLinkFields } from './references.ts';
import type { SourceLink, SourceRow } from './source.ts';

export type Rows = readonly { readonly row: SourceRow; readonly id: Id }[];

/** Finds what a link points to. A title that two rows have names neither. */
function finder(rows: Rows, context: ReadContext): (text: string) => Id | undefined {
  const keys = new Map<string, Id>();
  const titles = new Map<string, Id | undefined>();
  for (const { row, id } of rows) {
    const written = textOf(row.fields['title']);
    // A key that only repeats the title names no more than the title does.
    if (row.key !== keyOf(written.trim())) keys.set(row.key, id);
    const title = folded(written);
    titles.set(title, titles.has(title) ? undefined : id);
  }
  return (text) => {
    const found = keys.get(text) ?? titles.get(folded(text));
    if (found !== undefined) return found;
    return itemOf(context.plan, text) && isLive(context.plan, text) ? text : undefined;
  };
}

/** The same relation is made once; finish to start is what a link is that does not say. */
const identity = (kind: string, from: Id, to: Id, fields: JsonObject): string =>
  `${kind} ${from} ${to} ${textOf(fields['type']) || 'FS'}`;

function linked(context: ReadContext, kind: string, from: Id, to: Id, fields: JsonObject): Link | undefined {
  const wanted = identity(kind, from, to, fields);
  return linksAt(context.plan, from)
    .map((id) => linkOf(context.plan, id))
    .find((link) => link && identity(link.kind, link.from, link.to, link.fields) === wanted);
}

export type Related = {
  readonly wishes: Wish[];
  readonly remarks: Remark[];
  /** links of the plan that the file speaks of */
  readonly spoken: ReadonlySet<Id>;
};

/**
 * Wishes for the links of a file.
 * @param kindAt the kind that an item of the file will be
 */
export function relate(rows: Rows, kindAt: (id: Id) => string, context: ReadContext): Related {
  const find = finder(rows, context);
  const wishes: Wish[] = [];
  const remarks: Remark[] = [];
  const made = new Set<string>();
  const spoken = new Set<Id>();
  const one = (row: SourceRow, from: Id, link: SourceLink): void => {
    const place = { item: from, ...(row.row === undefined ? {} : { row: row.row }) };
    // What looks like a delay or a type may be part of the other's name.
    const whole = link.whole === undefined ? undefined : find(link.whole);
    const to = whole ?? find(link.to);
    const refuse = (code: string): void => {
      remarks.push({ code, args: { kind: term(link.kind), to: link.to.slice(0, 200) }, ...place });
    };
    if (to === undefined) return refuse('import.link-unknown');
    if (to === from) return refuse('import.link-self');
    const ends = linkKindOf(link.kind)?.ends;
    if (ends && [from, to].some((id) => !kindOf(kindAt(id))?.traits[ends])) return refuse('import.link-end');
    const read = readLinkFields(link.kind, whole === undefined ? link.fields : {}, context);
    remarks.push(...read.remarks.map((remark) => ({ ...remark, ...place })));
    const key = identity(link.kind, from, to, read.fields);
    if (made.has(key)) return;
    made.add(key);
    const before = linked(context, link.kind, from, to, read.fields);
    if (before) spoken.add(before.id);
    if (!before) {
      wishes.push({ type: 'link', id: context.newId(), kind: link.kind, from, to, fields: read.fields });
    } else if (row.id !== undefined && !same(before.fields, read.fields)) {
      const none = Object.fromEntries(Object.keys(before.fields).map((name) => [name, null]));
      wishes.push({ type: 'edit', on: 'link', id: before.id, set: { ...none, ...read.fields } });
    }
  };
  for (const { row, id } of rows) for (const link of row.links ?? []) one(row, id, link);
  return { wishes, remarks, spoken };
}
