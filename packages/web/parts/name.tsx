/** A person, a role or another item by name, with its icon or initials. */
import type { CSSProperties, ReactNode } from 'react';
import { kindOf } from '@throughline/model/kinds/index';
import type { Id } from '@throughline/model/id';
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

const hues = 15;

/** The colour of a person on every screen: a hue (degrees) from their id, so that nobody has to choose it. */
export function hueOf(id: Id): number {
  let hash = 2_166_136_261; // FNV-1a
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16_777_619);
  return (((hash ^ (hash >>> 15)) >>> 0) % hues) * (360 / hues);
}

/** The initials of a person on their colour. Says nothing to those who listen: a name stands beside it. */
export function Avatar({
  id,
  name,
  big,
}: {
  readonly id: Id;
  readonly name: string;
  readonly big?: boolean;
}) {
  return (
    <span
      className={style['initials']}
      data-big={big}
      style={{ '--hue': hueOf(id) } as CSSProperties}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}

export function Name({ item, sight }: { readonly item: Item; readonly sight: Sight }): ReactNode {
  const name = nameIn(sight.plan, sight.directory, item.id) ?? '';
  const human = kindOf(item.kind)?.traits.human;
  const { icon, tone } = faceOf(item.kind);
  return (
    <span className={style['name']} title={name}>
      {human ? (
        <Avatar id={item.id} name={name} />
      ) : (
        <span className={style['icon']} data-tone={tone}>
          <Icon name={icon} size={15} />
        </span>
      )}
      <span className={style['text']} dir="auto">
        {name}
      </span>
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
