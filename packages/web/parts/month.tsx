/** A month to pick a day from, for mouse and touch; also the whole month or quarter, kept as loosely as it is meant. */
import { useState, type ReactNode } from 'react';
import { CalendarDate, parseDate, type DateValue } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { dayText, readGiven } from '@throughline/model/given';
import { givenText } from '@throughline/words/given';
import { regional } from '@throughline/words/message';
import { Icon } from './icon.tsx';
import type { Sight } from '../sight.ts';
import { t, today } from '../speech.ts';
import style from './month.module.css';

const two = (n: number): string => String(n).padStart(2, '0');

export function Month(props: {
  readonly label: string;
  /** a given date, as precise as it is */
  readonly value: string;
  readonly sight: Sight;
  readonly pick: (given: string) => void;
}): ReactNode {
  const { sight, pick } = props;
  const read = readGiven(props.value);
  const first = read ? parseDate(dayText(read.from)) : undefined;
  const [seen, setSeen] = useState<DateValue>(first ?? parseDate(today()));
  const whole = [`${seen.year}-${two(seen.month)}`, `${seen.year}-Q${Math.ceil(seen.month / 3)}`];
  return (
    <I18nProvider locale={regional(sight.reader.locale)}>
      <Calendar
        aria-label={props.label}
        className={style['month'] ?? ''}
        // A moment, a month or a range is no single day: then none is marked.
        value={read?.type === 'day' ? (first ?? null) : null}
        focusedValue={seen}
        onFocusChange={setSeen}
        onChange={(day: DateValue) => {
          const { year, month, day: nth } = new CalendarDate(day.year, day.month, day.day);
          pick(`${String(year).padStart(4, '0')}-${two(month)}-${two(nth)}`);
        }}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by its button
        autoFocus
      >
        <header className={style['head']}>
          <Button slot="previous" className={style['turn'] ?? ''}>
            <Icon name="left" />
          </Button>
          <Heading />
          <Button slot="next" className={style['turn'] ?? ''}>
            <Icon name="right" />
          </Button>
        </header>
        <CalendarGrid weekdayStyle="short">
          <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
          <CalendarGridBody>
            {(date) => <CalendarCell date={date} className={style['day'] ?? ''} />}
          </CalendarGridBody>
        </CalendarGrid>
        <p className={style['whole']}>
          <span>{t('web.when.loosely')}</span>
          {whole.map((one) => (
            <button key={one} type="button" onClick={() => pick(one)}>
              {givenText(one, sight.reader)}
            </button>
          ))}
        </p>
      </Calendar>
    </I18nProvider>
  );
}
