/** A mention on the screen: the name of today, and for an item a link to it. */
import type { ReactNode } from 'react';
import type { Mark } from '@throughline/model/mention';
import { isLive, itemOf } from '@throughline/model/plan';
import { KindIcon } from '../parts/name.tsx';
import { itemAddress } from '../places.ts';
import { linkTo } from '../route.ts';
import { useSight } from '../sight.ts';
import { mentionName } from './plain.ts';
import style from './markdown.module.css';

export function Chip({ id, mark }: { readonly id: string; readonly mark: Mark }): ReactNode {
  const sight = useSight();
  const item = itemOf(sight.plan, id);
  const name = mentionName(sight, id);
  if (!item) return <span className={style['chip']}>{mark === '@' ? `@${name}` : name}</span>;
  const { onClick, href } = linkTo(itemAddress(sight.workspace.id, item));
  return (
    <a
      className={style['chip']}
      data-gone={!isLive(sight.plan, id) || undefined}
      href={href}
      onClick={(event) => {
        // The text around it opens for writing by a click.
        event.stopPropagation();
        onClick(event);
      }}
    >
      {mark === '@' ? '@' : <KindIcon kind={item.kind} />}
      {name}
    </a>
  );
}
