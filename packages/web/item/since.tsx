/** What others did to the item since this browser last looked at it, in one line on top, until it is left. */
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Entry } from '@throughline/model/entry';
import type { Item } from '@throughline/model/plan';
import { argText, sentence, valueText } from '@throughline/words/say';
import { agoText, type Log } from '../parts/log-lines.tsx';
import { useMinute } from '../parts/minute.ts';
import { nameIn, useSight, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { sayingsOf } from '../undo.ts';
import { editOf } from './history.tsx';
import { noNews } from './news.ts';
import { changedSince, lookedAt, seenAt, type Seen } from './seen.ts';
import style from './item.module.css';

export type Since = {
  readonly seen: Seen;
  /** known once the history has come */
  readonly entries: readonly Entry[] | undefined;
  readonly fields: ReadonlySet<string>;
};

const nothing: ReadonlySet<string> = new Set();

/** Remembers the look when the item is left, and says what had changed since the one before. */
export function useSince(item: Item, log: Log | undefined): Since | undefined {
  const sight = useSight();
  const now = useRef(sight);
  useEffect(() => {
    now.current = sight;
  });
  const { id } = item;
  // What was known when it was opened: until the history has come, how the item differs says whether there is news.
  const [seen] = useState(() => (sight.live ? seenAt(sight, id) : undefined));
  const [differs] = useState(() => seen !== undefined && changedSince(sight, item));
  // What happens while it is looked at is seen happening.
  const [until, setUntil] = useState<number>();
  if (log && until === undefined) setUntil(Math.max(0, ...log.entries.map(({ version }) => version)));
  // At the very moment it is left: what comes after has not been looked at.
  useLayoutEffect(() => {
    noNews(id);
    const leave = (): void => {
      lookedAt(now.current, id, Date.now());
      noNews(id);
    };
    globalThis.addEventListener('pagehide', leave);
    return () => {
      globalThis.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id]);
  if (!seen) return undefined;
  const entries = log?.entries.filter(
    ({ version, by }) => version > seen.version && version <= (until ?? version) && by !== sight.me.person,
  );
  if (entries ? entries.length === 0 : !differs) return undefined;
  const fields = new Set(
    (entries ?? []).flatMap((entry) => Object.keys(editOf(entry, id, sight)?.fields ?? {})),
  );
  return { seen, entries, fields: fields.size > 0 ? fields : nothing };
}

const most = 3;

/** One change as shortly as it can be said. */
function shortly(entry: Entry, item: Item, sight: Sight): string[] {
  const who = nameIn(sight.plan, sight.directory, entry.by) ?? t('web.somebody');
  return sayingsOf(entry, sight.plan).map((saying) => {
    const { field, from, to } = saying.args;
    if (!editOf(entry, item.id, sight) || field === undefined) {
      return t('web.since.other', { who, line: sentence(saying, sight.reader) });
    }
    const label = argText(field, sight.reader);
    const [was, is] = [from, to].map((value) => (value === undefined ? '' : valueText(value, sight.reader)));
    if (was && is) return t('web.since.changed', { field: label, from: was, to: is, who });
    return is
      ? t('web.since.set', { field: label, to: is, who })
      : t('web.since.touched', { field: label, who });
  });
}

export function SinceLine({ item, since }: { readonly item: Item; readonly since: Since }): ReactNode {
  const sight = useSight();
  const now = useMinute();
  const { seen, entries } = since;
  const when = agoText(seen.at, now, sight.reader.locale) ?? whenText(seen.at, now, sight);
  const lines = entries?.flatMap((entry) => shortly(entry, item, sight)) ?? [];
  if (entries && lines.length === 0) return null;
  const rest = lines.length - most;
  return (
    <p className={style['since']} role="status">
      <b>{entries ? t('web.since', { count: lines.length, when }) : t('web.since.some', { when })}</b>
      {lines.slice(0, most).map((line) => (
        <span key={line}>{line}</span>
      ))}
      {rest > 0 && <span>{t('web.rest', { count: rest })}</span>}
    </p>
  );
}

const day = 86_400_000; // milliseconds

/** A weekday while it is clear which, else the date. */
function whenText(at: number, now: number, { reader: { locale, zone } }: Sight): string {
  const options: Intl.DateTimeFormatOptions =
    now - at < 6 * day ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return new Intl.DateTimeFormat(locale, { ...options, ...(zone ? { timeZone: zone } : {}) }).format(at);
}
