/** Making an item of what was typed into the palette: as the next sibling kind, under the item in hand or beside it. */
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import { childrenOf, itemOf, type Plan } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import type { Where } from '../action.ts';
import { added } from '../deeds.ts';
import { canHold, firstKind } from '../outline/rows.ts';
import type { Suggestion } from '../parts/suggest.tsx';
import { nameIn } from '../sight.ts';
import { t } from '../speech.ts';

type Place = { readonly kind: string; readonly parent: Id | null };

/** What a new child of an item would be: as its children are, else as its kind says. */
function childOf(plan: Plan, parent: Id): string {
  const last = childrenOf(plan, parent)
    .flatMap((id) => itemOf(plan, id) ?? [])
    .findLast(({ kind }) => kindOf(kind)?.traits.residence === 'plan');
  const item = itemOf(plan, parent);
  return last?.kind ?? kindOf(item?.kind ?? '')?.child ?? item?.kind ?? firstKind('plan');
}

/** Where a new item may stand: in the item in hand, beside it, or under the only goal. */
export function placesFor({ sight, item }: Where): readonly Place[] {
  const { plan } = sight;
  const inHand = item === undefined ? undefined : itemOf(plan, item);
  if (!inHand) {
    const tops = childrenOf(plan, null)
      .flatMap((id) => itemOf(plan, id) ?? [])
      .filter(({ kind }) => kindOf(kind)?.traits.tree === 'plan');
    const [only] = tops;
    if (tops.length === 1 && only) return [{ kind: childOf(plan, only.id), parent: only.id }];
    return [{ kind: firstKind('plan'), parent: null }];
  }
  const inside = canHold(plan, inHand.id) ? [{ kind: childOf(plan, inHand.id), parent: inHand.id }] : [];
  return [...inside, { kind: inHand.kind, parent: inHand.parent }];
}

const mark = 'make ';

/** “Create step ‘…’ under …”, for each place. */
export function makings(where: Where, typed: string): Suggestion[] {
  const { sight } = where;
  const name = typed.trim();
  if (name === '' || !sight.live) return [];
  return placesFor(where).map(({ kind, parent }, at) => {
    const args = { kind: term(kind, sight.reader), name };
    const under = parent === null ? undefined : nameIn(sight.plan, sight.directory, parent);
    return {
      id: `${mark}${at}`,
      label: under === undefined ? t('web.create', args) : t('web.create.under', { ...args, parent: under }),
      icon: 'plus',
    };
  });
}

/** Makes it. Answers the id of the new item; undefined for another suggestion, or when it was refused. */
export function madeOf(where: Where, id: string, typed: string): Id | undefined {
  const place = id.startsWith(mark) ? placesFor(where)[Number(id.slice(mark.length))] : undefined;
  return place && added(where.sight, place.kind, typed.trim(), { parent: place.parent });
}
