/** Days as a grid: arrow keys walk from day to day, Enter goes into one, and what is picked up is carried by them. */
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { civil, weekday, type Day } from '@throughline/model/given';
import { t, reader } from '../../speech.ts';
import { Chip, keyOf, type ChipProps } from './chip.tsx';
import { lanesOf, later, type Calendar, type Dated, type Span } from './days.ts';
import type { Move } from './use-move.ts';
import style from './calendar.module.css';

const shownInMonth = 3;
const lanesInMonth = 3;

const full = new Intl.DateTimeFormat(reader.locale, { dateStyle: 'full', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat(reader.locale, { weekday: 'short', timeZone: 'UTC' });
const number = new Intl.DateTimeFormat(reader.locale, { day: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(reader.locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const ms = (day: Day): number => day * 86_400_000;

export const dayName = (day: Day): string => full.format(ms(day));

export type GridProps = {
  readonly weeks: readonly (readonly Day[])[];
  readonly span: Span;
  readonly calendar: Calendar;
  readonly at: Day;
  readonly today: Day;
  readonly opened: string | undefined;
  readonly move: Move;
  /** another day takes the focus; the screen follows */
  readonly goTo: (day: Day) => void;
  readonly showDay: (day: Day) => void;
};

export function Grid(props: GridProps): ReactNode {
  const { weeks, span, calendar, at, today, move } = props;
  const grid = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  const { moving } = move;
  const { month: shownMonth } = civil(at);
  const days = weeks.flat();

  useLayoutEffect(() => {
    if (!focused.current) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  }, [at]);
  useLayoutEffect(() => {
    // What was picked up by keys is carried from day to day, wherever it was picked up.
    if (moving?.by !== 'keys') return;
    focused.current = true;
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only as it is picked up; later the focus follows the day
  }, [moving?.one]);

  function stepOf(key: string): Day | undefined {
    const towards = document.documentElement.dir === 'rtl' ? -1 : 1;
    const first = days.find((day) => days.indexOf(day) % 7 === 0 && at - day < 7 && at >= day) ?? at;
    const far = (by: 1 | -1): Day => (span === 'week' ? at + 7 * by : later(at, by));
    const steps: Readonly<Record<string, Day>> = {
      ArrowLeft: at - towards,
      ArrowRight: at + towards,
      ArrowUp: at - 7,
      ArrowDown: at + 7,
      Home: first,
      End: first + 6,
      PageUp: far(-1),
      PageDown: far(1),
    };
    return Object.hasOwn(steps, key) ? steps[key] : undefined;
  }

  function pressed(event: KeyboardEvent): void {
    // The day does not hear what is meant for something that stands in it.
    if (event.target !== event.currentTarget) return undefined;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const done = (run: () => unknown): void => {
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    const next = stepOf(event.key);
    const cell = event.currentTarget as HTMLElement;
    if (moving?.by === 'keys') {
      if (event.key === 'Escape') return done(move.cancel);
      if (event.key === 'Tab') return move.cancel();
      if (event.key === 'Enter' || event.key === ' ') return done(move.drop);
      if (next !== undefined) {
        return done(() => {
          props.goTo(next);
          move.over(next);
        });
      }
      return undefined;
    }
    if (next !== undefined) return done(() => props.goTo(next));
    if (event.key !== 'Enter' && event.key !== ' ') return undefined;
    return done(() => cell.querySelector<HTMLElement>('[data-chip], button')?.focus());
  }

  /** Inside of a day: up and down, and back to it. */
  function inside(event: KeyboardEvent<HTMLElement>, one?: Dated): void {
    const cell = event.currentTarget.closest<HTMLElement>('[data-day]');
    const stops = [...(cell?.querySelectorAll<HTMLElement>('[data-chip], button') ?? [])];
    const here = stops.indexOf(event.currentTarget);
    if (event.key === 'Tab') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      return cell?.focus();
    }
    if (event.key === ' ' && one) {
      event.preventDefault();
      const day = Number(cell?.dataset['day']);
      props.goTo(day);
      return move.pick(one, day);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    stops[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  }

  const chipOf = (one: Dated): Omit<ChipProps, 'onKey'> => ({
    one,
    today,
    opened: one.item.id === props.opened,
    moving: moving !== undefined && keyOf(moving.one) === keyOf(one),
    onPress: (event, key) => {
      // What only follows from the plan is not anybody's to move.
      if (one.field !== undefined) move.press(event, key);
    },
  });

  function cell(day: Day): ReactNode {
    const all = calendar.days.get(day) ?? [];
    const few = span === 'month' && all.length > shownInMonth + 1;
    const shown = few ? all.slice(0, shownInMonth) : all;
    const { day: date, month: own } = civil(day);
    return (
      <div
        key={day}
        role="gridcell"
        className={style['cell']}
        tabIndex={day === at ? 0 : -1}
        aria-current={day === today ? 'date' : undefined}
        data-day={day}
        data-outside={(span === 'month' && own !== shownMonth) || undefined}
        data-weekend={weekday(day) > 5 || undefined}
        data-over={moving?.day === day || undefined}
        onKeyDown={pressed}
        onFocus={(event) => {
          focused.current = true;
          if (event.target === event.currentTarget && day !== at) props.goTo(day);
        }}
      >
        <span className="unseen">{t('web.calendar.day', { day: dayName(day), count: all.length })}</span>
        <span className={style['number']} aria-hidden="true">
          {(date === 1 ? month : number).format(ms(day))}
        </span>
        {shown.map((one) => (
          <Chip
            key={keyOf(one)}
            {...chipOf(one)}
            inGrid
            onKey={(event) =>
              one.field === undefined && event.key === ' ' ? event.preventDefault() : inside(event, one)
            }
          />
        ))}
        {few && (
          <button
            type="button"
            className={style['more']}
            tabIndex={-1}
            onKeyDown={(event) => inside(event)}
            onClick={() => props.showDay(day)}
          >
            {t('web.calendar.more', { count: all.length - shownInMonth })}
          </button>
        )}
      </div>
    );
  }

  return (
    <div
      className={style['grid']}
      role="grid"
      aria-label={t('web.calendar.title')}
      aria-describedby="calendar-keys"
      data-span={span}
      ref={grid}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) focused.current = false;
      }}
    >
      <p id="calendar-keys" hidden>
        {t('web.calendar.keys')}
      </p>
      <div role="row" className={style['weekdays']}>
        {(weeks[0] ?? []).map((day) => (
          <span key={day} role="columnheader">
            {shortDay.format(ms(day))}
          </span>
        ))}
      </div>
      {weeks.map((week) => {
        const bars = lanesOf(calendar.ranges, week).filter(
          ({ lane }) => span === 'week' || lane < lanesInMonth,
        );
        return (
          <div key={week[0]} className={style['week']} role="presentation">
            {bars.length > 0 && (
              <div className={style['bars']} role="presentation">
                {bars.map(({ one, lane, first, last }) => (
                  <div
                    key={keyOf(one)}
                    role="presentation"
                    style={{ gridColumn: `${first + 1} / ${last + 2}`, gridRow: lane + 1 }}
                    data-open-start={one.from < (week[0] ?? 0) || undefined}
                    data-open-end={one.to > (week.at(-1) ?? 0) || undefined}
                  >
                    <Chip
                      {...chipOf(one)}
                      when
                      onKey={(event) => {
                        if (event.key !== ' ') return;
                        event.preventDefault();
                        props.goTo(one.from);
                        move.pick(one, one.from);
                      }}
                    />
                  </div>
                ))}
              </div>
            )}
            <div role="row" className={style['days']}>
              {week.map(cell)}
            </div>
          </div>
        );
      })}
    </div>
  );
}
