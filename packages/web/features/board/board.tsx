/** The board: the items that the lens lets through, as cards in columns; cards are carried by pointer and by keys. */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { readGiven } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import type { Parts } from '../../feature.ts';
import { useNews } from '../../item/news.ts';
import { ItemPanel } from '../../item/item-panel.tsx';
import { LensBar } from '../../lens/bar.tsx';
import { groupLabel } from '../../lens/columns.ts';
import { matching } from '../../lens/matching.ts';
import type { Seen } from '../../lens/seen.ts';
import { alone } from '../../lens/alone.ts';
import { useLens, type LensHand } from '../../lens/use-lens.ts';
import { Split } from '../../outline/split.tsx';
import type { OutlineLens } from '../../outline/rows.ts';
import { Blank } from '../../parts/blank.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { address } from '../../places.ts';
import { t, today } from '../../speech.ts';
import { newId } from '../../store/browser.ts';
import { ui } from '../../ui.ts';
import { addition, boardOf, groupsOf, usualGroup, type Board } from './columns.ts';
import { Column } from './column.tsx';
import { useCarry } from './use-carry.ts';
import style from './board.module.css';

const boardLens: OutlineLens = { tree: 'plan', name: 'field.title', columns: [], group: usualGroup };
const columnWidth = 296; // pixels, the room after it included

type SeenLens = OutlineLens & { readonly seen: Seen };

export function BoardScreen({ parts }: { readonly parts: Parts }): ReactNode {
  const { item } = parts;
  const hand = useLens(boardLens);
  const { plan } = hand.sight;
  const lens = hand.lens as SeenLens;
  const board = useMemo(() => boardOf(plan, lens), [plan, lens]);
  const cards = board.columns.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Split
      label={t('web.board.title')}
      beside={
        item !== undefined && <ItemPanel key={item} id={item} known={itemOf(plan, item) !== undefined} />
      }
    >
      <h1 className="unseen">{t('web.board.title')}</h1>
      <div className={style['view']}>
        <LensBar hand={hand} face="board">
          <GroupChoice hand={hand} board={board} />
        </LensBar>
        <div className={style['narrow']}>
          <GroupChoice hand={hand} board={board} />
        </div>
        {cards === 0 ? (
          <div className={style['nothing']}>
            <Nothing hand={hand} />
          </div>
        ) : (
          <Columns hand={hand} board={board} lens={lens} opened={item} />
        )}
      </div>
    </Split>
  );
}

function Nothing({ hand }: { readonly hand: LensHand }): ReactNode {
  // The bar says so itself where nothing passes the filter.
  if (hand.narrowed && matching(hand.sight.plan, hand.lens).count === 0) return null;
  if (hand.narrowed || hand.said.root !== undefined) {
    return (
      <Blank icon="search" title={t('web.board.none')} text={t('web.board.none.text')}>
        <Button onClick={() => hand.set({ filter: undefined, root: undefined })}>{t('web.board.all')}</Button>
      </Blank>
    );
  }
  return (
    <Blank icon="plan" title={t('web.board.blank')} text={t('web.board.blank.text')}>
      <LinkButton look="main" icon="plus" to={address(hand.sight.workspace.id, '/plan')}>
        {t('web.home.start')}
      </LinkButton>
    </Blank>
  );
}

