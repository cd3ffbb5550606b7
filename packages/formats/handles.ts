/** What a written file calls people, roles and units: by name where one name is one of them, else by id. */
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { folded, namesOf } from './names.ts';

/** The handle of an item that is not in the trash; undefined for one that the file does not hold. */
export type Handles = (id: Id) => string | undefined;

/** The name of somebody: a person's is in the directory. Empty when nobody knows it (any more). */
export function nameOf(item: Item, directory: Directory): string {
  if (!kindOf(item.kind)?.traits.human) return textOf(item.fields['title']);
  return Object.hasOwn(directory, item.id) ? (directory[item.id]?.name ?? '') : '';
}

// Signs that would part a list of names or end the brackets they stand in, and edges that are trimmed.
const unsafe = /[;|()"\\\p{Cc}]|^[\s[]|\s$/u;

export function handlesOf(plan: Plan, directory: Directory): Handles {
  const called = new Map<string, number>();
  const ids = new Set<Id>();
  const known = [...values(plan.items)].filter(
    (item) => kindOf(item.kind)?.traits.involved && isLive(plan, item.id),
  );
  for (const item of known) {
    ids.add(item.id);
    const names = new Set(namesOf(item, directory).map(folded));
    for (const name of names) called.set(name, (called.get(name) ?? 0) + 1);
  }
  const handles = new Map<Id, string>();
  for (const item of known) {
    const name = nameOf(item, directory);
    const clear = name !== '' && called.get(folded(name)) === 1 && !unsafe.test(name) && folded(name) !== '';
    handles.set(item.id, clear && (!ids.has(name) || name === item.id) ? name : item.id);
  }
  return (id) => handles.get(id) ?? (itemOf(plan, id) && isLive(plan, id) ? id : undefined);
}
