/** Notes beside an item: they live on its shelf, fetched when it is looked at. */
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { kinds, kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { api } from '@throughline/server/contract';
import { call } from '../call.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { nameIn, useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import style from './item.module.css';

const shelfKind = Object.values(kinds).find(({ traits }) => traits.tree === 'aside')?.name ?? '';

/** The shelf of an item, fetched again whenever the stream says that it has changed. */
function useShelf(item: Item): readonly Item[] {
  const sight = useSight();
  const [fetched, setFetched] = useState<readonly Item[]>([]);
  const changed = sight.live?.state().shelves.get(item.id) ?? 0;
  useEffect(() => {
    let left = false;
    void call(api.shelf, { workspace: sight.workspace.id, item: item.id }).then((answer) => {
      if (!left && answer.ok) setFetched(answer.value.items);
    });
    return () => {
      left = true;
    };
  }, [sight.workspace.id, item.id, changed]);
  const known = new Set(fetched.map(({ id }) => id));
  // Those just written here, before the server has them.
  const own = [...values(sight.plan.items)].filter(
    (one) => one.parent === item.id && !known.has(one.id) && kindOf(one.kind)?.traits.residence === 'shelf',
  );
  return [...fetched, ...own];
}

export function Notes({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const notes = useShelf(item);
  const [text, setText] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    const fields = { body: text.trim(), author: sight.me.person };
    if (text.trim() === '') return;
    if (sight.wish([{ type: 'add', id: newId(), kind: shelfKind, parent: item.id, fields }]).ok) setText('');
  }
  return (
    <section className={style['section']}>
      <h2>{t('web.notes')}</h2>
      <ul className={style['notes']}>
        {notes.map((note) => (
          <li key={note.id} className={style['note']}>
            <p className={style['quiet']}>
              {nameIn(sight.plan, sight.directory, textOf(note.fields['author'])) ?? t('web.somebody')}
              {sight.live && note.fields['author'] === sight.me.person && (
                <IconButton
                  icon="trash"
                  label={t('web.note.remove')}
                  onClick={() => sight.wish([{ type: 'remove', id: note.id }])}
                />
              )}
            </p>
            <p className={style['body']}>{textOf(note.fields['body'])}</p>
          </li>
        ))}
      </ul>
      {sight.live && (
        <form className={style['write']} onSubmit={submit}>
          <textarea
            aria-label={t('web.note.new')}
            placeholder={t('web.note.new')}
            rows={1}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
            }}
          />
          {text.trim() !== '' && (
            <Button type="submit" look="main" keys="mod+enter">
              {t('web.note.save')}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}
