/** Estimated: on how much an answer about this branch would rest. */
import { t } from '../speech.ts';
import type { Panel } from '../panel.ts';
import style from './panels.module.css';

export const estimated: Panel<'estimated'> = {
  Beside: ({ answer, item }) => {
    const basis = answer.branches[item.id];
    if (!basis) return null;
    const { pieces, estimated: known } = basis;
    return (
      <section className={style['panel']}>
        <h2>{t('web.estimated')}</h2>
        <p>{t(known === 0 ? 'web.estimated.none' : 'web.estimated.some', { count: known, pieces })}</p>
      </section>
    );
  },
};
