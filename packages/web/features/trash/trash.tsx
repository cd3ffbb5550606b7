/** What was thrown away, newest first: each branch comes back whole, one at a time or several at once. */
import { useMemo, useState, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import { momentText } from '@throughline/words/given';
import { Blank } from '../../parts/blank.tsx';
import { Button } from '../../parts/button.tsx';
import { agoText } from '../../parts/log-lines.tsx';
import { useMinute } from '../../parts/minute.ts';
import { Avatar, KindIcon } from '../../parts/name.tsx';
import { Page } from '../../parts/page.tsx';
import { say } from '../../parts/toasts.tsx';
import { itemAddress } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { nameIn, useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { thrownIn, toRestore, useThrowing, type Throwing, type Thrown } from './thrown.ts';
import style from './trash.module.css';

const page = 100;

export function Trash(): ReactNode {
  const sight = useSight();
  const { plan, directory, live } = sight;
  const all = useMemo(() => thrownIn(plan), [plan]);
  const throwing = useThrowing(useMemo(() => all.map(({ item }) => item), [all]));
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [shown, setShown] = useState(page);
  const now = useMinute();
  const nameOf = (id: Id): string => nameIn(plan, directory, id) ?? '';

  if (all.length === 0) {
    return (
      <Blank icon="trash" title={t('web.trash.empty')} text={t('web.trash.empty.text')}>
        <p>{t('web.trash.forever')}</p>
      </Blank>
    );
  }
  const newest = (one: Thrown): number => throwing.get(one.item.id)?.version ?? 0;
  const list = all.toSorted((a, b) => newest(b) - newest(a));
  const picked = list.filter(({ item }) => chosen.has(item.id));

  function restore(which: readonly Thrown[]): void {
    const outcome = sight.wish(toRestore(which).map((id) => ({ type: 'restore', id })));
    const [first] = which;
    if (!outcome.ok || !first) return;
    setChosen(new Set());
    const args = { name: nameOf(first.item.id), count: which.length, rest: which.length - 1 };
    say(t('web.trash.restored', args), {
      deeds: [{ label: t('web.undo'), run: () => void live?.undo(outcome.command) }],
    });
  }

  function choose(id: Id, on: boolean): void {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  }

  const place = ({ item, within }: Thrown): string => {
    const above = within.at(-1);
    if (above) return t('web.trash.with', { above: nameOf(above.id) });
    if (item.parent === null || !itemOf(plan, item.parent)) return t('web.trash.to-top');
    return t('web.trash.to', { parent: nameOf(item.parent) });
  };
  const thrownBy = ({ by, at }: Throwing): string =>
    t('web.trash.thrown', {
      who: nameOf(by) || t('web.somebody'),
      when: agoText(at, now, sight.reader.locale) ?? momentText(at, sight.reader, 'short'),
    });

  return (
    <Page title={t('web.place.trash')} text={`${t('web.trash.text')} ${t('web.trash.forever')}`}>
      {live && all.length > 1 && (
        <div className={style['bar']} role="group" aria-label={t('web.place.trash')}>
          <label className={style['pick']}>
            <input
              type="checkbox"
              checked={picked.length === list.length}
              ref={(box) => {
                if (box) box.indeterminate = picked.length > 0 && picked.length < list.length;
              }}
              onChange={(event) =>
                setChosen(new Set(event.target.checked ? list.map(({ item }) => item.id) : []))
              }
            />
            <span>{t('web.trash.all')}</span>
          </label>
          <span className={style['chosen']} role="status">
            {t('web.trash.chosen', { count: picked.length })}
          </span>
          <Button icon="undo" look="main" disabled={picked.length === 0} onClick={() => restore(picked)}>
            {t('web.trash.restore', { count: picked.length })}
          </Button>
        </div>
      )}
      <ul className={style['list']}>
        {list.slice(0, shown).map((one) => {
          const { item, below } = one;
          const thrown = throwing.get(item.id);
          const name = nameOf(item.id);
          return (
            <li key={item.id} className={style['row']}>
              {live && all.length > 1 && (
                <label className={style['pick']}>
                  <input
                    type="checkbox"
                    checked={chosen.has(item.id)}
                    onChange={(event) => choose(item.id, event.target.checked)}
                    aria-label={t('web.trash.choose', { name })}
                  />
                </label>
              )}
              <div className={style['what']}>
                <a {...linkTo(itemAddress(sight.workspace.id, item))} className={style['name']}>
                  <KindIcon kind={item.kind} />
                  <span>{name}</span>
                </a>
                <p>
                  {below > 0 && <>{t('web.trash.below', { count: below })} · </>}
                  {place(one)}
                </p>
              </div>
              <p className={style['who']}>
                {thrown && (
                  <>
                    <Avatar id={thrown.by} name={nameOf(thrown.by)} />
                    <time
                      dateTime={new Date(thrown.at).toISOString()}
                      title={momentText(thrown.at, sight.reader)}
                    >
                      {thrownBy(thrown)}
                    </time>
                  </>
                )}
              </p>
              {live && (
                <Button icon="undo" onClick={() => restore([one])}>
                  {t('web.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {list.length > shown && (
        <Button look="quiet" onClick={() => setShown(shown + page)}>
          {t('web.rest', { count: list.length - shown })}
        </Button>
      )}
    </Page>
  );
}
