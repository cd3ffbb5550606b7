/**
 * The contract of columns: what can stand beside a title, order rows and gather them below headings. Every field that
 * some kind of the tree has is one; what follows from the plan adds its own (`derived-columns.ts`).
 */
import { readEstimate, workingDays } from '@throughline/model/estimate';
import type { Field } from '@throughline/model/field';
import { readGiven } from '@throughline/model/given';
import { textOf, type Json } from '@throughline/model/json';
import type { Kind, Traits } from '@throughline/model/kind';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { reader, t } from '../speech.ts';
import { alone, isAboutOthers } from './alone.ts';
import { derivedColumns } from './derived-columns.ts';
import type { Seen } from './seen.ts';

export type SortKey = string | number | undefined;

export type Column = {
  /** a field, or an insight and what it knows: `dates.finish` */
  readonly name: string;
  readonly label: () => string;
  /** in pixels, and how much of the room that is left it takes */
  readonly width: number;
  readonly grow?: number;
  /** numbers and dates stand at the end of their cell */
  readonly atEnd?: boolean;
  /** left out of a workspace of one */
  readonly aboutOthers?: boolean;
  /** what a cell says that no field holds; a field is shown by its editor */
  readonly show?: (item: Item, seen: Seen) => string | undefined;
  readonly sort: (item: Item, seen: Seen) => SortKey;
  /** what rows share below a heading: an id, a word, a month; empty for none. Not every column has groups. */
  readonly group?: {
    readonly of: (item: Item, seen: Seen) => string;
    /** what a heading says; without it, the name of the item that the key is, or the key */
    readonly label?: (key: string) => string;
    /** where a heading stands among others; by its name where this says nothing */
    readonly rank?: (key: string) => number;
    /** what the field holds in an item that is added below the heading */
    readonly value?: (key: string) => Json | undefined;
  };
};

const first = (value: Json | undefined): string => textOf(Array.isArray(value) ? value[0] : value);

/** What a value is ordered by, by the type of its field. */
function sortKey(field: Field, value: Json | undefined, seen: Seen): SortKey {
  if (value === undefined || value === null) return undefined;
  switch (field.type) {
    case 'choice':
      return field.options.indexOf(textOf(value));
    case 'given': {
      const read = readGiven(textOf(value));
      return read && (read.minute ?? read.to * 1440);
    }
    case 'estimate': {
      const read = readEstimate(textOf(value));
      return read && workingDays(read.likely, read.unit);
    }
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'flag':
      return value === true ? 0 : 1;
    case 'ref':
    case 'refs':
      return seen.called(first(value)) || undefined;
    case 'data':
      return undefined;
    default:
      return first(value) || undefined;
  }
}

// A status that nobody has set is the first one.
const unset = (field: Field): string => (field.type === 'choice' ? (field.options[0] ?? '') : '');

function groupOf(name: string, field: Field): Column['group'] {
  const { type } = field;
  if (type === 'choice') {
    return {
      of: ({ kind, fields }) => textOf(fields[name]) || (kindOf(kind)?.fields[name] ? unset(field) : ''),
      label: (key) => term(key, reader),
      rank: (key) => field.options.indexOf(key),
      value: (key) => key,
    };
  }
  if (type === 'ref') return { of: ({ fields }) => textOf(fields[name]), value: (key) => key };
  if (type === 'given') {
    return {
      of: ({ fields }) => (readGiven(textOf(fields[name])) ? monthOf(textOf(fields[name])) : ''),
      label: (key) => givenText(key, reader),
      rank: (key) => readGiven(key)?.to ?? 0,
    };
  }
  // A line that many items share, such as a level.
  if (type === 'line' && name !== 'title')
    return { of: ({ fields }) => textOf(fields[name]), value: (key) => key };
  return undefined;
}

/** The month in which a given date ends; one that is longer than a month stays as it was said. */
function monthOf(given: string): string {
  const read = readGiven(given);
  return read && read.type !== 'quarter' && read.type !== 'half' && read.type !== 'year'
    ? given.slice(0, 7)
    : given;
}

const widths: Readonly<Partial<Record<Field['type'], number>>> = {
  given: 116,
  choice: 124,
  ref: 168,
  refs: 180,
  estimate: 92,
  number: 90,
  flag: 80,
  line: 150,
};

function fieldColumn(name: string, field: Field): Column {
  const long = field.type === 'text' || field.type === 'list';
  const group = groupOf(name, field);
  return {
    name,
    label: () => term(`field.${name}`, reader),
    width: long ? 130 : (widths[field.type] ?? 130),
    ...(long ? { grow: 0.55 } : {}),
    ...(field.type === 'number' || field.type === 'estimate' ? { atEnd: true } : {}),
    ...(isAboutOthers(name, field) ? { aboutOthers: true } : {}),
    sort: (item, seen) => {
      const own = kindOf(item.kind)?.fields[name];
      return own && sortKey(own, item.fields[name], seen);
    },
    ...(group ? { group } : {}),
  };
}

/** What many kinds hold stands before what only one does, and what follows from the plan between them. */
function allOf(tree: Traits['tree']): ReadonlyMap<string, Column> {
  const held = new Map<string, { readonly column: Column; by: number }>();
  for (const kind of Object.values(kinds) as Kind[]) {
    if (kind.traits.tree !== tree) continue;
    for (const [name, field] of Object.entries(kind.fields)) {
      if (field.type === 'data') continue;
      const known = held.get(name);
      if (known) known.by += 1;
      else held.set(name, { column: fieldColumn(name, field), by: 1 });
    }
  }
  const fields = [...held.values()].toSorted((a, b) => b.by - a.by);
  const derived = derivedColumns.filter(({ trees }) => trees.includes(tree));
  const all = [
    ...fields.filter(({ by }) => by > 1).map(({ column }) => column),
    ...derived,
    ...fields.filter(({ by }) => by === 1).map(({ column }) => column),
  ];
  return new Map(all.map((column) => [column.name, column]));
}
const known = new Map<Traits['tree'], ReadonlyMap<string, Column>>();

/** All columns of a tree by their names, the title's among them: it stands first, and orders as any other. */
export function columnsOf(tree: Traits['tree']): ReadonlyMap<string, Column> {
  const found = known.get(tree) ?? allOf(tree);
  known.set(tree, found);
  return found;
}

/** Those that people can choose now: a workspace of one has none that are about others. */
export const choosable = (tree: Traits['tree'], seen: Seen): Column[] =>
  [...columnsOf(tree).values()].filter(
    (one) => one.name !== 'title' && !(one.aboutOthers && alone(seen.plan)),
  );

/** What the heading of a group says. */
export function groupLabel(column: Column, key: string, seen: Seen): string {
  if (key === '') return t('web.group.none', { column: column.label() });
  return capital(column.group?.label?.(key) ?? (seen.called(key) || key));
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase(reader.locale) + word.slice(1);
