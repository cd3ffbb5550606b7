/** A narrow screen: the days of the month on which something stands, one below the other. */
import type { ReactNode } from 'react';
import type { Day } from '@throughline/model/given';
import { t } from '../../speech.ts';
import { Chip, keyOf } from './chip.tsx';
import { extent, overlaps, type Calendar, type Dated, type Span } from './days.ts';
import { dayName } from './grid.tsx';
import style from './calendar.module.css';

const still = (): void => {};

export function Entries(props: {
  readonly list: readonly Dated[];
  readonly today: Day;
  readonly opened: string | undefined;
  readonly when?: boolean;
}): ReactNode {
  return (
    <ul className={style['entries']}>
      {props.list.map((one) => (
        <li key={keyOf(one)}>
          <Chip
            one={one}
            today={props.today}
            opened={one.item.id === props.opened}
            moving={false}
            when={props.when ?? false}
            onPress={still}
            onKey={still}
          />
        </li>
      ))}
    </ul>
  );
}

export function Agenda(props: {
  readonly calendar: Calendar;
  readonly at: Day;
  readonly span: Span;
  readonly firstDay: number;
  readonly today: Day;
  readonly opened: string | undefined;
}): ReactNode {
  const { calendar, today, opened } = props;
  const { from, to } = extent(props.at, props.span, props.firstDay);
  const days: Day[] = [];
  for (let day = from; day <= to; day++) if (calendar.days.has(day) || day === today) days.push(day);
  const ranges = calendar.ranges.filter((one) => overlaps(one, from, to));
  return (
    <div className={style['agenda']}>
      {ranges.length > 0 && <Entries list={ranges} today={today} opened={opened} when />}
      {days.map((day) => (
        <section key={day} data-today={day === today || undefined}>
          <h2>{dayName(day)}</h2>
          <Entries list={calendar.days.get(day) ?? []} today={today} opened={opened} />
          {!calendar.days.has(day) && <p>{t('web.calendar.free')}</p>}
        </section>
      ))}
      {days.length === 0 && ranges.length === 0 && <p>{t('web.calendar.none')}</p>}
    </div>
  );
}
