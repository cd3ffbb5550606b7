/** A button that opens a menu of deeds. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Separator } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Keys } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import style from './menu.module.css';

export type MenuDeed =
  | {
      readonly id: string;
      readonly label: string;
      readonly icon?: IconName | undefined;
      readonly hint?: string | undefined;
      readonly keys?: string | undefined;
      readonly danger?: boolean;
      readonly off?: boolean;
      readonly run: () => void;
    }
  | { readonly id: string; readonly line: true };

export function Menu(props: {
  readonly label: string;
  readonly deeds: readonly MenuDeed[];
  readonly icon?: IconName;
  /** what the button shows beside the icon */
  readonly children?: ReactNode;
  readonly side?: 'bottom start' | 'bottom end' | 'top start';
  readonly buttonClass?: string | undefined;
  /** reached by pointer only: what it offers has another way in by keyboard */
  readonly untabbed?: boolean;
}): ReactNode {
  return (
    <MenuTrigger>
      <AriaButton
        className={props.buttonClass ?? style['round'] ?? ''}
        aria-label={props.label}
        excludeFromTabOrder={props.untabbed ?? false}
      >
        {props.icon && <Icon name={props.icon} />}
        {props.children}
      </AriaButton>
      <Popover className={style['popover'] ?? ''} placement={props.side ?? 'bottom end'} offset={4}>
        <AriaMenu
          className={style['menu'] ?? ''}
          aria-label={props.label}
          onAction={(key) => {
            const deed = props.deeds.find(({ id }) => id === key);
            if (deed && 'run' in deed) deed.run();
          }}
        >
          {props.deeds.map((deed) =>
            'line' in deed ? (
              <Separator key={deed.id} className={style['line'] ?? ''} />
            ) : (
              <MenuItem
                key={deed.id}
                id={deed.id}
                textValue={deed.label}
                className={`${style['item']} ${deed.danger ? style['danger'] : ''}`}
                isDisabled={deed.off ?? false}
              >
                {deed.icon && <Icon name={deed.icon} />}
                <span>{deed.label}</span>
                {deed.hint && <small>{deed.hint}</small>}
                {deed.keys && <Keys keys={deed.keys} />}
              </MenuItem>
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
