/** What stands above an item: its kind, the way to its neighbours, and every deed on it. */
import type { ReactNode } from 'react';
import type { Item } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import type { Action, Where } from '../action.ts';
import { actions } from '../actions/index.ts';
import { edited } from '../deeds.ts';
import { faceOf } from '../faces/index.ts';
import { menuActions } from '../menus.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuDeed } from '../parts/menu.tsx';
import { KindIcon } from '../parts/name.tsx';
import { capital, otherKinds } from '../shell/kind-dialog.tsx';
import { useShownKey } from '../shell/where.ts';
import { useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import style from './item.module.css';

const inBar = ['item-previous', 'item-next'] as const;

export function Bar(props: {
  readonly item: Item;
  /** closes the peek; none on a page */
  readonly close?: () => void;
}): ReactNode {
  const { item, close } = props;
  const sight = useSight();
  const keyOf = useShownKey();
  const where: Where = { sight, outline: undefined, item: item.id, items: [item.id] };
  const named = (name: string): Action | undefined => actions.find((action) => action.name === name);
  const groups = menuActions(actions, ['item'], where);
  const shown = new Set<string>(inBar);
  const deeds = groups.flatMap((group, at): MenuDeed[] => [
    ...(at === 0 ? [] : [{ id: `line ${at}`, line: true } as const]),
    ...group
      .filter(({ name }) => !shown.has(name))
      .map((action) => ({
        id: action.name,
        label: t(action.label),
        icon: action.icon,
        keys: keyOf(action),
        danger: action.danger ?? false,
        // The menu gives the focus back to its button first.
        run: () => requestAnimationFrame(() => void action.run(where)),
      })),
  ]);
  const page = named('open-page');
  return (
    <header className={style['bar']}>
      <Menu
        label={t('web.kind.change', { kind: capital(term(item.kind, reader)) })}
        side="bottom start"
        buttonClass={style['kind']}
        deeds={otherKinds(item.kind).map((other) => ({
          id: other,
          label: capital(term(other, reader)),
          icon: faceOf(other).icon,
          hint: other === item.kind ? t('web.kind.now') : undefined,
          off: other === item.kind || !sight.live,
          run: () => void edited(sight, item.id, { field: 'kind', saw: item.kind, to: other }),
        }))}
      >
        <KindIcon kind={item.kind} />
        <span>{capital(term(item.kind, reader))}</span>
        <Icon name="down" size={13} />
      </Menu>
      <span className={style['bar-deeds']}>
        {inBar.map((name) => {
          const action = named(name);
          if (!action) return null;
          return (
            <IconButton
              key={name}
              icon={name === 'item-next' ? 'down' : 'up'}
              label={t(action.label)}
              disabled={!action.when(where)}
              onClick={() => void action.run(where)}
            />
          );
        })}
        {close && page && (
          <IconButton icon="open" label={t(page.label)} onClick={() => void page.run(where)} />
        )}
        <Menu label={t('web.more')} icon="more" deeds={deeds} />
        {close && <IconButton icon="close" label={t('web.close')} onClick={close} />}
      </span>
    </header>
  );
}
