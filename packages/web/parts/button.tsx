/** Buttons, and links that look like them. */
import type { ComponentProps, ReactNode } from 'react';
import { mac } from '../machine.ts';
import { linkTo } from '../route.ts';
import { t } from '../speech.ts';
import type { TextKey } from '@throughline/words/text';
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

const onMac: Readonly<Record<string, string>> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧' };
const signs: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  enter: '↵',
  backspace: '⌫',
};
const named: Readonly<Record<string, TextKey>> = {
  mod: 'web.key.ctrl',
  ctrl: 'web.key.ctrl',
  meta: 'web.key.meta',
  alt: 'web.key.alt',
  shift: 'web.key.shift',
  escape: 'web.key.escape',
  delete: 'web.key.delete',
  tab: 'web.key.tab',
  space: 'web.key.space',
  home: 'web.key.home',
  end: 'web.key.end',
  pageup: 'web.key.page-up',
  pagedown: 'web.key.page-down',
};

/** What one key is called on this keyboard. */
function keyName(key: string): string {
  const low = key.toLowerCase();
  const sign = (mac ? onMac[low] : undefined) ?? signs[low];
  if (sign !== undefined) return sign;
  const name = named[low];
  return name ? t(name) : low.length <= 2 ? low.toUpperCase() : key;
}

/** A shortcut as text, for tooltips and for those who cannot see the keys. */
export const keysText = (keys: string): string =>
  keys
    .split(' ')
    .map((chord) =>
      chord
        .split(/\+(?=.)/)
        .map(keyName)
        .join('+'),
    )
    .join(' ');

/** A shortcut such as `mod+shift+z` or `g p`, as keys. */
export function Keys(props: {
  readonly keys: string;
  /** where keys are what it is about: on a phone too */
  readonly always?: boolean;
}): ReactNode {
  const { keys, always } = props;
  return (
    <span className={`${style['keys']} ${always ? style['always'] : ''}`}>
      {keys.split(/[+ ](?=.)/).map((key, at) => (
        <kbd key={`${key} ${at}`}>{keyName(key)}</kbd>
      ))}
    </span>
  );
}
