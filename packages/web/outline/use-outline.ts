/** The state of an outline: cursor, folds, what is being edited, and what its keys do. */
import {
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import { added } from '../deeds.ts';
import { say } from '../parts/toasts.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';
import { useFolds } from './folds.ts';
import { indented, outdented, shifted } from './moves.ts';
import { addPasted } from './paste.ts';
import { canHold, childKind, childrenIn, drawnIn, drawnOut, rowsOf } from './rows.ts';
import type { Draft, GroupRow, ItemRow, OutlineLens, Row } from './rows.ts';
import type { TitleKey } from './title-input.tsx';

export type Cursor = {
  readonly item: Id | undefined;
  readonly column: number;
  /** where it stood, for when the item goes */
  readonly at: number;
};
type Editing = { readonly item: Id; readonly column: number; readonly typed?: string | undefined };

export type OutlineState = {
  readonly rows: readonly Row[];
  readonly cursor: Cursor;
  readonly editing: Editing | undefined;
  /** whether the outline has the focus */
  readonly focused: RefObject<boolean>;
  readonly draftText: string;
  readonly keepDraft: (text: string) => void;
  /** counts drafts, so that each gets an input of its own */
  readonly drafts: number;
  readonly addLast: () => void;
  readonly focusFirst: () => void;
  /** @param opens whether a click on the cell in hand opens it for writing */
  readonly clicked: (item: Id, column: number, opens: boolean) => void;
  readonly pressed: (event: KeyboardEvent) => void;
  readonly entered: () => void;
  readonly left: () => void;
  readonly toggle: (row: ItemRow | GroupRow) => void;
  readonly endTitle: (row: ItemRow, text: string, by: TitleKey) => boolean;
  readonly endCell: (how: 'stay' | 'on' | 'back') => void;
  readonly endDraft: (text: string, by: TitleKey) => boolean;
  readonly pasted: (lines: readonly string[]) => void;
};

/** Keeps one function for as long as the outline lives, whatever it closes over now: rows are memoised. */
function useSteady<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const now = useRef(run);
  useInsertionEffect(() => {
    now.current = run;
  });
  const [steady] = useState(
    () =>
      (...args: A): R =>
        now.current(...args),
  );
  return steady;
}

