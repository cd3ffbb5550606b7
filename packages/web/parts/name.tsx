/** A person, a role or another item by name, with its icon or initials. */
import type { ReactNode } from 'react';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { faceOf } from '../faces/index.ts';
import { nameIn, type Sight } from '../sight.ts';
import { Icon } from './icon.tsx';
import style from './name.module.css';

/** "Ada Lovelace" → "AL". */
export const initials = (name: string): string => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase();
};

export function Name({ item, sight }: { readonly item: Item; readonly sight: Sight }): ReactNode {
  const name = nameIn(sight.plan, sight.directory, item.id) ?? '';
  const human = kindOf(item.kind)?.traits.human;
  const { icon, tone } = faceOf(item.kind);
  return (
    <span className={style['name']} title={name}>
      {human ? (
        <span className={style['initials']} aria-hidden="true">
          {initials(name)}
        </span>
      ) : (
        <span className={style['icon']} data-tone={tone}>
          <Icon name={icon} size={15} />
        </span>
      )}
      <span className={style['text']}>{name}</span>
    </span>
  );
}

/** The icon of an item's kind, in its colour. */
export function KindIcon({ kind }: { readonly kind: string }): ReactNode {
  const { icon, tone } = faceOf(kind);
  return (
    <span className={style['icon']} data-tone={tone}>
      <Icon name={icon} />
    </span>
  );
}
