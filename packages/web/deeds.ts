/** Common wishes, made ready: each answers what it made, or undefined when it was refused (and said so). */
import type { Id } from '@throughline/model/id';
import type { Json, JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import type { Sight } from './sight.ts';
import { newId } from './store/browser.ts';
import type { Told } from './store/live.ts';

/** Adds an item by its name: a person's goes to the directory, any other is its title. */
export function added(
  sight: Sight,
  kind: string,
  name: string,
  where: { readonly parent?: Id | null; readonly before?: Id; readonly after?: Id } = {},
): Id | undefined {
  const id = newId();
  const human = kindOf(kind)?.traits.human ?? false;
  const { parent = null, before, after } = where;
  const place = { parent, ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const fields: JsonObject = human || name === '' ? {} : { title: name };
  const outcome = sight.wish(
    [{ type: 'add', id, kind, ...place, fields }],
    human ? { directory: { [id]: { name } } } : {},
  );
  return outcome.ok ? id : undefined;
}

/** Gives one field of an item another value; `saw` protects what somebody else has changed meanwhile. */
export function edited(sight: Sight, id: Id, field: string, value: Json | null, told: Told = {}): boolean {
  const item = itemOf(sight.plan, id);
  const saw = { [field]: (field === 'kind' ? item?.kind : item?.fields[field]) ?? null };
  return sight.wish([{ type: 'edit', on: 'item', id, set: { [field]: value }, saw }], told).ok;
}

/** Calls an item something else. */
export function renamed(sight: Sight, id: Id, name: string): boolean {
  const item = itemOf(sight.plan, id);
  if (!item || !kindOf(item.kind)?.traits.human) {
    return edited(sight, id, 'title', name === '' ? null : name);
  }
  if (name === '') return true;
  const entry = { ...sight.directory[id], name };
  return sight.wish([], { directory: { [id]: entry } }).ok;
}
