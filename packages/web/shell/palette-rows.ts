/** What the palette offers for what was typed: items, people, what can be done, what can be made, where else to look. */
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf, type Item } from '@throughline/model/plan';
import { isLive } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import type { TextKey } from '@throughline/words/text';
import type { Action, ActionGroup, Where } from '../action.ts';
import { whereOf } from '../candidates.ts';
import { faceOf } from '../faces/index.ts';
import { paletteActions } from '../menus.ts';
import type { Suggestion } from '../parts/suggest.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { findItems, fitOf, folded, type Found } from './find-items.ts';
import { labelOf } from './where.ts';

/** A first sign narrows the palette: `>` to actions, `@` to people, `#` to items. */
export type Scope = 'all' | 'actions' | 'people' | 'items';
const scopes: Readonly<Record<string, Scope>> = { '>': 'actions', '@': 'people', '#': 'items' };

export function scoped(text: string): { readonly scope: Scope; readonly typed: string } {
  const scope = scopes[text.charAt(0)];
  return scope ? { scope, typed: text.slice(1).trimStart() } : { scope: 'all', typed: text };
}

const human = (item: Item): boolean => kindOf(item.kind)?.traits.tree === 'organisation';

export function rowOf(sight: Sight, item: Item, section: string): Suggestion {
  const label = nameIn(sight.plan, sight.directory, item.id) ?? term(item.kind, sight.reader);
  const person = kindOf(item.kind)?.traits.human ? { person: item.id } : {};
  return { id: item.id, label, hint: whereOf(sight, item), icon: faceOf(item.kind).icon, section, ...person };
}

/** Actions whose label has what was typed, best match first; all in their own order when nothing is typed. */
export function fittingActions(
  all: readonly Action[],
  where: Where,
  typed: string,
): { readonly action: Action; readonly fit: number }[] {
  const text = folded(typed.trim());
  const words = text.split(' ');
  const found = paletteActions(all, where).map((action) => {
    // It is found by its own label too, whatever it is called just now.
    const fit = (label: string): number => (text === '' ? 1 : fitOf(folded(label), text, words));
    return { action, fit: Math.max(fit(t(action.label)), fit(labelOf(action, where))) };
  });
  return found.filter(({ fit }) => fit > 0).toSorted((a, b) => b.fit - a.fit);
}

export type Offer = {
  readonly actions: readonly Action[];
  readonly where: Where;
  readonly text: string;
  readonly recent: readonly string[];
  /** items that the server found by what stands in them */
  readonly inside: readonly Item[];
  readonly keyOf: (action: Action) => string | undefined;
  /** what can be made of the text, where something can */
  readonly making: readonly Suggestion[];
};

const mostItems = 8;

const sectionOf: Record<ActionGroup, TextKey> = {
  item: 'web.palette.in-hand',
  outline: 'web.palette.in-hand',
  view: 'web.keys.view',
  do: 'web.palette.do',
  go: 'web.keys.go',
};

/** The whole list, section by section; the section with the better match comes first. */
export function offered(offer: Offer): Suggestion[] {
  const { where, text, recent } = offer;
  const { sight } = where;
  const { scope, typed } = scoped(text);
  const blank = typed.trim() === '';
  const actionRow = (action: Action): Suggestion => ({
    id: `do ${action.name}`,
    label: labelOf(action, where),
    hint: action.state?.(where),
    icon: action.icon,
    keys: offer.keyOf(action),
    section: t(sectionOf[action.group]),
  });
  const doable = scope === 'all' || scope === 'actions' ? fittingActions(offer.actions, where, typed) : [];
  const only = scope === 'people' ? human : scope === 'items' ? (item: Item) => !human(item) : undefined;
  const found: readonly Found[] =
    scope === 'actions'
      ? []
      : findItems({
          plan: sight.plan,
          directory: sight.directory,
          typed,
          recent,
          ...(only ? { only } : {}),
          most: mostItems,
        });
  if (blank) {
    const late = recent
      .flatMap((id) => itemOf(sight.plan, id) ?? [])
      .filter((item) => isLive(sight.plan, item.id) && (!only || only(item)));
    const items = scope === 'actions' ? [] : late.slice(0, scope === 'all' ? 5 : 12);
    const named = (group: Action['group']): Suggestion[] =>
      doable.filter(({ action }) => action.group === group).map(({ action }) => actionRow(action));
    // What concerns the item comes before what concerns its row, and what is seldom wanted comes last.
    const order = ['item', 'outline', 'do', 'go', 'view'] as const;
    return [...items.map((item) => rowOf(sight, item, t('web.palette.recent'))), ...order.flatMap(named)];
  }
  const known = new Set(found.map(({ item }) => item.id));
  const items = found.map(({ item }) => rowOf(sight, item, t('web.palette.items')));
  const acts = doable.map(({ action }) => ({ ...actionRow(action), section: t('web.palette.do') }));
  const inside =
    scope === 'actions' || scope === 'people'
      ? []
      : offer.inside
          .filter(({ id }) => !known.has(id))
          .map((item) => ({ ...rowOf(sight, item, t('web.search.inside')), hint: whereOf(sight, item) }));
  const actsFirst = (doable[0]?.fit ?? 0) > (found[0]?.fit ?? 0);
  const everywhere: Suggestion[] =
    scope === 'actions'
      ? []
      : [
          {
            id: 'search',
            label: t('web.palette.search', { text: typed.trim() }),
            icon: 'search',
            section: t('web.palette.else'),
          },
        ];
  const making =
    scope === 'all' ? offer.making.map((one) => ({ ...one, section: t('web.palette.make') })) : [];
  return [...(actsFirst ? [...acts, ...items] : [...items, ...acts]), ...making, ...inside, ...everywhere];
}
