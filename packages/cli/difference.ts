/**
 * The difference of two plans as changes: what would have to happen for one to become the other. What is only in the
 * first goes to the trash, so that nothing is lost by a file that was cut short.
 */
import type { Change } from '@throughline/model/changes/index';
import type { Id } from '@throughline/model/id';
import { same, type Json, type JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import {
  askOf,
  branch,
  isLive,
  itemOf,
  linkOf,
  trash,
  type Item,
  type Link,
  type Plan,
} from '@throughline/model/plan';
import { values } from '@throughline/model/table';

type Replaced = Record<string, { from: Json; to: Json }>;

function replaced(was: JsonObject, is: JsonObject): Replaced {
  const found: Replaced = {};
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [from, to] = [was[name] ?? null, is[name] ?? null];
    if (!same(from, to)) found[name] = { from, to };
  }
  return found;
}

const some = (fields: Replaced): boolean => Object.keys(fields).length > 0;
const versionOf = (kind: string): number => kindOf(kind)?.version ?? 1;
const byId = (a: { id: Id }, b: { id: Id }): number => (a.id < b.id ? -1 : 1);

/** Items, parents before children: the living in outline order, then the branches in the trash. */
export function inOrder(plan: Plan): Item[] {
  const gone = [...trash(plan)].toSorted(byId).flatMap(({ id }) => [...branch(plan, id)]);
  return [...new Set([...branch(plan, null), ...gone].map(({ item }) => item))];
}

function changedItem(was: Item, is: Item): Change[] {
  const kind: Replaced = was.kind === is.kind ? {} : { kind: { from: was.kind, to: is.kind } };
  const fields = { ...kind, ...replaced(was.fields, is.fields) };
  const made: Change[] = [];
  if (some(fields)) {
    made.push({ type: 'edited', v: 1, kv: versionOf(is.kind), on: 'item', id: is.id, fields });
  }
  if (was.parent !== is.parent || was.order !== is.order) {
    const from = { parent: was.parent, order: was.order };
    made.push({ type: 'moved', v: 1, id: is.id, from, to: { parent: is.parent, order: is.order } });
  }
  if (was.removed && !is.removed) made.push({ type: 'restored', v: 1, id: is.id });
  if (!was.removed && is.removed) made.push({ type: 'removed', v: 1, id: is.id });
  return made;
}

/** What is no longer there, by the tops of whole branches; below what lies in the trash nothing shows anyway. */
function lost(before: Plan, after: Plan): Change[] {
  const shows = (parent: Id | null): boolean => parent === null || isLive(after, parent);
  return [...values(before.items)]
    .filter(({ id, parent, removed }) => !removed && !itemOf(after, id) && shows(parent))
    .toSorted(byId)
    .map(({ id }) => ({ type: 'removed', v: 1, id }));
}

function linkChanges(before: Plan, after: Plan): Change[] {
  const made: Change[] = [];
  // Links of what goes to the trash stay with it.
  const stays = (link: Link): boolean => Boolean(itemOf(after, link.from) && itemOf(after, link.to));
  for (const was of [...values(before.links)].toSorted(byId)) {
    if (!linkOf(after, was.id) && stays(was)) made.push({ type: 'unlinked', v: 1, link: was });
  }
  for (const is of [...values(after.links)].toSorted(byId)) {
    const was = linkOf(before, is.id);
    const fields = was ? replaced(was.fields, is.fields) : {};
    if (!was) made.push({ type: 'linked', v: 1, link: is });
    else if (some(fields)) made.push({ type: 'edited', v: 1, kv: 1, on: 'link', id: is.id, fields });
  }
  return made;
}

function askChanges(before: Plan, after: Plan): Change[] {
  const made: Change[] = [];
  for (const was of [...values(before.asks)].toSorted(byId)) {
    if (!askOf(after, was.id) && itemOf(after, was.about)) made.push({ type: 'retracted', v: 1, ask: was });
  }
  for (const is of [...values(after.asks)].toSorted(byId)) {
    const was = askOf(before, is.id);
    const { id, kind, about } = is;
    if (!was) made.push({ type: 'asked', v: 1, ask: is });
    else if (was.answer && !is.answer) {
      made.push({ type: 'reopened', v: 1, id, kind, about, answer: was.answer });
    } else if (is.answer && !same(was.answer, is.answer)) {
      made.push({ type: 'answered', v: 1, id, kind, about, answer: is.answer });
    }
  }
  return made;
}

/** Items are the same when their ids are: `matched` gives another plan the ids of this one first. */
export function difference(before: Plan, after: Plan): Change[] {
  const settings = replaced(before.settings, after.settings);
  const made: Change[] = some(settings)
    ? [{ type: 'edited', v: 1, kv: 1, on: 'plan', id: before.id, fields: settings }]
    : [];
  const changed: Change[] = [];
  for (const is of inOrder(after)) {
    const was = itemOf(before, is.id);
    if (was) changed.push(...changedItem(was, is));
    else made.push({ type: 'added', v: 1, kv: versionOf(is.kind), item: is });
  }
  return [
    ...made,
    ...changed,
    ...linkChanges(before, after),
    ...askChanges(before, after),
    ...lost(before, after),
  ];
}
