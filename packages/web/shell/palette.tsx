/** The palette: search everything, go anywhere, do anything with what is in hand, and choose what an action asks for. */
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf, type Item } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import type { Action, Where } from '../action.ts';
import { actions } from '../actions/index.ts';
import { call } from '../call.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { address, itemAddress } from '../places.ts';
import { openQuick, quickId, quickOffer } from '../quick/palette.ts';
import { go } from '../route.ts';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';
import { forgetEarly, typedEarly } from './early-line.tsx';
import { madeOf, makings } from './making.ts';
import { offered, scoped } from './palette-rows.ts';
import { opened, recentIn } from './recent.ts';
import { labelOf, useShownKey, whereIn } from './where.ts';
import style from './palette.module.css';

const none: readonly Item[] = [];

/** Items whose texts, not only their names, hold the words: asked of the server a moment after the last key. */
function useInside(workspace: string, typed: string): readonly Item[] {
  const [found, setFound] = useState<{ readonly text: string; readonly items: readonly Item[] }>();
  const text = typed.trim();
  useEffect(() => {
    if (text.length < 2) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      void call(api.search, { workspace, q: text, limit: 20 }).then((answer) => {
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

/** What is in hand, in words; none when nothing is. */
function inHand({ sight, items }: Where): string | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  if (items.length > 1) return t('web.menu.items', { count: items.length });
  return nameIn(sight.plan, sight.directory, first);
}

type Asked = { readonly action: Action; readonly where: Where };

export function Palette(props: {
  readonly sight: Sight;
  readonly path: string;
  /** an action that was set off elsewhere and waits for a value */
  readonly asking: Asked | undefined;
}): ReactNode {
  const { sight, path } = props;
  // The palette takes the focus: what was in hand before stays in hand.
  const [before] = useState(() => whereIn(sight, path));
  const here = useMemo((): Where => ({ ...before, sight }), [before, sight]);
  const [asked, setAsked] = useState<Action | undefined>(props.asking?.action);
  const where = props.asking ? { ...props.asking.where, sight } : here;
  useEffect(forgetEarly, []);
  const close = (): void => {
    ui.palette.set(false);
    ui.asking.set(undefined);
  };
  return (
    <Dialog title={t('web.do.palette')} open onClose={close} bare full>
      <div className={style['palette']}>
        {asked?.asks ? (
          <Asking
            action={asked}
            where={where}
            close={close}
            back={props.asking ? undefined : () => setAsked(undefined)}
          />
        ) : (
          <Choosing where={here} close={close} ask={setAsked} />
        )}
      </div>
    </Dialog>
  );
}

/** The first step: what to do, where to go, what to find. */
function Choosing(props: {
  readonly where: Where;
  readonly close: () => void;
  readonly ask: (action: Action) => void;
}): ReactNode {
  const { where, close } = props;
  const { sight } = where;
  const workspace = sight.workspace.id;
  const [text, setText] = useState(typedEarly);
  // The line never waits for the list.
  const shown = useDeferredValue(text);
  const { typed } = scoped(shown);
  const inside = useInside(workspace, typed);
  const key = useShownKey();
  const recent = useMemo(() => recentIn(workspace), [workspace]);
  const rowsFor = (line: string): ReturnType<typeof offered> => {
    const { typed: words } = scoped(line);
    const quick = quickOffer(where, words);
    const making = words.startsWith('+') ? quick : [...makings(where, words), ...quick];
    return offered({ actions, where, text: line, recent, inside, keyOf: key, making });
  };
  // oxlint-disable-next-line react/exhaustive-deps -- what `rowsFor` closes over is named here
  const rows = useMemo(() => rowsFor(shown), [where, shown, recent, inside, key]);
  const subject = inHand(where);

  function open(id: string): void {
    const item = itemOf(sight.plan, id) ?? inside.find((one) => one.id === id);
    // What lives on a shelf is shown beside the item it belongs to.
    const shelved = item && kindOf(item.kind)?.traits.residence === 'shelf';
    const target = shelved ? (item.parent ?? id) : id;
    opened(workspace, target);
    go(itemAddress(workspace, itemOf(sight.plan, target) ?? target));
  }

  function take(marked: string | undefined): void {
    // Who is quicker than the list means what the list would offer first.
    const { typed } = scoped(text);
    const id = shown === text ? marked : rowsFor(text)[0]?.id;
    if (id === undefined) return;
    const action = id.startsWith('do ') ? actions.find(({ name }) => `do ${name}` === id) : undefined;
    if (action?.asks) return props.ask(action);
    if (id.startsWith('make ')) {
      const made = madeOf(where, id, typed);
      if (made === undefined) return;
      close();
      return open(made);
    }
    close();
    if (action) return void action.run(where);
    if (id === quickId) return openQuick(where, typed);
    if (id === 'search') return go(`${address(workspace, '/search')}?q=${encodeURIComponent(typed.trim())}`);
    open(id);
  }

  return (
    <>
      {subject !== undefined && (
        <p className={style['crumbs']}>
          <span className={style['crumb']}>{subject}</span>
        </p>
      )}
      <Suggest
        label={t('web.do.palette')}
        className={style['input']}
        listClass={style['list']}
        text={text}
        onText={setText}
        placeholder={t('web.palette.hint')}
        suggestions={rows}
        remark={rows.length === 0 ? t('web.search.none', { text: typed }) : undefined}
        onTake={(id, by) => {
          if (by !== 'Tab') take(id);
        }}
        onCancel={close}
        onLeave="stay"
        atEnd
      />
      <p className={style['foot']}>{t('web.palette.scopes')}</p>
    </>
  );
}

/** The second step: the value that an action asks for. */
function Asking(props: {
  readonly action: Action;
  readonly where: Where;
  readonly close: () => void;
  readonly back: (() => void) | undefined;
}): ReactNode {
  const { action, where, close, back } = props;
  const { asks } = action;
  const [text, setText] = useState(typedEarly);
  if (!asks) return null;
  const options = asks.options(where, text);
  const remark = asks.remark?.(where, text);
  const subject = action.group === 'outline' || action.group === 'item' ? inHand(where) : undefined;
  const label = labelOf(action, where);
  return (
    <>
      <p className={style['crumbs']}>
        {back && (
          <button type="button" className={style['back']} onClick={back} aria-label={t('web.palette.back')}>
            <Icon name="left" size={14} />
          </button>
        )}
        {subject !== undefined && <span className={style['crumb']}>{subject}</span>}
        {subject !== undefined && <Icon name="right" size={12} />}
        <span className={style['crumb']} data-now>
          {label}
        </span>
      </p>
      <Suggest
        label={subject === undefined ? label : t('web.palette.asks', { action: label, item: subject })}
        className={style['input']}
        listClass={style['list']}
        text={text}
        onText={setText}
        placeholder={t(asks.hint)}
        suggestions={options}
        remark={remark ?? (options.length === 0 ? t('web.search.none', { text }) : undefined)}
        onTake={(id, by) => {
          if (by === 'Tab' || id === undefined) return;
          if (asks.take(where, id, text)) close();
        }}
        onCancel={close}
        onBack={back}
        onLeave="stay"
        atEnd
      />
    </>
  );
}
