/** Ownership: who answers for what, which seats are vacant, what nobody owns. */
import type { ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { itemOf, type Item } from '@throughline/model/plan';
import { ItemList } from '../parts/item-list.tsx';
import type { Panel } from '../panel.ts';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import style from './panels.module.css';

const few = 8;

const itemsOf = (ids: readonly Id[], sight: Sight): Item[] =>
  ids.flatMap((id) => itemOf(sight.plan, id) ?? []);

function Some(props: {
  readonly title: string;
  readonly ids: readonly Id[];
  readonly sight: Sight;
}): ReactNode {
  const { ids } = props;
  if (ids.length === 0) return null;
  return (
    <section className={style['home']}>
      <h2>{props.title}</h2>
      <ItemList items={itemsOf(ids.slice(0, few), props.sight)} />
      {ids.length > few && <p className={style['rest']}>{t('web.rest', { count: ids.length - few })}</p>}
    </section>
  );
}

export const ownership: Panel<'ownership'> = {
  Beside: ({ answer, item, sight }) => {
    const owning = answer.owners.find(({ who }) => who === item.id);
    if (!owning) return null;
    const through = owning.through.filter(({ owns }) => owns.length > 0);
    if (owning.owns.length === 0 && through.length === 0) return null;
    return (
      <section className={style['panel']}>
        <h2>{t('web.owns')}</h2>
        {owning.owns.length > 0 && <ItemList items={itemsOf(owning.owns, sight)} />}
        {through.map(({ role, owns }) => (
          <div key={role}>
            <h3>{t('web.owns.as', { role: nameIn(sight.plan, sight.directory, role) ?? '' })}</h3>
            <ItemList items={itemsOf(owns, sight)} />
          </div>
        ))}
      </section>
    );
  },
  AtHome: ({ answer, sight }) => {
    const vacant = answer.vacant.filter(({ owns }) => owns.length > 0);
    return (
      <>
        <Some
          title={t('web.home.unowned', { count: answer.unowned.length })}
          ids={answer.unowned}
          sight={sight}
        />
        <Some
          title={t('web.home.vacant', { count: vacant.length })}
          ids={vacant.map(({ role }) => role)}
          sight={sight}
        />
      </>
    );
  },
};
