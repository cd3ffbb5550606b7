/** Names, joined when read: of the people who did something, and of what they did it to. */
import { verbOf, type Change } from '@throughline/model/changes/index';
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import { upgraded } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import { textOf, type JsonObject } from '@throughline/model/json';
import { itemOf, type Plan } from '@throughline/model/plan';
import type { Arg } from '@throughline/model/problem';

/** What an item is called: a person by the directory, all else by its title. */
export function nameOf(plan: Plan, directory: Directory, id: Id): string | undefined {
  const name = directory[id]?.name ?? textOf(itemOf(plan, id)?.fields['title']);
  return name === '' ? undefined : name;
}

function* refsIn(arg: Arg): Generator<Id> {
  if (typeof arg !== 'object') return;
  if ('ref' in arg) yield arg.ref;
  if ('list' in arg) for (const one of arg.list) yield* refsIn(one);
}

/** The names that the sentences of these rows need. Who was forgotten has none. */
export function namesFor(plan: Plan, directory: Directory, entries: readonly Entry[]): Record<Id, string> {
  const names: Record<Id, string> = {};
  const add = (id: Id, other = ''): void => {
    const name = nameOf(plan, directory, id) ?? other;
    if (name !== '') names[id] = name;
  };
  for (const { by, change } of entries) {
    add(by);
    const known = change && upgraded(change as JsonObject, (id) => itemOf(plan, id)?.kind);
    if (!known) continue;
    // What was taken back is no longer in the plan: its row still has the title.
    if (known.type === 'added' || known.type === 'withdrawn') {
      add(known.item.id, textOf(known.item.fields['title']));
    }
    for (const id of refsOf(known, plan)) add(id, names[id]);
  }
  return names;
}

const refsOf = (change: Change, plan: Plan): Id[] =>
  verbOf(change)
    .say(change, plan)
    .flatMap(({ args }) => Object.values(args).flatMap((arg) => [...refsIn(arg)]));
