/** Notes beside an item, in Markdown: there at once, changed and removed by whoever wrote them. */
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { kinds } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { momentText } from '@throughline/words/given';
import { edited } from '../deeds.ts';
import { MarkdownArea } from '../markdown/area.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { agoText, type Log } from '../parts/log-lines.tsx';
import { useMinute } from '../parts/minute.ts';
import { Avatar } from '../parts/name.tsx';
import { say } from '../parts/toasts.tsx';
import { nameIn, useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { takeBackOne } from '../undo.ts';
import style from './notes.module.css';

const shelfKind = Object.values(kinds).find(({ traits }) => traits.tree === 'aside')?.name ?? '';

/** What stands beside an item; undefined until it is known. */
export function useShelf(id: string): readonly Item[] | undefined {
  const { live } = useSight();
  useEffect(() => live?.watchShelf(id), [live, id]);
  return live?.shelf(id);
}

/** A form of one Markdown text: Ctrl+Enter sends it. */
export function Composer(props: {
  readonly label: string;
  readonly text: string;
  readonly submit: string;
  readonly focus?: boolean;
  readonly onText: (text: string) => void;
  readonly send: () => void;
  readonly cancel?: (() => void) | undefined;
}): ReactNode {
  const { text, send, cancel } = props;
  return (
    <form
      className={style['write']}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (text.trim() !== '') send();
      }}
    >
      <MarkdownArea
        className={style['area']}
        label={props.label}
        placeholder={props.label}
        text={text}
        rows={2}
        focus={props.focus ?? false}
        onText={props.onText}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && cancel) {
            event.preventDefault();
            event.stopPropagation();
            cancel();
          }
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (text.trim() !== '') send();
        }}
      />
      <span className={style['deeds']}>
        <Button type="submit" look="main" keys="mod+enter" disabled={text.trim() === ''}>
          {props.submit}
        </Button>
        {cancel && (
          <Button look="quiet" onClick={cancel}>
            {t('web.cancel')}
          </Button>
        )}
      </span>
    </form>
  );
}

function Note(props: { readonly note: Item; readonly at: number | undefined }): ReactNode {
  const { note, at } = props;
  const sight = useSight();
  const now = useMinute();
  const [text, setText] = useState<string>();
  const author = textOf(note.fields['author']);
  const body = textOf(note.fields['body']);
  const own = sight.live !== undefined && author === sight.me.person;
  const name = nameIn(sight.plan, sight.directory, author) ?? t('web.somebody');
  const moment = at === undefined ? '' : momentText(at, sight.reader);
  const save = (to: string): boolean => edited(sight, note.id, { field: 'body', saw: body, to });
  function remove(): void {
    const outcome = sight.wish([{ type: 'remove', id: note.id }]);
    if (!outcome.ok) return;
    say(t('web.note.removed'), {
      deeds: [{ label: t('web.undo'), run: () => void takeBackOne(sight, outcome.command) }],
    });
  }
  return (
    <li className={style['note']}>
      <Avatar id={author} name={name} />
      <div>
        <p className={style['by']}>
          <b>{name}</b>
          {at !== undefined && (
            <time dateTime={new Date(at).toISOString()} title={moment}>
              {agoText(at, now, sight.reader.locale) ?? moment}
            </time>
          )}
          {own && text === undefined && (
            <span className={style['own']}>
              <IconButton icon="edit" label={t('web.note.edit')} onClick={() => setText(body)} />
              <IconButton icon="trash" label={t('web.note.remove')} onClick={remove} />
            </span>
          )}
        </p>
        {text === undefined ? (
          <Markdown text={body} save={own ? save : undefined} />
        ) : (
          <Composer
            label={t('web.note.edit')}
            text={text}
            submit={t('web.note.save')}
            focus
            onText={setText}
            send={() => {
              if (save(text.trim())) setText(undefined);
            }}
            cancel={() => setText(undefined)}
          />
        )}
      </div>
    </li>
  );
}

/** When each note was written, as far as the history at hand tells. */
function momentsIn(log: Log | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { change, at } of log?.entries ?? []) {
    if (change?.type === 'added') found.set((change as unknown as { item: Item }).item.id, at);
  }
  return found;
}

export function Notes(props: {
  readonly item: Item;
  readonly notes: readonly Item[];
  readonly log: Log | undefined;
  readonly writing: boolean;
  readonly write: (open: boolean) => void;
}): ReactNode {
  const { item, notes, log, writing, write } = props;
  const sight = useSight();
  const [text, setText] = useState('');
  const moments = momentsIn(log);
  const now = useMinute();
  const [written, setWritten] = useState<ReadonlyMap<string, number>>(new Map());
  if (notes.length === 0 && !writing) return null;
  function send(): void {
    const id = newId();
    const fields = { body: text.trim(), author: sight.me.person };
    if (!sight.wish([{ type: 'add', id, kind: shelfKind, parent: item.id, fields }]).ok) return;
    setWritten(new Map(written).set(id, now));
    setText('');
    write(false);
  }
  return (
    <section className={style['section']}>
      <h2>{t('web.notes')}</h2>
      <ul className={style['notes']}>
        {notes.map((note) => (
          <Note key={note.id} note={note} at={moments.get(note.id) ?? written.get(note.id)} />
        ))}
      </ul>
      {sight.live && (
        <Composer
          label={t('web.note.new')}
          text={text}
          submit={t('web.note.save')}
          focus={writing}
          onText={setText}
          send={send}
          cancel={notes.length === 0 ? () => write(false) : undefined}
        />
      )}
    </section>
  );
}
