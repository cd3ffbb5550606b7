/** The line of sight: what this is for, in words, each part of it a link, up to the goal. */
import type { ReactNode } from 'react';
import { lineOfSight } from '@throughline/model/filter';
import { linkTo } from '../route.ts';
import { itemAddress } from '../places.ts';
import { nameIn, useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { KindIcon } from '../parts/name.tsx';
import style from './item.module.css';

export function LineOfSight({ id }: { readonly id: string }): ReactNode {
  const sight = useSight();
  const above = lineOfSight(sight.plan, id);
  if (above.length === 0) return null;
  return (
    <nav className={style['sight']} aria-label={t('web.line-of-sight')}>
      <ol>
        {above.map((item, at) => (
          <li key={item.id}>
            <span>{t(at === 0 ? 'web.so-that' : 'web.and-so-that')}</span>
            <a {...linkTo(itemAddress(sight.workspace.id, item))}>
              <KindIcon kind={item.kind} />
              {nameIn(sight.plan, sight.directory, item.id)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
