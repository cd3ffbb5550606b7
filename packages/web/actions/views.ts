/** Saved views: keeping a lens under a name, opening one, and what its name and address are good for. */
import { textOf } from '@throughline/model/json';
import type { Item } from '@throughline/model/plan';
import type { Action, Asking } from '../action.ts';
import { fits } from '../candidates.ts';
import { renamed } from '../deeds.ts';
import { lensInHand, type LensHand } from '../lens/use-lens.ts';
import { faceAt } from '../lens/plan-faces.ts';
import { copyAddress, deleteView, saveView, updateView, viewAddress, viewsOf } from '../lens/views.ts';
import { go } from '../route.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';

type Open = { readonly hand: LensHand; readonly view: Item };

const opened = (): Open | undefined => {
  const hand = lensInHand.get();
  return hand?.view && hand.sight.live ? { hand, view: hand.view } : undefined;
};
const nameOf = (view: Item): string => textOf(view.fields['title']);

const asked = (shape: Pick<Action, 'name' | 'label' | 'icon' | 'when'>, asks: Asking): Action => {
  const action: Action = { group: 'view', ...shape, asks, run: (where) => ui.asking.set({ action, where }) };
  return action;
};

const onView = (
  shape: Pick<Action, 'name' | 'label' | 'icon'> & Partial<Action>,
  run: (open: Open) => void,
): Action => ({
  group: 'view',
  when: () => opened() !== undefined,
  ...shape,
  run: () => {
    const open = opened();
    if (open) run(open);
  },
});

/** A name that is typed: the only choice is to take it. */
const typedName = (hint: Asking['hint'], take: (name: string) => boolean): Asking => ({
  hint,
  options: (_, typed) =>
    typed.trim() === ''
      ? []
      : [{ id: 'name', label: t('web.views.call', { name: typed.trim() }), icon: 'bookmark' }],
  take: (_, _id, typed) => take(typed.trim()),
});

export const savedViews: readonly Action[] = [
  asked(
    {
      name: 'view-open',
      label: 'web.do.view-open',
      icon: 'bookmark',
      when: ({ sight }) => viewsOf(sight.plan).length > 0,
    },
    {
      hint: 'web.views.which',
      options: ({ sight }, typed) =>
        viewsOf(sight.plan)
          .map((one) => ({ id: one.id, label: nameOf(one), icon: 'bookmark' as const }))
          .filter(({ label }) => fits(label, typed) > 0),
      take: ({ sight }, id) => {
        const found = viewsOf(sight.plan).find((one) => one.id === id);
        if (found) go(viewAddress(sight.workspace.id, found));
        return found !== undefined;
      },
    },
  ),
  asked(
    {
      name: 'view-save',
      label: 'web.do.view-save',
      icon: 'bookmark',
      when: ({ sight }) => sight.live !== undefined && lensInHand.get()?.lens.tree === 'plan',
    },
    typedName('web.views.name', (name) => {
      const hand = lensInHand.get();
      return hand !== undefined && name !== '' && saveView(hand, name, faceAt(location.pathname));
    }),
  ),
  onView(
    {
      name: 'view-update',
      label: 'web.do.view-update',
      says: () => {
        const view = opened()?.view;
        return view && t('web.do.view-update.what', { name: nameOf(view) });
      },
      icon: 'check',
      when: () => opened()?.hand.changed === true,
    },
    ({ hand, view }) => updateView(hand, view),
  ),
  asked(
    { name: 'view-rename', label: 'web.do.view-rename', icon: 'edit', when: () => opened() !== undefined },
    typedName('web.views.name', (name) => {
      const open = opened();
      return (
        open !== undefined && name !== '' && renamed(open.hand.sight, open.view.id, name, nameOf(open.view))
      );
    }),
  ),
  {
    name: 'view-copy',
    label: 'web.do.view-copy',
    icon: 'copy',
    group: 'view',
    when: () => lensInHand.get() !== undefined,
    run: () => {
      const hand = lensInHand.get();
      return hand && copyAddress(hand);
    },
  },
  onView(
    { name: 'view-delete', label: 'web.do.view-delete', icon: 'trash', danger: true },
    ({ hand, view }) => deleteView(hand, view),
  ),
];
