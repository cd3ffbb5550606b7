/**
 * Copy, cut and paste of rows while an outline has the focus, by the browser's own events. Rows go out as a table and as
 * a list, and come in as rows of Throughline, as a table (with a look at what its columns mean) or as a list: one
 * command, one undo.
 */
import { lazy, useEffect, useRef, type ReactNode } from 'react';
import { useSignal } from '../parts/signal.ts';
import type { Sight } from '../sight.ts';
import { ui } from '../ui.ts';
import { putIn, sayOut, spotAt, takenOut } from './deeds.ts';
import { ownType } from './own.ts';
import { pastedTable } from './pasted.ts';

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

export function Clipboard({ sight }: { readonly sight: Sight }): ReactNode {
  const now = useRef(sight);
  const table = useSignal(pastedTable);
  useEffect(() => {
    now.current = sight;
  });

  useEffect(() => {
    function out(event: ClipboardEvent): void {
      const { items = [], columns = [] } = ui.control.get() ?? {};
      if (items.length === 0 || !event.clipboardData || isTheirs(event)) return;
      if (String(document.getSelection() ?? '') !== '') return;
      const taken = takenOut(now.current, items, columns, event.type === 'cut' ? 'cut' : 'copy');
      event.clipboardData.setData('text/plain', taken.text);
      event.clipboardData.setData('text/html', taken.html);
      event.clipboardData.setData(ownType, taken.own);
      event.preventDefault();
      sayOut(taken);
    }

    function paste(event: ClipboardEvent): void {
      const here = now.current;
      const spot = spotAt(here, ui.control.get()?.item);
      const data = event.clipboardData;
      if (!spot || !data || !here.live || isTheirs(event)) return;
      const [own, html, text] = [ownType, 'text/html', 'text/plain'].map((type) => data.getData(type));
      if (putIn(here, spot, { own: own ?? '', html: html ?? '', text: text ?? '' })) event.preventDefault();
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

  return (
    table && (
      <PasteTable
        sight={sight}
        cells={table.cells}
        spot={table.spot}
        text={table.text}
        onClose={() => pastedTable.set(undefined)}
      />
    )
  );
}
