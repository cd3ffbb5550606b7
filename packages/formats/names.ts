/** Finds the people, roles and units that a file names, in the file itself and in the plan, and makes those that nobody knows. */
import type { Wish } from '@throughline/model/commands/index';
import type { Directory, DirectoryEntry } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Trait } from '@throughline/model/kind';
import { limits } from '@throughline/model/limits';
import { isLive, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import type { ReadContext } from './format.ts';
import { kindOfSort } from './rows.ts';
import type { Who } from './tables/who.ts';

/** Two or more are called so: who is meant is not guessed. */
export const namesakes = Symbol('namesakes');
export type Found = Id | typeof namesakes | undefined;

/** Names as they are compared: without case and width of spaces. */
export const folded = (name: string): string =>
  name.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** Whom one place (the file, the plan) knows: by id or key as they are written, by name without case. */
type Layer = { readonly exact: Map<string, Id>; readonly named: Map<string, Id | typeof namesakes> };

const newLayer = (): Layer => ({ exact: new Map(), named: new Map() });

function enter(layer: Layer, id: Id, keys: readonly string[], names: readonly string[]): void {
  for (const key of keys) if (!layer.exact.has(key)) layer.exact.set(key, id);
  for (const name of names.map(folded)) {
    if (name === '') continue;
    const before = layer.named.get(name);
    layer.named.set(name, before === undefined || before === id ? id : namesakes);
  }
}

export type Register = {
  /** whoever has this id, key, name or address */
  readonly find: (text: string) => Found;
  /** whoever the plan knows by that name alone */
  readonly inPlan: (name: string) => Found;
  /** the item of a row with this key, or the item of this id */
  readonly row: (key: string) => Id | undefined;
  /** lets the rest of the file speak of a row by its key and, if it is somebody, by names */
  readonly introduce: (id: Id, kind: string, keys: readonly string[], names: readonly string[]) => void;
  /** whoever was made in this import for a name, as uncertain as it was the first time */
  readonly made: (name: string) => Id | undefined;
  /** somebody new, of the sort that the words of the name tell */
  readonly make: (who: Who) => Id;
  readonly has: (id: Id, trait: Trait) => boolean;
  readonly wishes: Wish[];
  readonly directory: Record<Id, DirectoryEntry>;
};

/** Everything that somebody in the plan is called. */
export const namesOf = (item: Item, directory: Directory): string[] => {
  const entry = Object.hasOwn(directory, item.id) ? directory[item.id] : undefined;
  return [textOf(item.fields['title']), entry?.name ?? '', entry?.email ?? ''];
};

function layerOf(plan: Plan, directory: Directory): Layer {
  const layer = newLayer();
  for (const item of values(plan.items)) {
    if (!kindOf(item.kind)?.traits.involved || !isLive(plan, item.id)) continue;
    enter(layer, item.id, [item.id], namesOf(item, directory));
  }
  return layer;
}

export function registerOf(context: ReadContext): Register {
  const [file, plan] = [newLayer(), layerOf(context.plan, context.directory)];
  const rows = new Map<string, Id>();
  const made = new Map<string, Id>();
  const kindsOfNew = new Map<Id, string>();
  const wishes: Wish[] = [];
  const directory: Record<Id, DirectoryEntry> = {};
  const find = (text: string): Found =>
    file.exact.get(text) ??
    file.named.get(folded(text)) ??
    plan.exact.get(text) ??
    plan.named.get(folded(text));
  const make = ({ name, kind: sort, email }: Who): Id => {
    const id = context.newId();
    const kind = kindOfSort(sort);
    const kept = name.slice(0, limits.line);
    const human = kindOf(kind)?.traits.human === true;
    // A person's name goes to the directory, never into the log.
    wishes.push({ type: 'add', id, kind, parent: null, fields: human ? {} : { title: kept } });
    if (human) directory[id] = { name: kept, ...(email === undefined ? {} : { email }) };
    kindsOfNew.set(id, kind);
    for (const called of [name, email ?? name]) made.set(folded(called), id);
    return id;
  };
  return {
    find,
    inPlan: (name) => plan.named.get(folded(name)),
    row: (key) => rows.get(key) ?? itemOf(context.plan, key)?.id,
    introduce: (id, kind, keys, names) => {
      kindsOfNew.set(id, kind);
      for (const key of keys) if (!rows.has(key)) rows.set(key, id);
      if (kindOf(kind)?.traits.involved) enter(file, id, keys, names);
    },
    made: (name) => made.get(folded(name)),
    make,
    has: (id, trait) =>
      kindOf(kindsOfNew.get(id) ?? itemOf(context.plan, id)?.kind ?? '')?.traits[trait] === true,
    wishes,
    directory,
  };
}