function GroupChoice({ hand, board }: { readonly hand: LensHand; readonly board: Board }): ReactNode {
  const single = alone(hand.sight.plan);
  const groups = groupsOf(hand.lens).filter((one) => !(single && one.aboutOthers));
  if (groups.length < 2) return null;
  return (
    <label className={style['group']}>
      <span>{t('web.board.columns')}</span>
      <select
        aria-label={t('web.board.columns')}
        value={board.by.name}
        onChange={({ target }) => hand.set({ group: target.value === usualGroup ? undefined : target.value })}
      >
        {groups.map((one) => (
          <option key={one.name} value={one.name}>
            {one.label()}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Keeps one function, whatever it closes over now: cards are memoised. */
function useSteady<A extends unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const now = useRef(run);
  useInsertionEffect(() => {
    now.current = run;
  });
  const [steady] = useState(
    () =>
      (...args: A): void =>
        now.current(...args),
  );
  return steady;
}

function Columns(props: {
  readonly hand: LensHand;
  readonly board: Board;
  readonly lens: SeenLens;
  readonly opened: Id | undefined;
}): ReactNode {
  const { board, lens, opened } = props;
  const { sight } = props.hand;
  const { columns } = board;
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Id>();
  const [wanted, setWanted] = useState<Id>();
  const titleOf = (key: string): string => groupLabel(board.by, key, lens.seen);
  const rtl = document.documentElement.dir === 'rtl';
  const width = Math.min(columnWidth, innerWidth * 0.86);
  // oxlint-disable-next-line react/incompatible-library -- what it gives is read anew at each drawing
  const virtual = useVirtualizer({
    horizontal: true,
    isRtl: rtl,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => width,
    getItemKey: (index) => columns[index]?.key ?? index,
    overscan: 2,
    paddingStart: 12,
    paddingEnd: 12,
  });

  const placeOf = (id: Id | undefined): [number, number] => {
    for (const [index, { items }] of columns.entries()) {
      const place = id === undefined ? -1 : items.findIndex((item) => item.id === id);
      if (place >= 0) return [index, place];
    }
    return [columns.findIndex(({ items }) => items.length > 0), 0];
  };
  const [column, place] = placeOf(at);
  const current = columns[column]?.items[place]?.id;

  function focus(to: number, index: number): void {
    const items = columns[to]?.items ?? [];
    const card = items[Math.max(0, Math.min(items.length - 1, index))];
    if (!card) return;
    virtual.scrollToIndex(to, { align: 'auto' });
    setAt(card.id);
    setWanted(card.id);
  }

  const carry = useCarry(sight, board, titleOf, (id, key) => {
    const to = columns.findIndex((one) => one.key === key);
    if (to >= 0) virtual.scrollToIndex(to, { align: 'auto' });
    setAt(id);
    setWanted(id);
  });
  const { carried } = carry;

  function sideways(by: 1 | -1): void {
    for (let to = column + by; to >= 0 && to < columns.length; to += by) {
      if ((columns[to]?.items.length ?? 0) > 0) return focus(to, place);
    }
  }

  function pressed(event: KeyboardEvent, id: Id): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const done = (run: () => void): void => {
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    const towards = rtl ? { ArrowLeft: 1, ArrowRight: -1 } : { ArrowLeft: -1, ArrowRight: 1 };
    const side = key === 'ArrowLeft' || key === 'ArrowRight' ? towards[key] : 0;
    if (carried?.by === 'keys') {
      if (key === 'Escape') return done(carry.cancel);
      if (key === 'Enter' || key === ' ') return done(carry.drop);
      if (key === 'Tab') return carry.cancel();
      if (key === 'ArrowUp' || key === 'ArrowDown') {
        return done(() => carry.shift(key === 'ArrowUp' ? 'up' : 'down'));
      }
      if (side !== 0) {
        return done(() => {
          carry.shift(side > 0 ? 'right' : 'left');
          const to = columns.findIndex((one) => one.key === carried.to) + side;
          if (columns[to]) virtual.scrollToIndex(to, { align: 'auto' });
        });
      }
      return undefined;
    }
    // Keys may be faster than the focus.
    if (key === ' ') return done(() => carry.pick(current ?? id));
    if (side !== 0) return done(() => sideways(side > 0 ? 1 : -1));
    if (key === 'ArrowDown' || key === 'j') return done(() => focus(column, place + 1));
    if (key === 'ArrowUp' || key === 'k') return done(() => focus(column, place - 1));
    if (key === 'Home') return done(() => focus(column, 0));
    if (key === 'End') return done(() => focus(column, Infinity));
    return undefined;
  }

  function add(key: string, title: string): boolean {
    const { kind, parent, after, fields } = addition(sight.plan, lens, board, key);
    const id = newId();
    const place = { parent, ...(after === undefined ? {} : { after }) };
    return sight.wish([{ type: 'add', id, kind, ...place, fields: { ...fields, title } }]).ok;
  }

  const onPress = useSteady(carry.press);
  const onKey = useSteady(pressed);
  const onFocus = useSteady((id: Id) => setAt(id));
  const onMenu = useSteady((event: MouseEvent, id: Id) => {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    const pointed = event.clientX !== 0 || event.clientY !== 0;
    const place = pointed ? { x: event.clientX, y: event.clientY } : { x: box.left + 12, y: box.top + 24 };
    ui.menu.set({ groups: ['item'], items: [id], at: place });
  });
  const day = readGiven(today())?.from ?? 0;
  const news = useNews(sight);
  useEffect(() => () => ui.hand.set(undefined), []);

  return (
    <div
      className={style['board']}
      ref={scroller}
      data-scrolls="x"
      data-carrying={carried?.by}
      data-ordered={board.ordered}
    >
      <p id="board-keys" hidden>
        {t('web.board.keys')}
      </p>
      <p role="status" className="unseen">
        {carry.said}
      </p>
      <div className={style['columns']} style={{ width: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((one) => {
          const shown = columns[one.index];
          if (!shown) return null;
          return (
            <div
              key={one.key}
              className={style['place']}
              style={{ insetInlineStart: one.start, width: one.size }}
            >
              <Column
                column={shown}
                title={titleOf(shown.key)}
                sight={sight}
                by={board.by.name}
                today={day}
                current={current}
                opened={opened}
                news={news}
                carried={carried}
                wanted={wanted}
                onGot={() => setWanted(undefined)}
                onAdd={sight.live && board.sets !== undefined ? add : undefined}
                onPress={onPress}
                onKey={onKey}
                onMenu={onMenu}
                onFocus={onFocus}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
