/** The palette: search everything, go anywhere, do anything to the item in hand. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { itemOf } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { term } from '@throughline/words/say';
import type { Where } from '../action.ts';
import { actions } from '../actions/index.ts';
import { call } from '../call.ts';
import { candidates, fits } from '../candidates.ts';
import { faceOf } from '../faces/index.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Suggest, type Suggestion } from '../parts/suggest.tsx';
import { itemAddress } from '../places.ts';
import { go } from '../route.ts';
import { nameIn } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { ui } from '../ui.ts';
import style from './palette.module.css';

const none: readonly Item[] = [];

/** Items whose texts, not only their names, hold the words: asked of the server a moment after the last key. */
function useFound(where: Where, text: string): readonly Item[] {
  const [found, setFound] = useState<{ readonly text: string; readonly items: readonly Item[] }>();
  const workspace = where.sight.workspace.id;
  useEffect(() => {
    if (text.trim().length < 2) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      void call(api.search, { workspace, q: text.trim(), limit: 20 }).then((answer) => {
        if (!left && answer.ok) setFound({ text, items: answer.value.hits.map(({ item }) => item) });
      });
    }, 150);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [workspace, text]);
  return found?.text === text ? found.items : none;
}

export function Palette({ where }: { readonly where: Where }): ReactNode {
  const { sight } = where;
  const [text, setText] = useState('');
  const hits = useFound(where, text);
  const possible = useMemo(() => actions.filter((action) => action.when(where)), [where]);

  const doable: Suggestion[] = possible
    .filter((action) => fits(t(action.label), text) > 0)
    .map((action) => ({
      id: `do ${action.name}`,
      label: t(action.label),
      icon: action.icon,
      hint: action.keys?.[0]?.replace('mod', 'Ctrl'),
    }));
  const named = text.trim() === '' ? [] : candidates(sight, text, (item) => kindOf(item.kind) !== undefined);
  const known = new Set(named.map(({ id }) => id));
  const elsewhere = hits
    .filter(({ id }) => !known.has(id))
    .map((item) => ({
      id: item.id,
      label: nameIn(sight.plan, sight.directory, item.id) ?? term(item.kind, reader),
      hint: t('web.search.inside'),
      icon: faceOf(item.kind).icon,
    }));
  const all = [...named.slice(0, 12), ...doable, ...elsewhere];
  const close = (): void => ui.palette.set(false);

  function take(id: string | undefined): void {
    if (id === undefined) return;
    close();
    const action = id.startsWith('do ') ? possible.find(({ name }) => `do ${name}` === id) : undefined;
    if (action) return void action.run(where);
    const item = itemOf(sight.plan, id) ?? hits.find((one) => one.id === id);
    // What lives on a shelf is shown beside the item it belongs to.
    const shelved = item && kindOf(item.kind)?.traits.residence === 'shelf';
    go(itemAddress(sight.workspace.id, shelved ? (item.parent ?? id) : (item ?? id)));
  }

  return (
    <Dialog title={t('web.do.palette')} open onClose={close} bare>
      <div className={style['palette']}>
        <Suggest
          label={t('web.do.palette')}
          className={style['input']}
          listClass={style['list']}
          text={text}
          onText={setText}
          placeholder={t('web.palette.hint')}
          suggestions={all}
          remark={all.length === 0 ? t('web.search.none', { text }) : undefined}
          onTake={(id, by) => {
            if (by !== 'Tab') take(id);
          }}
          onCancel={close}
          onLeave="stay"
        />
      </div>
    </Dialog>
  );
}
