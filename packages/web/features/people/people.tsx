/** People: units, roles and persons as an outline, the one in hand beside it. */
import type { ReactNode } from 'react';
import { itemOf } from '@throughline/model/plan';
import type { Parts } from '../../feature.ts';
import { ItemPanel } from '../../item/item-panel.tsx';
import { Outline } from '../../outline/outline.tsx';
import type { OutlineLens } from '../../outline/rows.ts';
import { Split } from '../../outline/split.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { address } from '../../places.ts';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import style from './people.module.css';

const peopleLens: OutlineLens = { tree: 'organisation', name: 'field.name', columns: ['holder', 'level'] };

export function People({ parts }: { readonly parts: Parts }): ReactNode {
  const sight = useSight();
  const { item } = parts;
  return (
    <Split
      label={t('web.place.people')}
      beside={
        item !== undefined && (
          <ItemPanel key={item} id={item} known={itemOf(sight.plan, item) !== undefined} />
        )
      }
    >
      <div className={style['people']}>
        <header className={style['head']}>
          <h1>{t('web.place.people')}</h1>
          <LinkButton icon="invite" to={address(sight.workspace.id, '/settings')}>
            {t('web.invite')}
          </LinkButton>
        </header>
        <Outline lens={peopleLens} label={t('web.place.people')} invite="web.people.invite" opened={item} />
      </div>
    </Split>
  );
}
