/** The calendar: what the lens lets through, on the days that people gave; what has no day stands beside it. */
import {
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { dayText, readGiven, type Day } from '@throughline/model/given';
import { itemOf, type Item } from '@throughline/model/plan';
import type { Parts } from '../../feature.ts';
import { ItemPanel } from '../../item/item-panel.tsx';
import { LensBar } from '../../lens/bar.tsx';
import { matches } from '../../lens/matching.ts';
import { treeOf } from '../../lens/tree.ts';
import { useLens } from '../../lens/use-lens.ts';
import type { OutlineLens } from '../../outline/rows.ts';
import { Split } from '../../outline/split.tsx';
import { Button, IconButton, LinkButton } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { address as addressIn } from '../../places.ts';
import { go, useAddress } from '../../route.ts';
import { firstDay, reader, t, today } from '../../speech.ts';
import { ui } from '../../ui.ts';
import { Agenda, Entries } from './agenda.tsx';
import { Chip, keyOf } from './chip.tsx';
import { calendarOf, elsewhere, extent, later, overlaps, weeksOf, type Dated, type Span } from './days.ts';
import { dayName, Grid } from './grid.tsx';
import { useMove, type Move } from './use-move.ts';
import style from './calendar.module.css';

const calendarLens: OutlineLens = { tree: 'plan', name: 'field.title', columns: [] };
const others: ReadonlySet<string> = new Set(['at', 'span']);
const fewPeriods = 8;
const fewUndated = 60;

const narrowScreen = globalThis.matchMedia?.('(max-width: 640px)');
const useNarrow = (): boolean =>
  useSyncExternalStore(
    (heard) => {
      narrowScreen?.addEventListener('change', heard);
      return () => narrowScreen?.removeEventListener('change', heard);
    },
    () => narrowScreen?.matches ?? false,
    () => false,
  );

/** The address with other values for what the calendar keeps there. */
function withParts(address: string, parts: Readonly<Record<string, string | undefined>>): string {
  const [path = '', query = ''] = address.split('?');
  const kept = query
    .split('&')
    .filter((part) => part !== '' && !Object.hasOwn(parts, part.split('=')[0] ?? ''));
  const own = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  const next = [...kept, ...own].join('&');
  return next === '' ? path : `${path}?${next}`;
}

const monthName = new Intl.DateTimeFormat(reader.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekName = new Intl.DateTimeFormat(reader.locale, { dateStyle: 'medium', timeZone: 'UTC' });
const ms = (day: Day): number => day * 86_400_000;

export function CalendarScreen({ parts }: { readonly parts: Parts }): ReactNode {
  const { item } = parts;
  const hand = useLens(calendarLens, others);
  const { sight, lens } = hand;
  const { plan } = sight;
  const address = useAddress();
  const query = new URLSearchParams(address.split('?')[1] ?? '');
  const now = readGiven(today())?.from ?? 0;
  const asked = readGiven(query.get('at') ?? '');
  const at = asked?.type === 'day' ? asked.from : now;
  const span: Span = query.get('span') === 'week' ? 'week' : 'month';
  const first = firstDay();
  const narrow = useNarrow();
  const [day, setDay] = useState<Day>();
  useEffect(() => () => ui.hand.set(undefined), []);
  const { dates } = sight.insights;
  const calendar = useMemo(() => calendarOf(matches(plan, lens), dates), [plan, lens, dates]);
  const { from, to } = extent(at, span, first);
  const nearest = elsewhere(calendar, from, to);
  const periods = calendar.periods.filter((one) => overlaps(one, from, to));

  const undated = (of: Item): Dated => ({
    ...{ item: of, field: 'deadline', given: undefined, type: 'day' },
    ...{ from: now, to: now },
  });
  const move = useMove(sight, (key) => {
    const [field, id = ''] = key.split(' ');
    if (field === 'tray') {
      const found = itemOf(plan, id);
      return found && undated(found);
    }
    const all = [...calendar.ranges, ...calendar.periods, ...[...calendar.days.values()].flat()];
    return all.find((one) => keyOf(one) === key);
  });

  const goTo = (next: Day): void =>
    go(withParts(address, { at: next === now ? undefined : dayText(next) }), 'replace');
  const turn = (by: 1 | -1): void => goTo(span === 'week' ? at + 7 * by : later(at, by));
  const title = span === 'week' ? weekName.formatRange(ms(from), ms(to)) : monthName.format(ms(at));
  const pickUp = (event: KeyboardEvent, one: Dated): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    move.pick(one, at);
  };

  return (
    <Split
      label={t('web.calendar.title')}
      beside={
        item !== undefined && <ItemPanel key={item} id={item} known={itemOf(plan, item) !== undefined} />
      }
    >
      <h1 className="unseen">{t('web.calendar.title')}</h1>
      <div className={style['view']}>
        <LensBar hand={hand} face="calendar" />
        <header className={style['head']}>
          <h2 aria-live="polite">{title}</h2>
          <span className={style['turn']}>
            <IconButton
              icon="left"
              label={t(span === 'week' ? 'web.calendar.week-before' : 'web.calendar.month-before')}
              onClick={() => turn(-1)}
            />
            <Button onClick={() => goTo(now)}>{t('web.calendar.today')}</Button>
            <IconButton
              icon="right"
              label={t(span === 'week' ? 'web.calendar.week-after' : 'web.calendar.month-after')}
              onClick={() => turn(1)}
            />
          </span>
          <span className={style['spans']} role="group" aria-label={t('web.calendar.span')}>
            {(['month', 'week'] as const).map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === span}
                onClick={() =>
                  go(withParts(address, { span: one === 'week' ? 'week' : undefined }), 'replace')
                }
              >
                {t(one === 'week' ? 'web.calendar.week' : 'web.calendar.month')}
              </button>
            ))}
          </span>
        </header>
        <p role="status" className="unseen">
          {move.said}
        </p>
        {treeOf(plan, 'plan').items.length === 0 && (
          <p className={style['blank']}>
            <span>{t('web.calendar.blank')}</span>
            <LinkButton icon="plus" to={addressIn(sight.workspace.id, '/plan')}>
              {t('web.home.start')}
            </LinkButton>
          </p>
        )}
        {nearest !== undefined && (
          <p className={style['blank']}>
            {/* The list of a phone says so itself. */}
            {!narrow && <span>{t('web.calendar.none')}</span>}
            <Button icon="arrow" onClick={() => goTo(nearest)}>
              {t('web.calendar.nearest', { date: { given: dayText(nearest) } })}
            </Button>
          </p>
        )}
        <div className={style['body']} data-narrow={narrow} data-moving={move.moving?.by}>
          <div className={style['main']} data-scrolls="y">
            <Periods list={periods} today={now} opened={item} move={move} onKey={pickUp} />
            {narrow ? (
              <Agenda {...{ calendar, at, span, today: now }} firstDay={first} opened={item} />
            ) : (
              <Grid
                {...{ calendar, at, span, today: now, move, goTo }}
                weeks={weeksOf(at, span, first)}
                opened={item}
                showDay={setDay}
              />
            )}
          </div>
          <Tray
            items={calendar.undated}
            open={item === undefined && !narrow}
            dated={undated}
            {...{ move, opened: item, today: now }}
            onKey={pickUp}
          />
        </div>
      </div>
      {day !== undefined && (
        <Dialog title={dayName(day)} open onClose={() => setDay(undefined)}>
          <Entries list={calendar.days.get(day) ?? []} today={now} opened={item} />
        </Dialog>
      )}
    </Split>
  );
}

