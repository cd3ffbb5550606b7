/** Common wishes, made ready: each answers what it made, or undefined when it was refused (and said so). */
import type { Id } from '@throughline/model/id';
import { same, type Json, type JsonObject } from '@throughline/model/json';
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
  more: JsonObject = {},
): Id | undefined {
  const id = newId();
  const human = kindOf(kind)?.traits.human ?? false;
  const { parent = null, before, after } = where;
  const place = { parent, ...(before ? { before } : {}), ...(after ? { after } : {}) };
  const fields: JsonObject = human || name === '' ? more : { ...more, title: name };
  const outcome = sight.wish(
    [{ type: 'add', id, kind, ...place, fields }],
    human ? { directory: { [id]: { name } } } : {},
  );
  return outcome.ok ? id : undefined;
}

/** One field of an item, from what the person had before them to what they want. */
export type FieldEdit = {
  readonly field: string;
  /** the value when they began: it protects what somebody else has changed meanwhile */
  readonly saw: Json | undefined;
  readonly to: Json | null;
};

/** Gives one field of an item another value. Nothing to do is done. */
export function edited(sight: Sight, id: Id, edit: FieldEdit, told: Told = {}): boolean {
  const { field, saw, to } = edit;
  if (same(saw ?? null, to)) return true;
  const set = { [field]: to };
  return sight.wish([{ type: 'edit', on: 'item', id, set, saw: { [field]: saw ?? null } }], told).ok;
}

/**
 * Calls an item something else.
 * @param was what it was called when the person began to write
 */
export function renamed(sight: Sight, id: Id, name: string, was: string): boolean {
  if (name === was) return true;
  const item = itemOf(sight.plan, id);
  if (!item || !kindOf(item.kind)?.traits.human) {
    const or = (text: string): string | null => (text === '' ? null : text);
    return edited(sight, id, { field: 'title', saw: or(was), to: or(name) });
  }
  if (name === '') return true;
  const entry = { ...sight.directory[id], name };
  return sight.wish([], { directory: { [id]: entry } }).ok;
}
