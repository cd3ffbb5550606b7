/** What a quick line wishes: the item, whoever is new, and its links, to stand or fall together. */
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryEntry } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import type { Json } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { linkKinds } from '@throughline/model/links/index';
import { printQuick } from './print.ts';
import type { Newcomer, QuickReading } from './types.ts';

export type QuickWishes = {
  /** the item that it becomes */
  readonly id: Id;
  readonly wishes: readonly Wish[];
  readonly directory: Readonly<Record<Id, DirectoryEntry>>;
};

/** The kind of link that says what comes after what. */
const orderKind = (): string => Object.values(linkKinds).find(({ orders }) => orders)?.name ?? '';

/** What was understood, as programs read it. */
export type Understood = Pick<
  QuickReading,
  'title' | 'kind' | 'parent' | 'fields' | 'newcomers' | 'links' | 'offers' | 'remarks'
> & {
  /** the same in full, with nothing left to guess */
  readonly line: string;
};

export function understood(reading: QuickReading, nameOf: (id: Id) => string): Understood {
  const { title, kind, parent, fields, newcomers, links, offers, remarks } = reading;
  const line = printQuick({ ...reading, kindSaid: true }, nameOf);
  return { title, kind, parent, fields, newcomers, links, offers, remarks, line };
}

/** @param newId makes a new id; injected, so that this is pure */
export function quickWishes(reading: QuickReading, newId: () => Id): QuickWishes {
  const directory: Record<Id, DirectoryEntry> = {};
  const wishes: Wish[] = [];
  const add = (kind: string, name: string, parent: Id | null, fields: Readonly<Record<string, Json>>): Id => {
    const id = newId();
    const human = kindOf(kind)?.traits.human === true;
    // A person's name goes to the directory, never into the log.
    if (human) directory[id] = { name };
    const own = human ? fields : { title: name, ...fields };
    wishes.push({ type: 'add', id, kind, parent, fields: own });
    return id;
  };
  const known = new Map<string, Id>();
  const newcomer = ({ kind, name }: Newcomer): Id => {
    const key = `${kind} ${name.toLowerCase()}`;
    const id = known.get(key) ?? add(kind, name, null, {});
    known.set(key, id);
    return id;
  };
  const fields: Record<string, Json> = { ...reading.fields };
  for (const { field, many, who } of reading.newcomers) {
    const id = newcomer(who);
    const before = (fields[field] ?? []) as readonly string[];
    fields[field] = many ? [...before, id] : id;
  }
  const id = add(reading.kind, reading.title, reading.parent, fields);
  for (const { way, item, fields: said } of reading.links) {
    const [from, to] = way === 'after' ? [id, item] : [item, id];
    wishes.push({ type: 'link', id: newId(), kind: orderKind(), from, to, fields: said });
  }
  return { id, wishes, directory };
}
