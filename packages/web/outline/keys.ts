/**
 * The keys of an outline that are no actions: moving about, folding, and writing in the cell in hand. On a title,
 * letters are shortcuts (J, K, X and those of items), as in any list; F2 or a second click writes. In the other
 * columns, and where shortcuts of one letter are switched off, whatever is typed is written, as in a spreadsheet.
 */
import type { KeyboardEvent, RefObject } from 'react';
import { say } from '../parts/toasts.tsx';
import { t } from '../speech.ts';
import { likes } from '../ui.ts';
import type { OutlineState } from './use-outline.ts';

const page = 15; // rows

/** @param leaving set by Escape: the next Tab leaves the outline instead of drawing the row in */
export function pressedIn(
  event: KeyboardEvent,
  outline: OutlineState,
  columns: number,
  leaving: RefObject<boolean>,
): void {
  const { cursor, row, editing, drafting, rows, placeOf } = outline;
  if (editing || drafting.draft || !row || event.nativeEvent.isComposing) return;
  const { key } = event;
  const { column } = cursor;
  const done = (): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (key === 'Escape') {
    if (outline.selected.size > 0) {
      done();
      return outline.control.select('none');
    }
    leaving.current = true;
    return undefined;
  }
  if (key === 'Tab') {
    // Only the title's Tab draws in: in the other columns it goes on as anywhere.
    if (leaving.current || column > 0) event.stopPropagation();
    return undefined;
  }
  leaving.current = false;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -rows.length,
    End: rows.length,
  };
  const step = steps[key];
  if (step !== undefined && !event.shiftKey) {
    done();
    return outline.step(step);
  }
  const [id, open, full] =
    row.type === 'group'
      ? [row.id, row.open, true]
      : row.type === 'item'
        ? [row.item.id, row.open, row.children > 0]
        : [];
  if (id === undefined) return undefined;
  const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
  if (!event.shiftKey && key === (rtl ? 'ArrowLeft' : 'ArrowRight')) {
    done();
    if (column === 0 && full && !open) return outline.fold(id, false);
    return outline.focus(id, Math.min(columns, column + 1));
  }
  if (!event.shiftKey && key === (rtl ? 'ArrowRight' : 'ArrowLeft')) {
    done();
    if (column > 0) return outline.focus(id, column - 1);
    if (open && full) return outline.fold(id, true);
    const above = row.type === 'item' ? row.parent : null;
    return above !== null && placeOf.has(above) ? outline.focus(above, 0) : undefined;
  }
  if (row.type === 'group') {
    if (key !== 'Enter' && key !== ' ') return undefined;
    done();
    return outline.fold(id, Boolean(open));
  }
  if (column > 0 && (key === 'Enter' || key === 'Delete' || key === 'Backspace')) {
    done();
    return key === 'Enter' ? outline.edit(column) : outline.clear(column);
  }
  if (key.length !== 1 || key === ' ' || key === '?') return undefined;
  if (column > 0 || likes.letters.get() === 'off') {
    done();
    outline.edit(column, key);
  } else if (/\p{L}/u.test(key) && key !== 'g') {
    // Shortcuts are looked up after this: a letter that is none was meant to be written.
    const { nativeEvent } = event;
    setTimeout(() => {
      if (!nativeEvent.defaultPrevented) say(t('web.outline.letters'));
    });
  }
  return undefined;
}
