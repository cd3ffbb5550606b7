/** The menu of actions that is open: for a right click, the menu key, and every button that shows “…”. */
import { useRef, useState, type ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, SubmenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { TextKey } from '@throughline/words/text';
import type { ActionGroup, Where } from '../action.ts';
import { actions } from '../actions/index.ts';
import { foldedMenu, menuActions, type Fold, type MenuEntry } from '../menus.ts';
import { Keys } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
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

const foldNames: Record<Fold, { readonly label: TextKey; readonly icon: IconName }> = {
  status: { label: 'web.menu.fold.status', icon: 'on-track' },
  place: { label: 'web.menu.fold.place', icon: 'arrow' },
  link: { label: 'web.menu.fold.link', icon: 'link' },
  rows: { label: 'web.menu.fold.rows', icon: 'check' },
  levels: { label: 'web.menu.fold.levels', icon: 'plan' },
  filter: { label: 'web.menu.fold.filter', icon: 'filter' },
  more: { label: 'web.more', icon: 'more' },
};

type Hand = { readonly where: Where; readonly act: (name: string) => void };

/** An action, or what stands behind one entry: a menu beside it. */
function Entry({ of, where, act }: Hand & { readonly of: MenuEntry }): ReactNode {
  const key = useShownKey();
  if (!('fold' in of)) {
    const said = labelOf(of, where);
    const state = of.state?.(where);
    const keys = key(of);
    return (
      <MenuItem
        id={of.name}
        textValue={said}
        data-action={of.name}
        className={`${menu['item']} ${of.danger ? menu['danger'] : ''}`}
      >
        <Icon name={of.icon} />
        <span>{said}</span>
        {state !== undefined && <small>{state}</small>}
        {keys !== undefined && <Keys keys={keys} />}
      </MenuItem>
    );
  }
  const { label, icon } = foldNames[of.fold];
  return (
    <SubmenuTrigger>
      <MenuItem id={`fold ${of.fold}`} textValue={t(label)} className={menu['item'] ?? ''}>
        <Icon name={icon} />
        <span>{t(label)}</span>
        <Icon name="right" />
      </MenuItem>
      <Popover className={menu['popover'] ?? ''} offset={2} crossOffset={-5}>
        <Menu aria-label={t(label)} className={menu['menu'] ?? ''} onAction={(name) => act(String(name))}>
          {of.actions.map((one) => (
            <Entry key={one.name} of={one} where={where} act={act} />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

const headingFor = (first: MenuEntry): string =>
  t(
    'fold' in first ? foldNames[first.fold].label : first.danger ? 'web.menu.danger' : headingOf[first.group],
  );

/** In a narrow window nothing opens beside: what stood behind an entry stands under its name, in the same sheet. */
function spread(lists: readonly (readonly MenuEntry[])[]): (readonly MenuEntry[])[] {
  return lists.flatMap((list) => {
    const [plain, behind] = [list.filter((one) => !('fold' in one)), list.filter((one) => 'fold' in one)];
    return [...(plain.length > 0 ? [plain] : []), ...behind.map((one) => [one])];
  });
}

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
  const [narrow] = useState(() => matchMedia('(max-width: 760px)').matches);
  const lists = foldedMenu(menuActions(actions, open.groups, where));
  const [first] = items;
  const label =
    open.label ??
    (items.length > 1
      ? t('web.menu.items', { count: items.length })
      : first === undefined
        ? t('web.more')
        : t('web.menu.item', { name: nameIn(sight.plan, sight.directory, first) ?? '' }));
  const close = (): void => ui.menu.set(undefined);
  const act = (name: string): void => {
    const action = actions.find((one) => one.name === name);
    if (!action) return;
    close();
    void action.run(where);
  };
  // One column reads well up to about a dozen; the main menu stands beside itself where there is room.
  const wide = !narrow && lists.flat().length > 20;
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
            onAction={(name) => act(String(name))}
            onClose={close}
          >
            {(narrow ? spread(lists) : lists).map((list) => {
              const [one] = list;
              if (!one) return null;
              const heading = headingFor(one);
              const shown = narrow && 'fold' in one ? one.actions : list;
              return (
                <MenuSection key={heading} aria-label={heading} className={style['section'] ?? ''}>
                  {(wide || narrow) && <Header className={style['heading'] ?? ''}>{heading}</Header>}
                  {shown.map((entry) => (
                    <Entry
                      key={'fold' in entry ? entry.fold : entry.name}
                      of={entry}
                      where={where}
                      act={act}
                    />
                  ))}
                </MenuSection>
              );
            })}
          </Menu>
        )}
      </Popover>
    </>
  );
}
