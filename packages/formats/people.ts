/** Finds the people, roles and units that a file names among those the plan knows, and makes the ones it does not. */
import { kindOf } from '@throughline/model/kinds/index';
import type { Wish } from '@throughline/model/commands/index';
import type { DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { textOf, type JsonObject } from '@throughline/model/json';
import { isLive } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import type { ReadContext } from './format.ts';
import type { Cast } from './source.ts';

export type People = {
  /** the id for a name as written, made when nobody is called so */
  readonly find: (name: string, kind: Cast['kind']) => Id;
  /** the id for a name that is already known; undefined when nobody is called so */
  readonly known: (name: string) => Id | undefined;
  readonly introduce: (cast: Cast) => Id;
  readonly wishes: Wish[];
  readonly directory: DirectoryWrites;
};

/** A name with what it names, as `people` of a row carries it. */
export const named = (kind: Cast['kind'], name: string): string => `${kind}\u0000${name}`;

/** The name and what it names; a bare name is taken for a person's. */
export function unnamed(written: string): [name: string, kind: Cast['kind']] {
  const [kind, name] = written.split('\u0000');
  return name === undefined ? [written, 'person'] : [name, kind as Cast['kind']];
}

const fold = (name: string): string => name.trim().toLowerCase().replaceAll(/\s+/g, ' ');

/** `Anna Schmidt <anna@example.org>` in its two parts. */
function parted(name: string): { name: string; email?: string } {
  const match = /^(.*?)\s*<([^<>\s]+@[^<>\s]+)>$/.exec(name.trim());
  if (match?.[2]) return { name: match[1] || match[2], email: match[2] };
  return /^[^\s@]+@[^\s@]+$/.test(name.trim())
    ? { name: name.trim(), email: name.trim() }
    : { name: name.trim() };
}

export function peopleOf(context: ReadContext): People {
  const byName = new Map<string, Id>();
  const remember = (name: string, id: Id): void => {
    if (name.trim() !== '' && !byName.has(fold(name))) byName.set(fold(name), id);
  };
  for (const item of values(context.plan.items)) {
    if (!kindOf(item.kind)?.traits.involved || !isLive(context.plan, item.id)) continue;
    remember(item.id, item.id);
    remember(textOf(item.fields['title']), item.id);
    const entry = context.directory[item.id];
    if (entry) remember(entry.name, item.id);
    if (entry?.email) remember(entry.email, item.id);
  }
  const wishes: Wish[] = [];
  const directory: DirectoryWrites = {};

  const add = (kind: Cast['kind'], id: Id, title: string, fields: JsonObject, parent: Id | null): void => {
    const human = kindOf(kind)?.traits.human;
    // A person's name goes to the directory, never into the log.
    const named = human ? fields : { title, ...fields };
    wishes.push({ type: 'add', id, kind, parent, fields: named });
  };

  function find(written: string, kind: Cast['kind']): Id {
    const { name, email } = parted(written);
    const found = byName.get(fold(written)) ?? byName.get(fold(name)) ?? (email && byName.get(fold(email)));
    if (found) return found;
    return introduce({ key: name, name, kind, ...(email ? { email } : {}) });
  }

  function introduce(cast: Cast): Id {
    const found = byName.get(fold(cast.key)) ?? byName.get(fold(cast.name));
    if (found) {
      remember(cast.key, found);
      return found;
    }
    const id = cast.id ?? context.newId();
    for (const name of [cast.key, cast.name, cast.email ?? '', id]) remember(name, id);
    const fields: Record<string, JsonObject[string]> = { ...cast.fields };
    if (cast.holder !== undefined) fields['holder'] = find(cast.holder, 'person');
    const parent = cast.parent === undefined ? null : (byName.get(fold(cast.parent)) ?? null);
    add(cast.kind, id, cast.name, fields, parent);
    if (kindOf(cast.kind)?.traits.human) {
      directory[id] = { name: cast.name, ...(cast.email ? { email: cast.email } : {}) };
    }
    return id;
  }

  return { find, known: (name) => byName.get(fold(name)), introduce, wishes, directory };
}
