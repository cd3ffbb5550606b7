/** People: units, roles and persons as an outline, and who has an account here. */
import type { ReactNode } from 'react';
import { Outline } from '../../outline/outline.tsx';
import type { Lens } from '../../outline/rows.ts';
import { LinkButton } from '../../parts/button.tsx';
import { address } from '../../places.ts';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import style from './people.module.css';

export const peopleLens: Lens = { tree: 'organisation', columns: ['holder', 'level'] };

export function People(): ReactNode {
  const sight = useSight();
  return (
    <div className={style['people']}>
      <header className={style['head']}>
        <h1>{t('web.place.people')}</h1>
        <LinkButton icon="invite" to={address(sight.workspace.id, '/settings')}>
          {t('web.invite')}
        </LinkButton>
      </header>
      <Outline lens={peopleLens} label={t('web.place.people')} invite="web.people.invite" />
    </div>
  );
}
