/** The organisation: units, their seats and people, and how much each of them owns. */
import { useState, type CSSProperties, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { IconButton } from '../../parts/button.tsx';
import { Avatar, KindIcon } from '../../parts/name.tsx';
import { itemAddress } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { nameIn, useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { Load } from './load.tsx';
import { WorkList } from './work-list.tsx';
import { holderOf, isSeat, organisation, seatsOf, workAt } from './work.ts';
import style from './people.module.css';

export function Tree({ from }: { readonly from: Id | null }): ReactNode {
  const { plan } = useSight();
  return (
    <ul className={style['tree']}>
      {[...organisation(plan, from)].map(({ item, depth }) => (
        <Row key={item.id} item={item} depth={depth} />
      ))}
    </ul>
  );
}

/** What stands beside a name: who fills the seat, or which seats the person fills. */
function Beside({ item }: { readonly item: Item }): ReactNode {
  const { plan, directory, workspace } = useSight();
  const name = (id: Id): string => nameIn(plan, directory, id) ?? '';
  if (isSeat(item)) {
    const holder = holderOf(plan, item);
    if (!holder) return <span className={style['vacant']}>{t('web.people.vacant')}</span>;
    return (
      <a className={style['holder']} {...linkTo(itemAddress(workspace.id, holder))}>
        <Avatar id={holder.id} name={name(holder.id)} />
        <span>{name(holder.id)}</span>
      </a>
    );
  }
  const seats = kindOf(item.kind)?.traits.human ? seatsOf(plan, item.id) : [];
  const level = textOf(item.fields['level']);
  return (
    <span className={style['aside']}>
      {level}
      {seats.map(({ id }) => name(id)).join(', ')}
    </span>
  );
}

function Row({ item, depth }: { readonly item: Item; readonly depth: number }): ReactNode {
  const { plan, directory, workspace } = useSight();
  const [open, setOpen] = useState(false);
  const name = nameIn(plan, directory, item.id) ?? '';
  const { owns } = workAt(plan, item.id);
  const human = kindOf(item.kind)?.traits.human;
  return (
    <li style={{ '--depth': depth } as CSSProperties} data-group={!kindOf(item.kind)?.traits.accountable}>
      <div className={style['row']}>
        <a className={style['who']} {...linkTo(itemAddress(workspace.id, item))}>
          {human ? <Avatar id={item.id} name={name} /> : <KindIcon kind={item.kind} />}
          <span>{name}</span>
        </a>
        <Beside item={item} />
        <Load items={owns} />
        {owns.length > 0 ? (
          <IconButton
            icon={open ? 'down' : 'right'}
            label={t('web.people.items', { name, count: owns.length })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        ) : (
          <span className={style['no-items']} />
        )}
      </div>
      {open && <WorkList items={owns} />}
    </li>
  );
}
