/** What copy, cut and paste do, whether the browser's own events or an action sets them off. */
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import { addList, keepText, type Spot } from '../outline/paste.ts';
import { say } from '../parts/toasts.tsx';
import { told, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import type { ShownColumn } from '../ui.ts';
import { readHtml, type Pasted } from './html.ts';
import { namesIn, ownRows, ownWishes, readOwn, type OwnRows } from './own.ts';
import { pastedTable } from './pasted.ts';
import { writeRows } from './write.ts';

/** What lies on the clipboard: rows of Throughline, and what other programs take. */
export type Contents = { readonly own: string; readonly html: string; readonly text: string };

/** The cut that waits for its paste. */
let waiting: string | undefined;
/**
 * What was copied here last. Browsers keep our own type to themselves in more than one way: rows that come back with
 * the same text are the same rows.
 */
let last: Contents | undefined;

/** What is to be put on the clipboard for some rows. */
export function takenOut(
  sight: Sight,
  items: readonly Id[],
  columns: readonly ShownColumn[],
  how: 'copy' | 'cut',
): Contents & { readonly count: number; readonly cut: boolean } {
  const cut = how === 'cut' && sight.live !== undefined;
  waiting = cut ? newId() : undefined;
  const { text, html, count } = writeRows(sight, items, columns);
  last = { text, html, own: JSON.stringify(ownRows(sight, items, waiting ?? null)) };
  return { ...last, count, cut };
}

export const sayOut = ({ cut, count }: { readonly cut: boolean; readonly count: number }): void =>
  void say(cut ? t('web.clipboard.cut', { count }) : t('web.clipboard.copied', { count }));

/** Behind a row, as one more like it. */
export function spotAt(sight: Sight, id: Id | undefined): Spot | undefined {
  const item = itemOf(sight.plan, id ?? '');
  return item && { parent: item.parent, after: item.id, kind: item.kind };
}

function pasteOwn(sight: Sight, rows: OwnRows, spot: Spot, text: string): void {
  const move = rows.cut !== null && rows.cut === waiting;
  const made = ownWishes(rows, sight.plan, spot, newId, move);
  const outcome = sight.live?.wish(made.wishes, { directory: made.directory });
  if (!outcome) return;
  if (!outcome.ok) {
    const names = namesIn(made);
    const reader = { ...sight.reader, nameOf: (id: Id) => names.get(id) ?? sight.reader.nameOf?.(id) };
    return keepText(told(outcome.problems, reader), text);
  }
  if (move) waiting = undefined;
  const { count } = made;
  say(made.moved ? t('web.clipboard.moved', { count }) : t('web.clipboard.pasted', { count }), {
    deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }],
  });
}

const lines = (text: string): string => text.replaceAll('\r\n', '\n').trim();

/** Puts what is on the clipboard behind a row. @returns whether there was anything that can be put there */
export function putIn(sight: Sight, spot: Spot, { own, html, text }: Contents): boolean {
  const same = own === '' && last !== undefined && text !== '' && lines(text) === lines(last.text);
  const rows = readOwn(same ? (last?.own ?? '') : own);
  if (rows?.workspace === sight.workspace.id) {
    pasteOwn(sight, rows, spot, text);
    return true;
  }
  const take = (found: Pasted | undefined): void => {
    if (found?.type === 'table') pastedTable.set({ cells: found.cells, spot, text });
    else if (found) addList(sight, spot, found.lines);
  };
  const found = readHtml(html);
  if (!found && text.trim() === '') return false;
  if (found) take(found);
  else void import('./text.ts').then(({ readText }) => take(readText(text)));
  return true;
}
