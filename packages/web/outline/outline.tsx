/** The outline: a tree grid that is read and written by keyboard (ARIA treegrid). */
import type { TextKey } from '@throughline/words/text';
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { ColumnHead } from '../lens/column-head.tsx';
import { gridOf } from '../lens/columns.ts';
import { GroupHeading } from '../lens/group-heading.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';
import { DraftView } from './draft.tsx';
import { cellId, RowView } from './row.tsx';
import type { OutlineLens } from './rows.ts';
import { useOutline } from './use-outline.ts';
import style from './outline.module.css';

const phone = globalThis.matchMedia?.('(max-width: 640px)');

export function Outline(props: {
  readonly lens: OutlineLens;
  readonly label: string;
  /** what the empty row at the end asks for */
  readonly invite: TextKey;
  readonly opened?: string | undefined;
}): ReactNode {
  const { lens, opened } = props;
  const sight = useSight();
  const scroller = useRef<HTMLDivElement>(null);
  const outline = useOutline(sight, lens);
  const { rows, cursor, editing, focused } = outline;
  const cursorRow = rows.findIndex((row) => row.type === 'item' && row.item.id === cursor.item);
  const draftRow = rows.findIndex((row) => row.type === 'draft');
  const kept = draftRow >= 0 ? draftRow : cursorRow;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (phone?.matches ? 60 : rowHeight()),
    getItemKey: (index) => {
      const row = rows[index];
      return row?.type === 'item' ? row.item.id : row?.type === 'group' ? row.id : 'draft';
    },
    overscan: 12,
    // The row with the focus stays in the page, or the focus would be lost by scrolling.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].toSorted((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    if (kept >= 0 && focused.current) virtual.scrollToIndex(kept, { align: 'auto' });
    // Only when the cursor moves: scrolling is the person's otherwise.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kept, cursor]);

  useLayoutEffect(() => {
    if (!focused.current || editing || draftRow >= 0 || cursor.item === undefined) return;
    document.getElementById(cellId(cursor.item, cursor.column))?.focus({ preventScroll: true });
  });

  useEffect(() => {
    const wanted = ui.wanted.get();
    if (wanted === undefined) return;
    ui.wanted.set(undefined);
    if (wanted === 'new-row') outline.addLast();
    else outline.focusFirst();
  });
  useEffect(() => () => ui.control.set(undefined), []);

  function onClick(event: MouseEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-item]');
    if (!cell || (event.target as HTMLElement).closest('a, button, input, textarea')) return;
    const { detail, nativeEvent } = event;
    const touched = (nativeEvent as Partial<PointerEvent>).pointerType === 'touch';
    const column = Number(cell.dataset['column']);
    // The title is opened for writing by a second click in a row, or a second touch; the others by any second one.
    outline.clicked(cell.dataset['item'] ?? '', column, detail > 1 || touched || column > 0);
  }

  return (
    <div className={style['outline']} ref={scroller}>
      <div
        role="treegrid"
        tabIndex={-1}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={lens.columns.length + 1}
        className={style['grid']}
        style={{ '--columns': gridOf(lens.tree, lens.columns) } as CSSProperties}
        onClick={onClick}
        onKeyDown={(event: KeyboardEvent) => outline.pressed(event)}
        onFocus={outline.entered}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) outline.left();
        }}
      >
        <div role="row" aria-rowindex={1} className={style['head']}>
          <ColumnHead lens={lens} name="title" at={1} />
          {lens.columns.map((field, at) => (
            <ColumnHead key={field} lens={lens} name={field} at={at + 2} />
          ))}
        </div>
        <div role="rowgroup" className={style['body']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((place) => {
            const row = rows[place.index];
            if (!row) return null;
            return (
              <div
                key={place.key}
                role="presentation"
                className={style['place']}
                style={{ transform: `translateY(${place.start}px)`, height: place.size }}
              >
                {row.type === 'group' ? (
                  <GroupHeading
                    row={row}
                    lens={lens}
                    sight={sight}
                    index={place.index}
                    toggle={outline.toggle}
                  />
                ) : row.type === 'draft' ? (
                  <DraftView row={row} index={place.index} outline={outline} />
                ) : (
                  <RowView
                    row={row}
                    index={place.index}
                    columns={lens.columns}
                    sight={sight}
                    cursor={row.item.id === cursor.item ? cursor.column : -1}
                    editing={editing?.item === row.item.id ? editing : undefined}
                    opened={row.item.id === opened}
                    endTitle={outline.endTitle}
                    endCell={outline.endCell}
                    toggle={outline.toggle}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
      {draftRow < 0 && sight.live && (
        <button type="button" className={style['invite']} onClick={outline.addLast}>
          <Icon name="plus" />
          {t(props.invite)}
        </button>
      )}
    </div>
  );
}

const rowHeight = (): number =>
  parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--row')) || 34;
