/** Everything that happened, newest first, by days, narrowed as the address says, with a mark at the last visit. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Entry } from '@throughline/model/entry';
import { momentText } from '@throughline/words/given';
import type { Reader } from '@throughline/words/reader';
import { Blank } from '../../parts/blank.tsx';
import { Button } from '../../parts/button.tsx';
import { agoText, CommandLines, commandsOf, namesIn, undoneIn } from '../../parts/log-lines.tsx';
import { useMinute } from '../../parts/minute.ts';
import { Page } from '../../parts/page.tsx';
import { address } from '../../places.ts';
import { go, useAddress } from '../../route.ts';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { Filters } from './filters.tsx';
import { keepVisit, lastVisit } from './last-visit.ts';
import { readFilter, writeFilter, type FeedFilter } from './narrow.ts';
import { useFeed } from './use-feed.ts';
import style from './activity.module.css';

const day = 86_400_000; // milliseconds

/** The number of the day that a moment is on, where the reader is. */
const dayOf = (at: number, zone: string | undefined): number =>
  Math.round(Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)) / day);

/** "Today", "Yesterday", then the day. */
function dayName(at: number, now: number, { locale, zone }: Reader): string {
  const ago = dayOf(at, zone) - dayOf(now, zone);
  const text =
    ago > -2
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(ago, 'day')
      : new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: zone }).format(at);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** Commands by the day on which they were accepted, as the reader counts days. */
export function daysOf(commands: readonly Entry[][], name: (at: number) => string): [string, Entry[][]][] {
  const days: [string, Entry[][]][] = [];
  for (const group of commands) {
    const called = name(group[0]?.at ?? 0);
    const last = days.at(-1);
    if (last?.[0] === called) last[1].push(group);
    else days.push([called, [group]]);
  }
  return days;
}

export function Activity(): ReactNode {
  const sight = useSight();
  const { workspace, reader } = sight;
  const query = useAddress().split('?')[1] ?? '';
  const filter = useMemo(() => readFilter(query), [query]);
  const { feed, older } = useFeed(filter);
  const now = useMinute();
  const narrowed = Object.keys(filter).length > 0;
  const entries = feed?.log.entries;
  const visit = lastVisit(workspace.id);
  const newest = narrowed ? 0 : (entries?.[0]?.version ?? 0);
  useEffect(() => {
    if (newest > 0) keepVisit(workspace.id, { version: newest, at: Date.now() });
  }, [workspace.id, newest]);

  if (entries?.length === 0 && !narrowed) {
    return <Blank icon="history" title={t('web.activity.empty')} text={t('web.activity.empty.text')} />;
  }
  const change = (next: FeedFilter): void =>
    go(`${address(workspace.id, '/activity')}${writeFilter(next)}`, 'replace');
  const commands = commandsOf(entries ?? []);
  const names = { ...namesIn(entries ?? []), ...feed?.log.names };
  const undone = undoneIn(entries ?? []);
  // The first command that was there at the last visit: what is above it is new.
  const seenFrom = visit && commands.findIndex((group) => (group.at(-1)?.version ?? 0) <= visit.version);
  const mark = seenFrom && seenFrom > 0 ? commands[seenFrom] : undefined;
  return (
    <Page title={t('web.place.activity')} text={t('web.activity.text')}>
      <Filters filter={filter} onChange={change} />
      {entries?.length === 0 && (
        <div className={style['none']} role="status">
          <h2>{t('web.activity.none')}</h2>
          <p>{t('web.activity.none.text')}</p>
          <Button onClick={() => change({})}>{t('web.activity.clear')}</Button>
        </div>
      )}
      {daysOf(commands, (at) => dayName(at, now, reader)).map(([name, groups]) => (
        <section key={name} className={style['day']}>
          <h2>{name}</h2>
          <ol>
            {groups.map((group) => (
              <Line
                key={group[0]?.command}
                group={group}
                names={names}
                undone={undone.has(group[0]?.command ?? '')}
                mark={
                  group === mark && visit
                    ? t('web.activity.since', {
                        when: agoText(visit.at, now, reader.locale) ?? momentText(visit.at, reader, 'short'),
                      })
                    : undefined
                }
              />
            ))}
          </ol>
        </section>
      ))}
      {feed &&
        entries &&
        entries.length > 0 &&
        (feed.whole ? <End narrowed={narrowed} /> : <Older older={older} />)}
    </Page>
  );
}

function Line(props: {
  readonly group: readonly Entry[];
  readonly names: Readonly<Record<string, string>>;
  readonly undone: boolean;
  readonly mark: string | undefined;
}): ReactNode {
  return (
    <>
      {props.mark && (
        <li className={style['mark']}>
          <span>{props.mark}</span>
        </li>
      )}
      <CommandLines group={props.group} names={props.names} undone={props.undone} inDay />
    </>
  );
}

const End = ({ narrowed }: { readonly narrowed: boolean }): ReactNode =>
  narrowed ? null : <p className={style['end']}>{t('web.activity.end')}</p>;

/** More, at a press of the button or when it comes into sight. */
function Older({ older }: { readonly older: () => void }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = new IntersectionObserver(([one]) => {
      if (one?.isIntersecting) older();
    });
    if (place.current) seen.observe(place.current);
    return () => seen.disconnect();
  }, [older]);
  return (
    <div ref={place} className={style['older']}>
      <Button look="quiet" onClick={older}>
        {t('web.history.older')}
      </Button>
    </div>
  );
}
