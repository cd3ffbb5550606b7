/** Items as a plain list: name, what is said beside it, a link to each. */
import type { ReactNode } from 'react';
import type { Item } from '@throughline/model/plan';
import { linkTo } from '../route.ts';
import { itemAddress } from '../places.ts';
import { nameIn, useSight } from '../sight.ts';
import { KindIcon } from './name.tsx';
import style from './item-list.module.css';

export function ItemList(props: {
  readonly items: readonly Item[];
  readonly beside?: (item: Item) => ReactNode;
  readonly deeds?: (item: Item) => ReactNode;
}): ReactNode {
  const sight = useSight();
  return (
    <ul className={style['list']}>
      {props.items.map((item) => (
        <li key={item.id}>
          <a {...linkTo(itemAddress(sight.workspace.id, item))}>
            <KindIcon kind={item.kind} />
            <span className={style['name']}>{nameIn(sight.plan, sight.directory, item.id)}</span>
            {props.beside && <span className={style['beside']}>{props.beside(item)}</span>}
          </a>
          {props.deeds?.(item)}
        </li>
      ))}
    </ul>
  );
}
