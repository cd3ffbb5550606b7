/** The saved views: opening one, and what the screen shows now as one. */
import type { ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { actions } from '../actions/index.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuDeed } from '../parts/menu.tsx';
import { useSignal } from '../parts/signal.ts';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { labelOf, useShownKey, whereIn } from '../shell/where.ts';
import { t } from '../speech.ts';
import { facePath } from './plan-faces.ts';
import { lensInHand, type LensHand } from './use-lens.ts';
import { viewAddress, viewsOf } from './views.ts';
import style from './menu.module.css';

const deedNames = ['view-update', 'view-save', 'view-rename', 'view-copy', 'view-delete'];

export function ViewsMenu({ hand }: { readonly hand: LensHand }): ReactNode {
  const { sight, view } = hand;
  const key = useShownKey();
  // What can be done is asked of the lens in hand, which comes a moment after this one.
  useSignal(lensInHand);
  const where = whereIn(sight, location.pathname);
  const saved = viewsOf(sight.plan).map((one): MenuDeed => ({
    id: one.id,
    label: textOf(one.fields['title']) || t('web.untitled'),
    icon: one === view ? 'check' : 'bookmark',
    run: () => go(viewAddress(sight.workspace.id, one)),
  }));
  const all: MenuDeed = {
    id: 'everything',
    label: t('web.views.none'),
    icon: view ? 'plan' : 'check',
    run: () => go(address(sight.workspace.id, facePath('outline'))),
  };
  const deeds = deedNames.flatMap((name): MenuDeed[] => {
    const action = actions.find((one) => one.name === name);
    if (!action?.when(where)) return [];
    const { icon, danger = false } = action;
    const label = labelOf(action, where);
    return [{ id: name, label, icon, danger, keys: key(action), run: () => void action.run(where) }];
  });
  const name = view ? textOf(view.fields['title']) : t('web.views');
  return (
    <Menu
      label={view ? t('web.views.open', { name }) : name}
      side="bottom end"
      buttonClass={style['button']}
      deeds={[...(saved.length > 0 ? [all, ...saved, { id: 'line', line: true as const }] : []), ...deeds]}
    >
      <Icon name="bookmark" size={15} />
      <span className={style['name']}>{name}</span>
      {view && hand.changed && <span className={style['changed']} title={t('web.views.changed')} />}
    </Menu>
  );
}
