/** How much somebody owns, by status: an icon and a number each. */
import type { ReactNode } from 'react';
import type { Item } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { Icon, isIcon } from '../../parts/icon.tsx';
import { reader, t } from '../../speech.ts';
import { byStatus } from './work.ts';
import style from './people.module.css';

export function Load({ items }: { readonly items: readonly Item[] }): ReactNode {
  const counts = byStatus(items);
  if (counts.length === 0) return null;
  return (
    <span className={style['load']}>
      {counts.map(({ status, count }) => {
        const said = t('web.people.load', { count, status: term(status, reader) });
        return (
          <span key={status} className={style['count']} data-status={status} title={said}>
            {isIcon(status) && <Icon name={status} size={14} />}
            <span aria-hidden="true">{count}</span>
            <span className="unseen">{said}</span>
          </span>
        );
      })}
    </span>
  );
}
