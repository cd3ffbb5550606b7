/** Lines of the log, a command each: who, what, when, through what door, why, and a way to take it back. */
import type { TextKey } from '@throughline/words/text';
import { useState, type ReactNode } from 'react';
import { verbOf } from '@throughline/model/changes/index';
import type { Entry } from '@throughline/model/entry';
import { upgraded } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { may, mayChange } from '@throughline/model/may';
import { itemOf } from '@throughline/model/plan';
import type { Reader } from '@throughline/words/reader';
import { sentence } from '@throughline/words/say';
import { momentText } from '@throughline/words/given';
import { useSight, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { sayingsOf, takeBackOne } from '../undo.ts';
import { IconButton } from './button.tsx';
import { useMinute } from './minute.ts';
import { Avatar } from './name.tsx';
import style from './log-lines.module.css';

export type Log = {
  readonly entries: readonly Entry[];
  readonly names: Readonly<Record<string, string>>;
};

/** Entries of one command, together; the newest command first. */
export function commandsOf(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.command);
    if (group) group.push(entry);
    else groups.set(entry.command, [entry]);
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.version - b.version));
}

const shown = 3;
const excerpt = 40; // characters of a text that has no title

/** Names of what the entries themselves bring, such as notes, which no plan here holds. */
export function namesIn(entries: readonly Entry[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { change } of entries) {
    if (!change || (change.type !== 'added' && change.type !== 'withdrawn')) continue;
    const { item } = change as { item: { id: string; fields: Record<string, unknown> } };
    const text = item.fields['title'] ?? item.fields['body'];
    if (typeof text !== 'string' || text === '') continue;
    names[item.id] = text.length > excerpt ? `${text.slice(0, excerpt).trimEnd()} …` : text;
  }
  return names;
}

/** "5 minutes ago" while it is fresh, then the day and time. */
export function agoText(at: number, now: number, locale: string): string | undefined {
  const minutes = Math.round((at - now) / 60_000);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (minutes > -1) return format.format(0, 'second');
  if (minutes > -60) return format.format(minutes, 'minute');
  return minutes > -60 * 12 ? format.format(Math.round(minutes / 60), 'hour') : undefined;
}

/** The time of day, for what stands under its day. */
const clockText = (at: number, { locale, zone }: Reader): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(at);

const doors: Partial<Record<Entry['door'], TextKey>> = {
  cli: 'web.door.cli',
  http: 'web.door.http',
  mcp: 'web.door.mcp',
  import: 'web.door.import',
  job: 'web.door.job',
  file: 'web.door.file',
};

/** The commands that have been taken back, as far as these entries tell; one that was done again is not. */
export function undoneIn(entries: readonly Entry[]): Set<Id> {
  const undone = new Set<Id>();
  for (const { command, undoes } of entries.toSorted((a, b) => b.version - a.version)) {
    if (undoes !== undefined && !undone.has(command)) undone.add(undoes);
  }
  return undone;
}

/** May this person take it back, as far as can be told from here? */
function mayTakeBack(sight: Sight, group: readonly Entry[], command: Id): boolean {
  if (!sight.live || may(sight.me, sight.plan, { type: 'undo', of: command })) return false;
  return group.every((entry) => {
    if (entry.change === null) return false;
    const change = upgraded(entry.change as JsonObject, (id) => itemOf(sight.plan, id)?.kind);
    return change !== undefined && !mayChange(sight.me, sight.plan, verbOf(change).invert(change));
  });
}

export function CommandLines({
  group,
  names,
  undone,
  inDay,
}: {
  readonly group: readonly Entry[];
  readonly names: Log['names'];
  /** it has been taken back */
  readonly undone: boolean;
  /** its day is said above it */
  readonly inDay?: boolean;
}): ReactNode {
  const sight = useSight();
  const [all, setAll] = useState(false);
  const now = useMinute();
  const [first] = group;
  if (!first) return null;
  const reader = {
    ...sight.reader,
    nameOf: (id: string) => sight.reader.nameOf?.(id) ?? names[id],
  };
  const who = reader.nameOf(first.by) ?? t('web.somebody');
  const lines = group.flatMap((entry) =>
    entry.change === null
      ? [t('web.history.blank')]
      : sayingsOf(entry, sight.plan).map((one) => sentence(one, reader)),
  );
  const said = lines.length > 0 ? lines : [t('web.history.unread')];
  const visible = all ? said : said.slice(0, shown);
  const moment = momentText(first.at, sight.reader);
  const door = doors[first.door];
  return (
    <li className={style['command']} data-undone={undone || undefined}>
      <Avatar id={first.by} name={who} />
      <div className={style['said']}>
        <p>
          <b>{who}</b> {visible[0]}
        </p>
        {visible.slice(1).map((line, at) => (
          // Lines of a command have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at}>{line}</p>
        ))}
        {said.length > visible.length && (
          <button type="button" className={style['rest']} onClick={() => setAll(true)}>
            {t('web.history.rest', { count: said.length - visible.length })}
          </button>
        )}
        {first.why && (
          <p className={style['why']}>
            <span className="unseen">{t('web.why')}: </span>
            {first.why}
          </p>
        )}
        <p className={style['when']}>
          <time dateTime={new Date(first.at).toISOString()} title={moment}>
            {agoText(first.at, now, sight.reader.locale) ??
              (inDay ? clockText(first.at, sight.reader) : moment)}
          </time>
          {door && <> · {t(door)}</>}
          {first.undoes && <> · {t('web.history.undid')}</>}
          {undone && <span className={style['undone']}> · {t('web.history.undone')}</span>}
        </p>
      </div>
      {!undone && mayTakeBack(sight, group, first.command) && (
        <IconButton
          icon="undo"
          label={t('web.undo.this')}
          onClick={() => void takeBackOne(sight, first.command)}
        />
      )}
    </li>
  );
}

export function LogLines({ log }: { readonly log: Log }): ReactNode {
  const names = { ...namesIn(log.entries), ...log.names };
  const undone = undoneIn(log.entries);
  return (
    <ol className={style['log']}>
      {commandsOf(log.entries).map((group) => (
        <CommandLines
          key={group[0]?.command}
          group={group}
          names={names}
          undone={undone.has(group[0]?.command ?? '')}
        />
      ))}
    </ol>
  );
}
