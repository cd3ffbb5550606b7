/** What an import could not read for certain: row, column, what was written, and why; until somebody has said it. */
import type { Args } from '@throughline/model/problem';
import { sentence } from '@throughline/words/say';
import { linkTo } from '../route.ts';
import { itemAddress } from '../places.ts';
import type { Panel } from '../panel.ts';
import { nameIn } from '../sight.ts';
import { t } from '../speech.ts';
import style from './panels.module.css';

const few = 12;

export const uncertain: Panel<'uncertain'> = {
  AtHome: ({ answer, sight }) => {
    if (answer.length === 0) return null;
    return (
      <section className={style['home']}>
        <h2>{t('web.home.unsure', { count: answer.length })}</h2>
        <ul>
          {answer.slice(0, few).map((one) => (
            <li key={`${one.item} ${one.column} ${one.code}`} className={style['unsure']}>
              <a {...linkTo(itemAddress(sight.workspace.id, one.item))}>
                {nameIn(sight.plan, sight.directory, one.item)}
              </a>
              <p>
                {one.column && <b>{one.column}: </b>}
                {one.cell && <q>{one.cell}</q>}{' '}
                {sentence({ code: one.code, args: one.args as Args }, sight.reader)}
              </p>
            </li>
          ))}
        </ul>
        {answer.length > few && (
          <p className={style['rest']}>{t('web.rest', { count: answer.length - few })}</p>
        )}
      </section>
    );
  },
};
