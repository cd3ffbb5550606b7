/**
 * Copy, cut and paste of rows while an outline has the focus. Rows go out as a table and as a list, and come in as rows
 * of Throughline, as a table (with a look at what its columns mean) or as a list: one command, one undo.
 */
import { lazy, useEffect, useRef, useState, type ReactNode } from 'react';
import { itemOf } from '@throughline/model/plan';
import { addList, keepText, type Spot } from '../outline/paste.ts';
import { say } from '../parts/toasts.tsx';
import { told, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { newId } from '../store/browser.ts';
import { ui } from '../ui.ts';
import { readHtml, type Cells, type Pasted } from './html.ts';
import { ownRows, ownType, ownWishes, readOwn, type OwnRows } from './own.ts';
import { pastedTable } from './pasted.ts';
import { useSignal } from '../parts/signal.ts';
import { writeRows } from './write.ts';

const PasteTable = lazy(() =>
  import('./paste-table.tsx').then(({ PasteTable: part }) => ({ default: part })),
);

/** Is the event that of a field, or of text that is selected on the page? */
function isTheirs(event: ClipboardEvent): boolean {
  const { target } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return event.defaultPrevented || typing || document.querySelector('[role="dialog"]') !== null;
}

/** Behind the row in hand, as one more like it. */
function spotIn(sight: Sight): Spot | undefined {
  const item = itemOf(sight.plan, ui.control.get()?.item ?? '');
  return item && { parent: item.parent, after: item.id, kind: item.kind };
}

function pasteOwn(sight: Sight, rows: OwnRows, spot: Spot, move: boolean, text: string): boolean {
  const made = ownWishes(rows, sight.plan, spot, newId, move);
  const outcome = sight.live?.wish(made.wishes, { directory: made.directory });
  if (!outcome) return false;
  if (!outcome.ok) {
    keepText(told(outcome.problems, sight.reader), text);
    return false;
  }
  const { count } = made;
  say(made.moved ? t('web.clipboard.moved', { count }) : t('web.clipboard.pasted', { count }), {
    deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }],
  });
  return true;
}

export function Clipboard({ sight }: { readonly sight: Sight }): ReactNode {
  const now = useRef(sight);
  /** the cut that waits for its paste */
  const waiting = useRef<string>(undefined);
  const [table, setTable] = useState<{ readonly cells: Cells; readonly spot: Spot; readonly text: string }>();
  const fromDraft = useSignal(pastedTable);
  useEffect(() => {
    now.current = sight;
  });

  useEffect(() => {
    function out(event: ClipboardEvent): void {
      const { items = [] } = ui.control.get() ?? {};
      if (items.length === 0 || !event.clipboardData || isTheirs(event)) return;
      if (String(document.getSelection() ?? '') !== '') return;
      const cut = event.type === 'cut' && now.current.live !== undefined;
      waiting.current = cut ? newId() : undefined;
      const { text, html, count } = writeRows(now.current, items);
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData(
        ownType,
        JSON.stringify(ownRows(now.current, items, waiting.current ?? null)),
      );
      event.preventDefault();
      say(cut ? t('web.clipboard.cut', { count }) : t('web.clipboard.copied', { count }));
    }

    function paste(event: ClipboardEvent): void {
      const here = now.current;
      const spot = spotIn(here);
      const data = event.clipboardData;
      if (!spot || !data || !here.live || isTheirs(event)) return;
      const text = data.getData('text/plain');
      const rows = readOwn(data.getData(ownType));
      if (rows?.workspace === here.workspace.id) {
        event.preventDefault();
        const move = rows.cut !== null && rows.cut === waiting.current;
        if (pasteOwn(here, rows, spot, move, text) && move) waiting.current = undefined;
        return;
      }
      const take = (found: Pasted | undefined): void => {
        if (found?.type === 'table') setTable({ cells: found.cells, spot, text });
        else if (found) addList(here, spot, found.lines);
      };
      const found = readHtml(data.getData('text/html'));
      if (!found && text.trim() === '') return;
      event.preventDefault();
      if (found) take(found);
      else void import('./text.ts').then(({ readText }) => take(readText(text)));
    }

    document.addEventListener('copy', out);
    document.addEventListener('cut', out);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', out);
      document.removeEventListener('cut', out);
      document.removeEventListener('paste', paste);
    };
  }, []);

  const open = table ?? fromDraft;
  return (
    open && (
      <PasteTable
        sight={sight}
        cells={open.cells}
        spot={open.spot}
        text={open.text}
        onClose={() => {
          setTable(undefined);
          pastedTable.set(undefined);
        }}
      />
    )
  );
}
