/** Saved views: lenses with a name, for the whole workspace, and what can be done with them. */
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { textOf } from '@throughline/model/json';
import type { Kind } from '@throughline/model/kind';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Lens } from '@throughline/model/lens';
import { childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { say } from '../parts/toasts.tsx';
import { address, itemAddress } from '../places.ts';
import { go } from '../route.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { encode } from './address.ts';
import { facePath, type FaceName } from './plan-faces.ts';
import type { LensHand } from './use-lens.ts';

const viewKind = (Object.values(kinds) as Kind[]).find(({ traits }) => traits.group === 'view')?.name ?? '';

const isView = ({ kind, fields }: Item): boolean =>
  kindOf(kind)?.traits.group === 'view' && fields['lens'] !== undefined;

/** The views of a workspace, in the order in which they were saved. */
export const viewsOf = (plan: Plan): Item[] =>
  childrenOf(plan, null).flatMap((id) => {
    const item = itemOf(plan, id);
    return item && isView(item) ? [item] : [];
  });

export const viewAddress = (workspace: Id, view: Item): string => itemAddress(workspace, view);

/** What a view keeps of a lens: all of it, the columns as this person sees them included. */
const kept = ({ said, lens }: LensHand): Lens => ({ ...said, columns: [...lens.columns] });

/** Keeps the lens under a name. Answers whether it was accepted. */
export function saveView(hand: LensHand, title: string, face: FaceName): boolean {
  const { sight } = hand;
  const id = newId();
  const fields = { title, lens: kept(hand) as JsonObject, face };
  if (!sight.wish([{ type: 'add', id, kind: viewKind, parent: null, fields }]).ok) return false;
  go(address(sight.workspace.id, `${facePath(face)}?view=${id}`));
  say(t('web.views.saved', { name: title }));
  return true;
}

/** The view is from now on as the screen shows it. */
export function updateView(hand: LensHand, view: Item): boolean {
  const set = { lens: kept(hand) as JsonObject };
  const saw = { lens: view.fields['lens'] ?? null };
  if (!hand.sight.wish([{ type: 'edit', on: 'item', id: view.id, set, saw }]).ok) return false;
  // What the address added is now in the view.
  go(`${location.pathname}?view=${view.id}`, 'replace');
  say(t('web.views.updated', { name: textOf(view.fields['title']) }));
  return true;
}

export function deleteView(hand: LensHand, view: Item): void {
  const { sight } = hand;
  const outcome = sight.wish([{ type: 'remove', id: view.id }]);
  if (!outcome.ok) return;
  // The screen stays as it is; only the name goes.
  go(`${location.pathname}?${encode(hand.said)}`, 'replace');
  const text = t('web.trashed', { name: textOf(view.fields['title']), count: 0 });
  say(text, { deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }] });
}

/** The whole address of what is seen, columns included, so that whoever gets it sees the same. */
export const sharedAddress = (hand: LensHand): string => {
  const query = encode(hand.view ? hand.said : kept(hand), hand.view ? hand.base : {});
  const parts = [hand.view ? `view=${hand.view.id}` : '', query].filter((part) => part !== '');
  return `${location.origin}${location.pathname}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
};

export async function copyAddress(hand: LensHand): Promise<void> {
  await navigator.clipboard.writeText(sharedAddress(hand));
  say(t('web.copied'));
}
