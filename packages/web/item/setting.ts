/** Deeds on the items in hand, one or many: one command, one sentence, one way back. */
import type { Field } from '@throughline/model/field';
import type { Id } from '@throughline/model/id';
import { same, type Json } from '@throughline/model/json';
import type { Wish } from '@throughline/model/commands/index';
import { kindAt, isLive, itemOf } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import type { Where } from '../action.ts';
import { say } from '../parts/toasts.tsx';
import { nameIn } from '../sight.ts';
import { t } from '../speech.ts';
import { takeBackOne } from '../undo.ts';

/** The field of that name, where every item in hand has it and may be changed. */
export function fieldInHand({ sight, items }: Where, name: string): Field | undefined {
  const [first] = items;
  if (!sight.live || first === undefined) return undefined;
  const all = items.every(
    (id) => isLive(sight.plan, id) && kindAt(sight.plan, id)?.fields[name] !== undefined,
  );
  return all ? kindAt(sight.plan, first)?.fields[name] : undefined;
}

/** Wishes it, and says what was done with a way back. */
export function done({ sight }: Where, wishes: readonly Wish[], sentence: string): boolean {
  if (wishes.length === 0) return true;
  const outcome = sight.wish(wishes);
  if (!outcome.ok) return false;
  say(sentence, { deeds: [{ label: t('web.undo'), run: () => void takeBackOne(sight, outcome.command) }] });
  return true;
}

/** What is in hand, by name or number, for a sentence. */
export const inHand = ({ sight, items }: Where): { readonly item: string; readonly count: number } => ({
  item: nameIn(sight.plan, sight.directory, items[0] ?? '') ?? '',
  count: items.length,
});

/** Gives a field of all items in hand the same value; null clears. */
export function setField(where: Where, name: string, value: Json | null, shown: string): boolean {
  const { sight, items } = where;
  const wishes = items.flatMap((id): Wish[] => {
    const now = itemOf(sight.plan, id)?.fields[name] ?? null;
    if (same(now, value)) return [];
    return [{ type: 'edit', on: 'item', id, set: { [name]: value }, saw: { [name]: now } }];
  });
  const field = term(`field.${name}`, sight.reader);
  const key = value === null ? 'web.set.cleared' : 'web.set.done';
  return done(where, wishes, t(key, { field, value: shown, ...inHand(where) }));
}

/** Links all items in hand with another: `out` makes them wait for it. */
export function linkAll(where: Where, other: Id, way: 'out' | 'in', newId: () => Id): boolean {
  const wishes = where.items
    .filter((id) => id !== other)
    .map((id): Wish => {
      const [from, to] = way === 'out' ? [id, other] : [other, id];
      return { type: 'link', id: newId(), kind: 'depends-on', from, to, fields: {} };
    });
  const name = nameIn(where.sight.plan, where.sight.directory, other) ?? '';
  return done(
    where,
    wishes,
    t(way === 'out' ? 'web.linked.out' : 'web.linked.in', { other: name, ...inHand(where) }),
  );
}

/** Moves all items in hand under another, last; null for the top. */
export function moveAll(where: Where, parent: Id | null): boolean {
  const { sight, items } = where;
  const wishes = items.map((id): Wish => ({ type: 'move', id, parent }));
  const name = parent === null ? '' : (nameIn(sight.plan, sight.directory, parent) ?? '');
  return done(
    where,
    wishes,
    t(parent === null ? 'web.moved.top' : 'web.moved', { parent: name, ...inHand(where) }),
  );
}

/** Moves all items in hand to the trash, with what is in them. */
export const trashAll = (where: Where): boolean =>
  done(
    where,
    where.items.map((id): Wish => ({ type: 'remove', id })),
    t('web.trashed.all', inHand(where)),
  );
