/** Plan dates: what follows from given dates, estimates and links, each with its reason. */
import type { TextKey } from '@throughline/words/text';
import type { ReactNode } from 'react';
import type { PlannedDay } from '@throughline/engine/insights/dates/dates';
import { dayText } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { linkOf, linksAt, itemOf, type Item } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { Icon } from '../parts/icon.tsx';
import type { Panel } from '../panel.ts';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import style from './panels.module.css';

const reasons: Record<PlannedDay['because'], TextKey> = {
  given: 'web.because.given',
  link: 'web.because.link',
  children: 'web.because.children',
  estimate: 'web.because.estimate',
};

/** Why a day is what it is, in words. */
export function reasonText({ because, ref }: PlannedDay, sight: Sight, of?: Id): string {
  // Its own estimate or date need not be called by its name beside itself.
  if (ref === of && (because === 'estimate' || because === 'given')) {
    return t(because === 'estimate' ? 'web.because.own-estimate' : 'web.because.own-date');
  }
  const link = linkOf(sight.plan, ref);
  const name = nameIn(sight.plan, sight.directory, link ? link.to : ref) ?? '';
  return t(reasons[because], { item: name });
}

function Line(props: {
  readonly label: string;
  readonly planned: PlannedDay;
  readonly item: Item;
  readonly sight: Sight;
}): ReactNode {
  const { label, planned, item, sight } = props;
  return (
    <div className={style['line']}>
      <dt>{label}</dt>
      <dd>
        {givenText(dayText(planned.day), sight.reader)}
        <small>{reasonText(planned, sight, item.id)}</small>
      </dd>
    </div>
  );
}

export const dates: Panel<'dates'> = {
  Beside: ({ answer, item, sight }) => {
    const found = answer.items[item.id];
    const own = new Set(linksAt(sight.plan, item.id));
    const broken = answer.disagreements.filter(({ link }) => own.has(link));
    // What somebody typed is shown as a field already.
    const derived = [found?.start, found?.finish].some((day) => day && day.because !== 'given');
    if (!derived && broken.length === 0) return null;
    return (
      <section className={style['panel']}>
        <h2>{t('web.dates')}</h2>
        <dl>
          {found?.start && (
            <Line label={t('web.dates.start')} planned={found.start} item={item} sight={sight} />
          )}
          {found?.finish && (
            <Line label={t('web.dates.finish')} planned={found.finish} item={item} sight={sight} />
          )}
        </dl>
        {broken.map(({ link, days }) => {
          const ends = linkOf(sight.plan, link);
          const other = ends && itemOf(sight.plan, ends.from === item.id ? ends.to : ends.from);
          const name = other ? (nameIn(sight.plan, sight.directory, other.id) ?? '') : '';
          return (
            <p key={link} className={style['warn']}>
              <Icon name="warning" />
              {t(ends?.from === item.id ? 'web.dates.before' : 'web.dates.after', { days, item: name })}
            </p>
          );
        })}
      </section>
    );
  },
  AtHome: ({ answer, sight }) => {
    if (answer.disagreements.length === 0) return null;
    return (
      <section className={style['home']}>
        <h2>{t('web.dates.broken', { count: answer.disagreements.length })}</h2>
        <ul>
          {answer.disagreements.slice(0, 8).map(({ link, days }) => {
            const ends = linkOf(sight.plan, link);
            const name = (id: string | undefined): string =>
              (id !== undefined && nameIn(sight.plan, sight.directory, id)) || '';
            return (
              <li key={link} className={style['warn']}>
                <Icon name="warning" />
                {t('web.dates.broken.one', { from: name(ends?.from), to: name(ends?.to), days })}
              </li>
            );
          })}
        </ul>
      </section>
    );
  },
};