export function useOutline(sight: Sight, lens: OutlineLens): OutlineState {
  const { plan } = sight;
  const [folded, setFolded] = useFolds(sight.workspace.id, lens);
  const [draft, setDraft] = useState<Draft>();
  const [drafts, setDrafts] = useState(0);
  const [cursor, setCursor] = useState<Cursor>({ item: undefined, column: 0, at: 0 });
  const [editing, setEditing] = useState<Editing>();
  const focused = useRef(false);
  const leaving = useRef(false);
  const [draftText, keepDraft] = useState('');
  const rows = useMemo(() => rowsOf(plan, lens, folded, draft), [plan, lens, folded, draft]);
  const items = useMemo(() => rows.filter((row) => row.type === 'item'), [rows]);
  const last = lens.columns.length;

  // The item in hand may have gone (somebody removed it, or folded it away): the cursor goes to its neighbour.
  const found = items.findIndex(({ item }) => item.id === cursor.item);
  const at = found >= 0 ? found : Math.min(cursor.at, items.length - 1);
  const row = items[at];
  const shownCursor: Cursor = { item: row?.item.id, column: cursor.column, at };

  const focus = (item: Id | undefined, column = cursor.column): void => {
    focused.current = true;
    setCursor({ item, column, at: items.findIndex((one) => one.item.id === item) });
  };
  const begin = (wanted: Draft): void => {
    keepDraft('');
    focused.current = true;
    setEditing(undefined);
    setDraft(wanted);
    setDrafts((count) => count + 1);
  };
  const wish = (...wishes: readonly Wish[]): boolean => sight.wish(wishes).ok;

  function fold(item: Id, close: boolean): void {
    const next = new Set(folded);
    if (close) next.add(item);
    else next.delete(item);
    setFolded(next);
  }

  function add(where: 'after' | 'child'): void {
    if (!sight.live || !row) return addLast();
    const { item } = row;
    if (where === 'child' && canHold(plan, item.id)) {
      fold(item.id, false);
      return begin({
        parent: item.id,
        after: childrenIn(plan, item.id, lens).at(-1),
        kind: childKind(plan, item.id, lens),
      });
    }
    begin({ parent: item.parent, after: item.id, kind: item.kind });
  }

  function addLast(): void {
    if (!sight.live) return;
    const tops = childrenIn(plan, null, lens);
    const only = tops.length === 1 ? tops[0] : undefined;
    // With one goal, what comes next belongs under it.
    const parent = only !== undefined && canHold(plan, only) ? only : null;
    begin({ parent, after: childrenIn(plan, parent, lens).at(-1), kind: childKind(plan, parent, lens) });
  }

  function edit(column: number, typed?: string): void {
    if (!row || !sight.live) return;
    const name = lens.columns[column - 1];
    if (column > 0 && (name === undefined || !kindOf(row.item.kind)?.fields[name])) return;
    focus(row.item.id, column);
    setEditing({ item: row.item.id, column, typed });
  }

  function trash(): void {
    if (!row) return;
    const { item } = row;
    const name = nameIn(plan, sight.directory, item.id) ?? '';
    const outcome = sight.wish([{ type: 'remove', id: item.id }]);
    if (!outcome.ok) return;
    const text = t('web.trashed', { name, count: row.children });
    say(text, { deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }] });
  }

  function move(made: ReturnType<typeof indented>): void {
    if (!made || !row) return;
    if (made.parent !== null && made.parent !== row.item.parent) fold(made.parent, false);
    if (wish(made)) focus(row.item.id);
  }

  const control = {
    item: row?.item.id,
    items: row ? [row.item.id] : [],
    add,
    indent: () => move(row && indented(plan, row.item.id, lens)),
    outdent: () => move(row && outdented(plan, row.item.id)),
    shift: (by: 'up' | 'down') => move(row && shifted(plan, row.item.id, by, lens)),
    edit: () => edit(cursor.column),
    trash,
    fold: (which: 'all' | 'none') => {
      const branches = rowsOf(plan, lens, new Set()).filter((one) => one.type === 'item' && one.children > 0);
      setFolded(new Set(which === 'all' ? branches.map((one) => (one as ItemRow).item.id) : []));
    },
  };
  useEffect(() => {
    if (focused.current) ui.control.set(editing || draft ? undefined : control);
  });

  function pressed(event: KeyboardEvent): void {
    if (editing || draft || !row || event.nativeEvent.isComposing) return;
    const { key } = event;
    const mod = event.ctrlKey || event.metaKey;
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === 'Escape') {
      // The next Tab leaves the outline instead of drawing the row in.
      leaving.current = true;
      return;
    }
    if (key === 'Tab') {
      // Only the title's Tab draws in: in the other columns it goes on as anywhere.
      if (leaving.current || cursor.column > 0) event.stopPropagation();
      return;
    }
    leaving.current = false;
    if (mod || event.altKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      done();
      return focus(
        items[Math.max(0, Math.min(items.length - 1, at + (key === 'ArrowDown' ? 1 : -1)))]?.item.id,
      );
    }
    if (key === 'PageDown' || key === 'PageUp') {
      done();
      return focus(
        items[Math.max(0, Math.min(items.length - 1, at + (key === 'PageDown' ? 15 : -15)))]?.item.id,
      );
    }
    if (key === 'Home' || key === 'End') {
      done();
      return focus((key === 'Home' ? items[0] : items.at(-1))?.item.id);
    }
    if (key === 'ArrowRight') {
      done();
      if (cursor.column === 0 && row.children > 0 && !row.open) return fold(row.item.id, false);
      return focus(row.item.id, Math.min(last, cursor.column + 1));
    }
    if (key === 'ArrowLeft') {
      done();
      if (cursor.column > 0) return focus(row.item.id, cursor.column - 1);
      if (row.open && row.children > 0) return fold(row.item.id, true);
      return row.parent === null ? undefined : focus(row.parent, 0);
    }
    if (cursor.column > 0 && (key === 'Enter' || key === 'Delete' || key === 'Backspace')) {
      done();
      if (key === 'Enter') return edit(cursor.column);
      const name = lens.columns[cursor.column - 1] ?? '';
      const now = row.item.fields[name];
      if (now === undefined) return undefined;
      wish({ type: 'edit', on: 'item', id: row.item.id, set: { [name]: null }, saw: { [name]: now } });
      return undefined;
    }
    if (key.length === 1 && key !== ' ' && key !== '?') {
      done();
      edit(cursor.column, key);
    }
  }

  function endTitle(of: ItemRow, _: string, by: TitleKey): boolean {
    if (by === 'tab') move(indented(plan, of.item.id, lens));
    else if (by === 'shift-tab') move(outdented(plan, of.item.id));
    setEditing(undefined);
    if (by === 'blur') return true;
    const step = by === 'down' ? 1 : by === 'up' ? -1 : 0;
    focus(items[Math.max(0, Math.min(items.length - 1, at + step))]?.item.id, 0);
    return true;
  }

  function endCell(how: 'stay' | 'on' | 'back'): void {
    const column = cursor.column + { stay: 0, on: 1, back: -1 }[how];
    setEditing(undefined);
    focus(row?.item.id, Math.max(0, Math.min(last, column)));
  }

  function put(text: string): Id | undefined {
    if (!draft) return undefined;
    const first = childrenIn(plan, draft.parent, lens)[0];
    const beside = draft.after ? { after: draft.after } : first ? { before: first } : {};
    return added(sight, draft.kind, text, { parent: draft.parent, ...beside });
  }

  function endDraft(text: string, by: TitleKey): boolean {
    if (!draft) return true;
    const trimmed = text.trim();
    if (by === 'tab' || by === 'shift-tab') {
      setDraft(by === 'tab' ? drawnIn(plan, draft, lens) : drawnOut(plan, draft));
      return true;
    }
    if (by === 'escape' || trimmed === '') {
      setDraft(undefined);
      if (by !== 'blur') focus(draft.after ?? draft.parent ?? items[0]?.item.id, 0);
      return true;
    }
    const made = put(trimmed);
    if (made === undefined) return false;
    if (by === 'enter') begin({ ...draft, after: made });
    else {
      setDraft(undefined);
      if (by !== 'blur') focus(made, 0);
      else setCursor({ item: made, column: 0, at });
    }
    return true;
  }

  return {
    rows,
    cursor: shownCursor,
    editing,
    focused,
    draftText,
    keepDraft,
    drafts,
    addLast: useSteady(addLast),
    focusFirst: () => focus(items[0]?.item.id, 0),
    clicked: (item, column, opens) => {
      const again = opens && cursor.item === item && cursor.column === column && focused.current && !editing;
      focus(item, column);
      if (again) edit(column);
      else setEditing(undefined);
    },
    pressed,
    entered: () => {
      leaving.current = false;
      if (focused.current) return;
      focused.current = true;
      setCursor({ ...shownCursor });
    },
    left: () => {
      focused.current = false;
      ui.control.set(undefined);
    },
    toggle: useSteady((of) => fold(of.type === 'item' ? of.item.id : of.id, of.open)),
    endTitle: useSteady(endTitle),
    endCell: useSteady(endCell),
    endDraft: useSteady(endDraft),
    pasted: useSteady((lines) => {
      if (!draft) return;
      const made = addPasted(sight, draft, lines);
      if (made === undefined) return;
      setDraft(undefined);
      focus(made, 0);
    }),
  };
}
