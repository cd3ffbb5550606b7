/** Buttons, and links that look like them. */
import type { ComponentProps, ReactNode } from 'react';
import { linkTo } from '../route.ts';
import style from './button.module.css';
import { Icon, type IconName } from './icon.tsx';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

type Shape = { readonly look?: Look; readonly icon?: IconName; readonly keys?: string | undefined };

const classOf = (look: Look): string => `${style['button']} ${style[look]}`;

export function Button({
  look = 'plain',
  icon,
  keys,
  children,
  ...rest
}: Shape & ComponentProps<'button'>): ReactNode {
  return (
    <button type="button" className={classOf(look)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Keys keys={keys} />}
    </button>
  );
}

export function LinkButton({
  look = 'plain',
  icon,
  to,
  children,
}: Shape & { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <a className={classOf(look)} {...linkTo(to)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A button that is only an icon: its label is spoken, and shown when it is pointed at. */
export function IconButton({
  icon,
  label,
  ...rest
}: { readonly icon: IconName; readonly label: string } & Omit<
  ComponentProps<'button'>,
  'children'
>): ReactNode {
  return (
    <button type="button" className={style['round']} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}

const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');
const shown: Readonly<Record<string, string>> = {
  mod: mac ? '⌘' : 'Ctrl',
  alt: mac ? '⌥' : 'Alt',
  shift: mac ? '⇧' : 'Shift',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
  escape: 'Esc',
  delete: 'Del',
  tab: 'Tab',
  space: 'Space',
  f2: 'F2',
};

/** A shortcut such as `mod+shift+z` or `g p`, as keys. */
export function Keys({ keys }: { readonly keys: string }): ReactNode {
  return (
    <span className={style['keys']}>
      {keys.split(/[+ ](?=.)/).map((key) => (
        <kbd key={key}>{shown[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>
      ))}
    </span>
  );
}
