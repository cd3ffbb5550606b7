/** A column of the board: only the cards in sight are in the page. A line shows where a carried card would stand. */
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { Icon, isIcon } from '../../parts/icon.tsx';
import { Avatar } from '../../parts/name.tsx';
import { reader, t } from '../../speech.ts';
import { Card, cardId, type CardProps } from './card.tsx';
import type { BoardColumn } from './columns.ts';
import type { Carried } from './use-carry.ts';
import style from './board.module.css';

const cardHeight = 84; // pixels, before it is measured

export type ColumnProps = Pick<
  CardProps,
  'sight' | 'by' | 'today' | 'onPress' | 'onKey' | 'onMenu' | 'onFocus'
> & {
  readonly column: BoardColumn;
  readonly title: string;
  readonly current: Id | undefined;
  readonly opened: Id | undefined;
  readonly news: ReadonlySet<Id>;
  readonly carried: Carried | undefined;
  /** the card that takes the focus as soon as it is there */
  readonly wanted: Id | undefined;
  readonly onGot: () => void;
  readonly onAdd: ((key: string, title: string) => boolean) | undefined;
};

export function Column(props: ColumnProps): ReactNode {
  const { column, title, carried, current, wanted, onGot } = props;
  const { items, key } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const target = carried?.to === key && (carried.to !== carried.from || carried.index !== undefined);
  const line = target ? carried.index : undefined;
  const kept = items.findIndex(({ id }) => id === current);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    gap: 6,
    overscan: 4,
    // The card with the focus stays in the page, or the focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].toSorted((a, b) => a - b);
    },
  });

  const awaited = wanted === undefined ? -1 : items.findIndex(({ id }) => id === wanted);
  useLayoutEffect(() => {
    if (awaited < 0) return undefined;
    virtual.scrollToIndex(awaited, { align: 'auto' });
    const take = (): boolean => {
      const card = document.getElementById(cardId(wanted ?? ''));
      card?.focus({ preventScroll: true });
      if (card) onGot();
      return card !== null;
    };
    // A card out of sight comes into the page only after scrolling.
    const frame = take() ? 0 : requestAnimationFrame(take);
    return () => cancelAnimationFrame(frame);
    // Only when another card is wanted: scrolling is the person's otherwise.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [awaited, wanted]);
  useEffect(() => {
    if (line !== undefined && carried?.by === 'keys') virtual.scrollToIndex(Math.min(line, items.length - 1));
    // oxlint-disable-next-line react/exhaustive-deps -- as above
  }, [line]);

  return (
    <section
      className={style['column']}
      aria-label={t('web.board.column', { title, count: items.length })}
      data-column={key}
      data-target={target || undefined}
    >
      <h2 data-status={key}>
        {isIcon(key) && <Icon name={key} size={15} />}
        {props.sight.directory[key] && <Avatar id={key} name={title} />}
        <span title={title}>{title}</span>
        <small>{new Intl.NumberFormat(reader.locale).format(items.length)}</small>
      </h2>
      <div className={style['cards']} ref={scroller} data-scrolls="y">
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((place) => {
            const item = items[place.index];
            if (!item) return null;
            return (
              <li
                key={place.key}
                ref={virtual.measureElement}
                data-index={place.index}
                data-place={place.index}
                data-line={line === place.index ? 'before' : undefined}
                aria-posinset={place.index + 1}
                aria-setsize={items.length}
                style={{ transform: `translateY(${place.start}px)` }}
              >
                <Card
                  item={item}
                  sight={props.sight}
                  by={props.by}
                  today={props.today}
                  current={item.id === current}
                  opened={item.id === props.opened}
                  news={props.news.has(item.id)}
                  carried={item.id === carried?.id}
                  onPress={props.onPress}
                  onKey={props.onKey}
                  onMenu={props.onMenu}
                  onFocus={props.onFocus}
                />
              </li>
            );
          })}
        </ul>
        {line !== undefined && line >= items.length && <div className={style['end']} />}
        {items.length === 0 && <p className={style['hint']}>{t('web.board.empty')}</p>}
        {props.onAdd && <Add title={title} add={(name) => props.onAdd?.(key, name) ?? false} />}
      </div>
    </section>
  );
}

/** A new card at the foot of the column: its title, Enter, and the next one. */
function Add(props: { readonly title: string; readonly add: (name: string) => boolean }): ReactNode {
  const [text, setText] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setText(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (text === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className={style['add']}
        aria-label={t('web.board.add-to', { column: props.title })}
        onClick={() => setText('')}
      >
        <Icon name="plus" size={14} />
        {t('web.board.add')}
      </button>
    );
  }
  return (
    <input
      className={style['new']}
      value={text}
      maxLength={500}
      placeholder={t('web.board.new')}
      aria-label={t('web.board.add-to', { column: props.title })}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- its button was pressed just now
      autoFocus
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text.trim() === '') setText(undefined);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') close();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (text.trim() === '') close();
        else if (props.add(text.trim())) setText('');
      }}
    />
  );
}
