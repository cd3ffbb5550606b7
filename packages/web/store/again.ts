/**
 * Trying a refused wish again: the person has read what stands there now and wants theirs all the same. A long text
 * still says what it was made from, so that it is merged and nobody's paragraph is lost.
 */
import type { Wish } from '@throughline/model/commands/index';
import type { Fields } from '@throughline/model/field';
import type { Json, JsonObject } from '@throughline/model/json';
import { linkKindOf } from '@throughline/model/links/index';
import { kindAt, itemOf, linkOf, type Plan } from '@throughline/model/plan';
import { settings } from '@throughline/model/settings';

type Edit = Extract<Wish, { type: 'edit' }>;

function subject(plan: Plan, { on, id }: Edit): { readonly now: JsonObject; readonly fields: Fields } {
  if (on === 'plan') return { now: plan.settings, fields: settings };
  if (on === 'link') {
    const link = linkOf(plan, id);
    return { now: link?.fields ?? {}, fields: linkKindOf(link?.kind ?? '')?.fields ?? {} };
  }
  const item = itemOf(plan, id);
  const now: JsonObject = item ? { ...item.fields, kind: item.kind } : {};
  return { now, fields: kindAt(plan, id)?.fields ?? {} };
}

/** Wishes that were refused, made for the plan as it stands now. */
export const wishedAgain = (wishes: readonly Wish[], plan: Plan): readonly Wish[] =>
  wishes.map((wish) => {
    if (wish.type !== 'edit' || !wish.saw) return wish;
    const { now, fields } = subject(plan, wish);
    const saw = Object.fromEntries(
      Object.entries(wish.saw).map(([name, value]): [string, Json] => [
        name,
        fields[name]?.type === 'text' ? value : (now[name] ?? null),
      ]),
    );
    return { ...wish, saw };
  });