type Carriers = {
  readonly move: Move;
  readonly today: Day;
  readonly opened: string | undefined;
  readonly onKey: (event: KeyboardEvent, one: Dated) => void;
};

/** Months, quarters and longer that what is shown lies in: at their head, since nobody gave a day. */
function Periods({
  list,
  move,
  today: now,
  opened,
  onKey,
}: Carriers & { readonly list: readonly Dated[] }): ReactNode {
  const [all, setAll] = useState(false);
  if (list.length === 0) return null;
  return (
    <div className={style['periods']} role="group" aria-label={t('web.calendar.periods')}>
      {(all ? list : list.slice(0, fewPeriods)).map((one) => (
        <Chip
          key={keyOf(one)}
          one={one}
          today={now}
          opened={one.item.id === opened}
          moving={move.moving !== undefined && keyOf(move.moving.one) === keyOf(one)}
          when
          onPress={move.press}
          onKey={onKey}
        />
      ))}
      {!all && list.length > fewPeriods && (
        <button type="button" className={style['more']} onClick={() => setAll(true)}>
          {t('web.calendar.more', { count: list.length - fewPeriods })}
        </button>
      )}
    </div>
  );
}

/** Open items for which nobody gave a date, to be put on a day. */
function Tray(
  props: Carriers & {
    readonly items: readonly Item[];
    readonly open: boolean;
    readonly dated: (item: Item) => Dated;
  },
): ReactNode {
  const [wanted, setWanted] = useState<boolean>();
  const [many, setMany] = useState(fewUndated);
  const { items, move } = props;
  if (items.length === 0) return null;
  const open = wanted ?? props.open;
  return (
    <aside
      className={style['tray']}
      aria-label={t('web.calendar.undated', { count: items.length })}
      data-open={open}
    >
      <button
        type="button"
        className={style['tray-head']}
        aria-expanded={open}
        onClick={() => setWanted(!open)}
      >
        {t('web.calendar.undated', { count: items.length })}
      </button>
      {open && (
        <div className={style['tray-list']} data-scrolls="y">
          <p>{t('web.calendar.undated.text')}</p>
          <ul>
            {items.slice(0, many).map((item) => {
              const one = props.dated(item);
              return (
                <li key={item.id}>
                  <Chip
                    one={one}
                    today={props.today}
                    opened={item.id === props.opened}
                    moving={move.moving?.one.item.id === item.id}
                    onPress={(event) => move.press(event, `tray ${item.id}`)}
                    onKey={props.onKey}
                  />
                </li>
              );
            })}
          </ul>
          {items.length > many && (
            <Button look="quiet" onClick={() => setMany(many + fewUndated)}>
              {t('web.calendar.more', { count: items.length - many })}
            </Button>
          )}
        </div>
      )}
    </aside>
  );
}
