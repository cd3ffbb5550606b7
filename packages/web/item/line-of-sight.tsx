/** The line of sight: what this is for, in words, each part of it a link, up to the goal; or that there is none yet. */
import type { ReactNode } from 'react';
import { lineOfSight } from '@throughline/model/filter';
import { kindAt } from '@throughline/model/plan';
import { actions } from '../actions/index.ts';
import { Button } from '../parts/button.tsx';
import { KindIcon } from '../parts/name.tsx';
import { linkTo } from '../route.ts';
import { nameIn, useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { addressLike } from './steps.ts';
import style from './item.module.css';

export function LineOfSight({ id }: { readonly id: string }): ReactNode {
  const sight = useSight();
  const { plan, live } = sight;
  const above = lineOfSight(plan, id);
  const traits = kindAt(plan, id)?.traits;
  // Work that stands at the top, or below nothing that gives a reason, has lost its sight; a reason itself may be the top.
  const blind =
    traits?.tree === 'plan' && !traits.intent && !above.some((item) => kindAt(plan, item.id)?.traits.intent);
  if (above.length === 0 && !blind) return null;
  const move = actions.find(({ name }) => name === 'move-to');
  return (
    <nav className={style['sight']} aria-label={t('web.line-of-sight')}>
      <ol>
        {above.map((item, at) => (
          <li key={item.id}>
            <span>{t(at === 0 ? 'web.so-that' : 'web.and-so-that')}</span>
            <a {...linkTo(addressLike(sight, id, item.id))}>
              <KindIcon kind={item.kind} />
              <span>{nameIn(plan, sight.directory, item.id)}</span>
            </a>
          </li>
        ))}
      </ol>
      {blind && (
        <p className={style['blind']}>
          {t('web.sight.none')}
          {live && move && (
            <Button
              look="quiet"
              icon="arrow"
              onClick={() => void move.run({ sight, outline: undefined, item: id, items: [id] })}
            >
              {t('web.sight.move')}
            </Button>
          )}
        </p>
      )}
    </nav>
  );
}
