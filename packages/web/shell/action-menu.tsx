/** The menu of actions that is open: for a right click, the menu key, and every button that shows “…”. */
import { useRef, useState, type ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { TextKey } from '@throughline/words/text';
import type { Action, ActionGroup } from '../action.ts';
import { actions } from '../actions/index.ts';
import { menuActions } from '../menus.ts';
import { Keys } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui, type OpenMenu } from '../ui.ts';
import { labelOf, useShownKey, whereIn } from './where.ts';
import menu from '../parts/menu.module.css';
import style from './action-menu.module.css';

export const headingOf: Record<ActionGroup, TextKey> = {
  outline: 'web.keys.outline',
  item: 'web.keys.item',
  view: 'web.keys.view',
  do: 'web.keys.do',
  go: 'web.keys.go',
};

export function ActionMenu(props: {
  readonly sight: Sight;
  readonly path: string;
  readonly open: OpenMenu;
}): ReactNode {
  const { sight, path, open } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  // The menu takes the focus, and the outline thinks that it has lost it: what was in hand then stays in hand.
  const [before] = useState(() => whereIn(sight, path));
  const { items } = open;
  const where = items.length > 0 ? { ...before, sight, item: items[0], items } : { ...before, sight };
  const key = useShownKey();
  const lists = menuActions(actions, open.groups, where);
  const [first] = items;
  const label =
    open.label ??
    (items.length > 1
      ? t('web.menu.items', { count: items.length })
      : first === undefined
        ? t('web.more')
        : t('web.menu.item', { name: nameIn(sight.plan, sight.directory, first) ?? '' }));
  const close = (): void => ui.menu.set(undefined);
  const run = (action: Action): void => {
    close();
    void action.run(where);
  };
  // One column reads well up to about a dozen; the main menu stands beside itself where there is room.
  const wide = lists.flat().length > 14;
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className={style['anchor']}
        style={{ left: open.at.x, top: open.at.y }}
      />
      <Popover
        triggerRef={anchor}
        isOpen
        onOpenChange={(still) => {
          if (!still) close();
        }}
        placement="bottom start"
        offset={0}
        aria-label={label}
        className={`${menu['popover']} ${style['sheet']} ${wide ? style['wide'] : ''}`}
      >
        {lists.length === 0 ? (
          <p className={style['none']}>{t('web.menu.none')}</p>
        ) : (
          <Menu
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens has the focus
            autoFocus="first"
            aria-label={label}
            className={`${menu['menu']} ${wide ? style['columns'] : ''}`}
            onAction={(name) => {
              const action = actions.find((one) => one.name === name);
              if (action) run(action);
            }}
            onClose={close}
          >
            {lists.map((list) => {
              const [one] = list;
              if (!one) return null;
              const heading = t(one.danger ? 'web.menu.danger' : headingOf[one.group]);
              return (
                <MenuSection
                  key={one.danger ? 'danger' : one.group}
                  aria-label={heading}
                  className={style['section'] ?? ''}
                >
                  {wide && <Header className={style['heading'] ?? ''}>{heading}</Header>}
                  {list.map((action) => {
                    const said = labelOf(action, where);
                    const state = action.state?.(where);
                    const keys = key(action);
                    return (
                      <MenuItem
                        key={action.name}
                        id={action.name}
                        textValue={said}
                        data-action={action.name}
                        className={`${menu['item']} ${action.danger ? menu['danger'] : ''}`}
                      >
                        <Icon name={action.icon} />
                        <span>{said}</span>
                        {state !== undefined && <small>{state}</small>}
                        {keys !== undefined && <Keys keys={keys} />}
                      </MenuItem>
                    );
                  })}
                </MenuSection>
              );
            })}
          </Menu>
        )}
      </Popover>
    </>
  );
}
