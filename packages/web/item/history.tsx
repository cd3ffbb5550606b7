/** What happened to an item, newest first: by day and command, each field before and after, with who, when and why. */
import type { ReactNode } from 'react';
import type { TextKey } from '@throughline/words/text';
import type { Edited } from '@throughline/model/changes/edited';
import type { Door, Entry } from '@throughline/model/entry';
import { upgraded } from '@throughline/model/fold';
import type { JsonObject } from '@throughline/model/json';
import { itemOf, kindAt, type Item } from '@throughline/model/plan';
import { momentText } from '@throughline/words/given';
import { regional } from '@throughline/words/message';
import { sentence } from '@throughline/words/say';
import { Button, IconButton } from '../parts/button.tsx';
import { agoText, commandsOf, namesIn, type Log } from '../parts/log-lines.tsx';
import { useMinute } from '../parts/minute.ts';
import { Avatar } from '../parts/name.tsx';
import { useSight, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { sayingsOf, takeBackOne } from '../undo.ts';
import { FieldChanges } from './history-fields.tsx';
import style from './history.module.css';

const doors: Partial<Record<Door, TextKey>> = {
  cli: 'web.door.cli',
  http: 'web.door.http',
  mcp: 'web.door.mcp',
  import: 'web.door.import',
  job: 'web.door.job',
  file: 'web.door.file',
};

/** The edit of this very item that an entry is; none for any other change. */
export function editOf(entry: Entry, id: string, sight: Sight): Edited | undefined {
  if (entry.change === null) return undefined;
  const change = upgraded(entry.change as JsonObject, (of) => itemOf(sight.plan, of)?.kind);
  return change?.type === 'edited' && change.on === 'item' && change.id === id ? change : undefined;
}

const dayKey = (at: number, { locale, zone }: Sight['reader']): string =>
  new Intl.DateTimeFormat(regional(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(zone ? { timeZone: zone } : {}),
  }).format(at);

const longest = 70; // characters of a name in a sentence

/** What a sentence calls something: a note by its words, which only the log tells; a long name by how it begins. */
function nameFor(id: string, sight: Sight, names: Log['names']): string | undefined {
  const shelved = kindAt(sight.plan, id)?.traits.residence === 'shelf';
  const name = (shelved ? names[id] : undefined) ?? sight.reader.nameOf?.(id) ?? names[id];
  return name !== undefined && name.length > longest ? `${name.slice(0, longest).trimEnd()} …` : name;
}

function Command(props: {
  readonly group: readonly Entry[];
  readonly item: Item;
  readonly names: Log['names'];
}): ReactNode {
  const { group, item, names } = props;
  const sight = useSight();
  const now = useMinute();
  const [first] = group;
  if (!first) return null;
  const reader = { ...sight.reader, nameOf: (id: string) => nameFor(id, sight, names) };
  const who = reader.nameOf(first.by) ?? t('web.somebody');
  const moment = momentText(first.at, sight.reader);
  const door = doors[first.door];
  const edits = group.flatMap((entry) => editOf(entry, item.id, sight) ?? []);
  const others = group.filter((entry) => !editOf(entry, item.id, sight));
  const lines = others.flatMap((entry) =>
    entry.change === null
      ? [t('web.history.blank')]
      : sayingsOf(entry, sight.plan).map((one) => sentence(one, reader)),
  );
  if (lines.length === 0 && edits.length === 0) lines.push(t('web.history.unread'));
  return (
    <li className={style['command']}>
      <Avatar id={first.by} name={who} />
      <div className={style['said']}>
        <p>
          <b>{who}</b> {lines[0]}
          <time dateTime={new Date(first.at).toISOString()} title={moment}>
            {agoText(first.at, now, sight.reader.locale) ?? timeText(first.at, sight)}
          </time>
          {door && <span className={style['door']}>{t(door)}</span>}
          {first.undoes && <span className={style['door']}>{t('web.history.undid')}</span>}
        </p>
        {lines.slice(1).map((line, at) => (
          // Lines of a command have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at}>{line}</p>
        ))}
        {edits.map((edit, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <FieldChanges key={at} change={edit} kind={item.kind} />
        ))}
        {first.why && (
          <p className={style['why']}>
            <span className="unseen">{t('web.why')}: </span>
            {first.why}
          </p>
        )}
      </div>
      {sight.live && (
        <IconButton
          icon="undo"
          label={t('web.undo.this')}
          onClick={() => void takeBackOne(sight, first.command)}
        />
      )}
    </li>
  );
}

const timeText = (at: number, { reader: { locale, zone } }: Sight): string =>
  new Intl.DateTimeFormat(regional(locale), {
    hour: '2-digit',
    minute: '2-digit',
    ...(zone ? { timeZone: zone } : {}),
  }).format(at);

export function History(props: {
  readonly item: Item;
  readonly log: Log | undefined;
  /** there may be older lines */
  readonly more: (() => void) | undefined;
}): ReactNode {
  const { item, log, more } = props;
  const sight = useSight();
  const names = log ? { ...namesIn(log.entries), ...log.names } : {};
  const days = new Map<string, Entry[][]>();
  for (const group of commandsOf(log?.entries ?? [])) {
    const day = dayKey(group[0]?.at ?? 0, sight.reader);
    days.set(day, [...(days.get(day) ?? []), group]);
  }
  return (
    <section className={style['section']}>
      <h2>{t('web.history')}</h2>
      {[...days].map(([day, groups]) => (
        <div key={day} className={style['day']}>
          <h3>{day}</h3>
          <ol>
            {groups.map((group) => (
              <Command key={group[0]?.command} group={group} item={item} names={names} />
            ))}
          </ol>
        </div>
      ))}
      {more && (
        <Button look="quiet" onClick={more}>
          {t('web.history.older')}
        </Button>
      )}
    </section>
  );
}
