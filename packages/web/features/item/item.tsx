/** An item as a page: its texts in one column, its facts in another. */
import type { ReactNode } from 'react';
import { itemOf } from '@throughline/model/plan';
import type { Parts } from '../../feature.ts';
import { Bar } from '../../item/bar.tsx';
import { ItemBody } from '../../item/item-body.tsx';
import { Blank } from '../../parts/blank.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { address } from '../../places.ts';
import { nameIn, useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import style from '../../item/item.module.css';

export function ItemPage({ parts }: { readonly parts: Parts }): ReactNode {
  const sight = useSight();
  const id = parts['item'] ?? '';
  const item = itemOf(sight.plan, id);
  if (!item) {
    return (
      <Blank title={t('web.item.gone')} text={t('web.item.gone.text')}>
        <LinkButton to={address(sight.workspace.id, '/plan')}>{t('web.place.plan')}</LinkButton>
      </Blank>
    );
  }
  return (
    <article className={style['whole']} aria-label={nameIn(sight.plan, sight.directory, id) ?? ''}>
      <Bar item={item} />
      <ItemBody key={id} item={item} form="page" />
    </article>
  );
}
