/** The outline: a tree grid that is read and written by keyboard and pointer (ARIA treegrid). */
import type { TextKey } from '@throughline/words/text';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { term } from '@throughline/words/say';
import { ColumnHead } from '../lens/column-head.tsx';
import { useNews } from '../item/news.ts';
import { Icon } from '../parts/icon.tsx';
import { useSignal } from '../parts/signal.ts';
import { openAnnouncer } from '../parts/announce.ts';
import { useSight } from '../sight.ts';
import { reader, t } from '../speech.ts';
import { ui } from '../ui.ts';
import { useDrag } from './drag.ts';
import { DropLine } from './drop-line.tsx';
import { DraftView } from './draft.tsx';
import { GroupView } from './group.tsx';
import { pressedIn } from './keys.ts';
import { cellId, RowView } from './row.tsx';
import type { OutlineLens } from './rows.ts';
import { SelectionBar } from './selection-bar.tsx';
import { useOutline } from './use-outline.ts';
import { useLayout } from './use-layout.ts';
import { RowWindow, type Hand } from './window.tsx';
import style from './outline.module.css';

const touch = globalThis.matchMedia?.('(hover: none)').matches ?? false;
const none: readonly number[] = [];

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
  const hand = useRef<Hand>(null);
  const leaving = useRef(false);
  const { layout, height, head, measured } = useLayout(lens, scroller);
  const { columns } = layout;
  const outline = useOutline(sight, lens, columns);
  const { rows, cursor, editing, focused, placeOf, drafting, selected } = outline;
  const [near, setNear] = useState<string>();
  const news = useNews(sight);
  const drag = useDrag(sight, lens, outline, scroller, height);

  const cursorRow = placeOf.get(cursor.row ?? '') ?? -1;
  const draftRow = drafting.draft ? rows.findIndex((row) => row.type === 'draft') : -1;
  const wanted = draftRow >= 0 ? draftRow : cursorRow;
  const kept = useMemo(() => (wanted < 0 ? none : [wanted]), [wanted]);

  useEffect(openAnnouncer, []);
  useLayoutEffect(() => {
    if (wanted >= 0 && focused.current) hand.current?.reveal(wanted);
    // Only when the cursor moves: scrolling is the person's otherwise.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted, cursor.row, cursor.column, height]);

  useLayoutEffect(() => {
    if (!focused.current || editing || draftRow >= 0 || cursor.row === undefined) return;
    // Whoever has gone on to the bar of what is selected stays there.
    if (document.activeElement?.closest('[role="toolbar"]')) return;
    const cell = document.getElementById(cellId(cursor.row, cursor.column));
    // What has the focus inside of the row, such as a link, keeps it.
    if (cell && !cell.contains(document.activeElement)) cell.focus({ preventScroll: true });
  });

  // Asked for by a key while nothing else changes.
  useSignal(ui.wanted);
  useEffect(() => {
    const asked = ui.wanted.get();
    if (asked === undefined) return;
    ui.wanted.set(undefined);
    if (asked === 'new-row') outline.addLast();
    else outline.focus(cursor.row, 0);
  });
  useEffect(() => () => ui.control.set(undefined), []);

  const cellAt = (target: EventTarget): HTMLElement | null =>
    (target as HTMLElement).closest<HTMLElement>('[data-item]');

  function onClick(event: MouseEvent): void {
    if (drag.justDragged()) return;
    const target = event.target as HTMLElement;
    const cell = cellAt(target);
    if (!cell || target.closest('a, button, input, textarea, [popover]')) return;
    const id = cell.dataset['item'] ?? '';
    const row = rows[placeOf.get(id) ?? -1];
    const deed = target.closest<HTMLElement>('[data-deed]')?.dataset['deed'];
    if (deed === 'fold' || row?.type === 'group') {
      return outline.fold(id, row?.type === 'draft' ? false : Boolean(row?.open));
    }
    const column = Number(cell.dataset['column']);
    if (deed === 'select' || event.ctrlKey || event.metaKey) return outline.toggle(id);
    if (event.shiftKey) return outline.selectTo(id);
    const touched = (event.nativeEvent as Partial<globalThis.PointerEvent>).pointerType === 'touch';
    const again = cursor.row === id && cursor.column === column && focused.current && !editing;
    outline.quiet();
    outline.focus(id, column);
    // The title is opened for writing by a second click in a row, or a second touch; the others by any second one.
    if (again && (event.detail > 1 || touched || column > 0)) outline.edit(column);
  }

  function onContextMenu(event: MouseEvent): void {
    const cell = cellAt(event.target);
    const id = cell?.dataset['item'];
    if (!cell || id === undefined || rows[placeOf.get(id) ?? -1]?.type !== 'item' || editing) return;
    event.preventDefault();
    const items = selected.has(id) ? [...outline.inHand] : [id];
    if (!selected.has(id)) outline.focus(id, Number(cell.dataset['column']));
    const box = cell.getBoundingClientRect();
    const byKey = event.button !== 2 && event.clientX === 0;
    const at = byKey ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY };
    ui.menu.set({ groups: ['outline', 'item'], items, at });
  }

  const body = useCallback(
    (index: number): ReactNode => {
      const row = rows[index];
      if (!row) return null;
      const top = index * height;
      if (row.type === 'draft') {
        return <DraftView key="draft" row={row} index={index} top={top} outline={outline} />;
      }
      if (row.type === 'group') {
        return (
          <GroupView
            key={row.id}
            {...{ row, index, top, lens, sight, seen: outline.seen }}
            columns={columns.length}
            cursor={row.id === cursor.row}
          />
        );
      }
      const { id } = row.item;
      return (
        <RowView
          key={id}
          {...{ row, index, top, columns, sight, seen: outline.seen }}
          cursor={id === cursor.row ? cursor.column : -1}
          editing={editing?.item === id ? editing : undefined}
          opened={id === opened}
          news={news.has(id)}
          selected={selected.has(id)}
          choosing={selected.size > 0}
          near={touch || id === near}
          endTitle={outline.endTitle}
          endCell={outline.endCell}
        />
      );
    },
    // oxlint-disable-next-line react/exhaustive-deps -- what of the outline is read here is named
    [
      rows,
      height,
      columns,
      sight,
      outline.seen,
      cursor.row,
      cursor.column,
      editing,
      opened,
      news,
      selected,
      near,
      drafting.turn,
      lens,
    ],
  );

  return (
    <div
      className={style['frame']}
      onFocus={() => {
        leaving.current = false;
        if (focused.current) return;
        focused.current = true;
        outline.focus(cursor.row, cursor.column);
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        focused.current = false;
        ui.control.set(undefined);
      }}
    >
      <div className={style['outline']} ref={scroller}>
        <div
          role="treegrid"
          tabIndex={-1}
          aria-label={props.label}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          className={style['grid']}
          data-brief={layout.brief || undefined}
          style={{ '--columns': layout.tracks, '--least': `${layout.least}px` } as CSSProperties}
          onClick={onClick}
          onContextMenu={onContextMenu}
          onKeyDown={(event) => pressedIn(event, outline, columns.length, leaving)}
          onPointerDown={drag.began}
          onPointerMove={(event: PointerEvent) => {
            if (touch) return;
            const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
            if (id !== near) setNear(id);
          }}
          onPointerLeave={() => setNear(undefined)}
        >
          <div role="row" aria-rowindex={1} className={style['head']}>
            <div role="columnheader" aria-colindex={1}>
              <ColumnHead lens={lens} name="title" label={term(lens.name, reader)} />
            </div>
            {columns.map((column, at) => (
              <div
                key={column.name}
                role="columnheader"
                aria-colindex={at + 2}
                data-field={column.name}
                data-end={column.atEnd}
                aria-sort={
                  lens.sort?.by === column.name ? (lens.sort.down ? 'descending' : 'ascending') : undefined
                }
              >
                <ColumnHead lens={lens} name={column.name} label={column.label()} />
              </div>
            ))}
          </div>
          <RowWindow
            {...{ height, head, scroller, kept }}
            // Before the first look at the width, rows would be laid out twice.
            count={measured ? rows.length : 0}
            className={style['body']}
            hand={hand}
          >
            {body}
          </RowWindow>
          <DropLine drag={drag} height={height} head={head} />
        </div>
        {draftRow < 0 && sight.live && (
          <button
            type="button"
            className={style['invite']}
            onClick={outline.addLast}
            onKeyDown={(event) => {
              // On a row, Tab draws in; here it goes on as anywhere.
              if (event.key === 'Tab') event.stopPropagation();
            }}
          >
            <Icon name="plus" />
            {t(props.invite)}
          </button>
        )}
      </div>
      {selected.size > 0 && <SelectionBar outline={outline} />}
    </div>
  );
}
