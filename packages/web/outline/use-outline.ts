/** The state of an outline: cursor, selection, folds, what is being edited, and what can be done with the rows in hand. */
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import { columnsOf, type Column } from '../lens/columns.ts';
import { plainly } from '../lens/order.ts';
import type { Seen } from '../lens/seen.ts';
import { lensInHand } from '../lens/use-lens.ts';
import { announce } from '../parts/announce.ts';
import { say } from '../parts/toasts.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui, type Control, type ShownColumn } from '../ui.ts';
import { writable } from './cells.tsx';
import { useFolds } from './folds.ts';
import { foldedTo } from './levels.ts';
import { rowMaker } from './row-maker.ts';
import { indented, outdented, shifted, tops, type Move, type Siblings } from './moves.ts';
import { canHold, childrenIn, rowsOf } from './rows.ts';
import type { ItemRow, OutlineLens, Row } from './rows.ts';
import { all, extended, inOrder, nothing, toggled, type Selection } from './selection.ts';
import type { TitleKey } from './title-input.tsx';
import { draftIn, draftLast, useDraft, type Drafting, type Ended } from './use-draft.ts';
import { useSteady } from './use-steady.ts';

export type Cursor = {
  /** of an item, or of a heading */
  readonly row: Id | undefined;
  readonly column: number;
  /** where it stood, for when the row goes */
  readonly at: number;
};
export type Editing = {
  readonly item: Id;
  readonly column: number;
  /** of the column; none for the title */
  readonly name?: string | undefined;
  readonly typed?: string | undefined;
  /** the rows as they stood when it began */
  readonly among: Pick<OutlineState, 'rows' | 'placeOf'>;
};

export type OutlineState = {
  readonly rows: readonly Row[];
  readonly placeOf: ReadonlyMap<Id, number>;
  readonly seen: Seen;
  readonly cursor: Cursor;
  /** the row with the cursor */
  readonly row: Row | undefined;
  readonly editing: Editing | undefined;
  readonly drafting: Drafting;
  readonly selected: ReadonlySet<Id>;
  /** the rows in hand: the selected ones in order, else the one with the cursor */
  readonly inHand: readonly Id[];
  /** whether the outline has the focus */
  readonly focused: RefObject<boolean>;
  readonly control: Control;
  readonly focus: (row: Id | undefined, column?: number) => void;
  readonly step: (by: number) => void;
  readonly edit: (column: number, typed?: string) => void;
  readonly fold: (row: Id, close: boolean) => void;
  readonly clear: (column: number) => void;
  readonly addLast: () => void;
  readonly endTitle: (row: ItemRow, text: string, by: TitleKey) => boolean;
  readonly endCell: (how: 'stay' | 'on' | 'back') => void;
  /** Answers whether the input may go. */
  readonly endDraft: (text: string, by: TitleKey) => boolean;
  readonly pasted: (lines: readonly string[]) => void;
  readonly select: (next: Selection) => void;
  /** selects nothing, and says nothing of it */
  readonly quiet: () => void;
  readonly selectTo: (row: Id) => void;
  readonly toggle: (row: Id) => void;
  readonly move: (moves: readonly Move[], said: 'moved' | 'indented' | 'outdented') => boolean;
};

export const rowId = (row: Row | undefined): Id | undefined =>
  row?.type === 'item' ? row.item.id : row?.type === 'group' ? row.id : undefined;

/** Columns come and go as the window gets another width: what is written stays in its own. */
function inColumn(begun: Editing | undefined, columns: readonly Column[]): Editing | undefined {
  if (!begun?.name) return begun;
  const column = columns.findIndex(({ name }) => name === begun.name) + 1;
  if (column === 0) return undefined;
  return column === begun.column ? begun : { ...begun, column };
}

export function useOutline(sight: Sight, lens: OutlineLens, columns: readonly Column[]): OutlineState {
  const { plan } = sight;
  const [folded, setFolded] = useFolds(sight.workspace.id, lens);
  const [cursor, setCursor] = useState<Cursor>({ row: undefined, column: 0, at: 0 });
  const [begun, setEditing] = useState<Editing>();
  const editing = useMemo(() => inColumn(begun, columns), [begun, columns]);
  const [selection, setSelection] = useState(nothing);
  const focused = useRef(false);
  const last = columns.length;

  const drafting = useDraft(sight, lens);
  const { draft } = drafting;
  const seen = useMemo(
    () => lens.seen ?? plainly(plan, (id) => nameIn(plan, sight.directory, id) ?? ''),
    [lens.seen, plan, sight.directory],
  );
  const [made] = useState(rowMaker);
  const found = useMemo(() => made({ plan, lens, folded, draft }), [made, plan, lens, folded, draft]);
  // A row that is being written stays as long as that takes, though it was removed, folded away or filtered out.
  const stays = editing !== undefined && !found.placeOf.has(editing.item);
  const { rows, placeOf } = stays ? editing.among : found;

  // The row in hand may have gone (somebody removed it, or folded it away): the cursor goes to its neighbour.
  const at = placeOf.get(cursor.row ?? '') ?? Math.max(0, Math.min(cursor.at, rows.length - 1));
  const row = rows[at]?.type === 'draft' ? rows[at - 1] : rows[at];
  const shown: Cursor = {
    row: rowId(row),
    column: row?.type === 'group' ? 0 : Math.min(cursor.column, last),
    at,
  };
  const item = row?.type === 'item' ? row.item : undefined;
  const selected = useMemo(() => inOrder(selection, placeOf), [selection, placeOf]);
  const selectedSet = useMemo(() => new Set(selected), [selected]);
  const chosen = useMemo(() => {
    const known = columnsOf(lens.tree);
    return lens.columns.flatMap((name): ShownColumn[] => {
      const column = known.get(name);
      if (!column) return [];
      const { label, show } = column;
      return [show ? { name, label, show: (one) => show(one, seen) } : { name, label }];
    });
  }, [lens.tree, lens.columns, seen]);
  const inHand = selected.length > 0 ? selected : item ? [item.id] : [];

  const focus = (to: Id | undefined, column = cursor.column): void => {
    focused.current = true;
    setCursor({ row: to, column, at: placeOf.get(to ?? '') ?? at });
  };
  const order = (): Id[] => rows.flatMap((one) => (one.type === 'item' ? [one.item.id] : []));
  const select = (next: Selection): void => {
    setSelection(next);
    announce(t('web.outline.selected', { count: inOrder(next, placeOf).length }));
  };
  const siblings: Siblings = (parent) => {
    const shownHere = childrenIn(plan, parent, lens).filter((id) => placeOf.has(id));
    if (!lens.sort) return shownHere;
    return shownHere.toSorted((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
  };
  /** Those in hand as a sentence names them: one by its name, several by how many they are. */
  const named = (ids: readonly Id[]): { name: string; count: number } => ({
    name: nameIn(plan, sight.directory, ids[0] ?? '') ?? '',
    count: ids.length,
  });

  function step(by: number): void {
    let next = Math.max(0, Math.min(rows.length - 1, at + by));
    if (rows[next]?.type === 'draft') next += Math.sign(by);
    focus(rowId(rows[next]) ?? shown.row);
  }

  function fold(id: Id, close: boolean): void {
    const next = new Set(folded);
    if (close) next.add(id);
    else next.delete(id);
    setFolded(next);
  }

  function begin(wanted: Parameters<Drafting['begin']>[0]): void {
    focused.current = true;
    setEditing(undefined);
    drafting.begin(wanted);
  }

  function groupAt(place: number): string | undefined {
    if (lens.group === undefined) return undefined;
    const heading = rows.slice(0, place + 1).findLast((one) => one.type === 'group');
    return heading?.type === 'group' ? heading.key : undefined;
  }

  function add(where: 'after' | 'child'): void {
    if (!sight.live) return;
    const group = groupAt(at);
    if (!item) return begin({ ...draftLast(sight, lens), group });
    if (where === 'child' && canHold(plan, item.id) && lens.group === undefined) {
      fold(item.id, false);
      return begin(draftIn(sight, item.id, lens));
    }
    begin({ parent: item.parent, after: item.id, kind: item.kind, group });
  }

  function edit(column: number, typed?: string): void {
    if (!item || !sight.live) return;
    const wanted = columns[column - 1];
    if (column > 0 && (!wanted || !writable(item, wanted))) {
      return announce(t('web.outline.read-only'));
    }
    focus(item.id, column);
    setEditing({ item: item.id, column, name: wanted?.name, typed, among: { rows, placeOf } });
  }

  function trash(): void {
    const ids = tops(plan, inHand);
    if (ids.length === 0) return;
    const { name, count } = named(ids);
    const below = row?.type === 'item' ? row.children : 0;
    const outcome = sight.wish(ids.map((id) => ({ type: 'remove', id })));
    if (!outcome.ok) return;
    setSelection(nothing);
    const text = count > 1 ? t('web.trashed.several', { count }) : t('web.trashed', { name, count: below });
    say(text, { deeds: [{ label: t('web.undo'), run: () => void sight.live?.undo(outcome.command) }] });
  }

  function move(moves: readonly Move[], said: 'moved' | 'indented' | 'outdented'): boolean {
    if (moves.length === 0 || !sight.live) {
      announce(t('web.outline.stays'));
      return false;
    }
    if (!sight.wish([...moves]).ok) return false;
    const opens = new Set(moves.map(({ parent }) => parent));
    if ([...opens].some((id) => id !== null && folded.has(id))) {
      setFolded(new Set([...folded].filter((id) => !opens.has(id))));
    }
    announce(t(`web.outline.${said}`, named(moves.map(({ id }) => id))));
    if (shown.row !== undefined) focus(shown.row);
    return true;
  }

  function shift(by: 'up' | 'down'): void {
    const ordered = lens.group ?? lens.sort?.by;
    if (ordered === undefined) return void move(shifted(plan, inHand, by, siblings), 'moved');
    // Rows that are put in order by what they hold cannot be put in order by hand.
    say(t('web.outline.sorted', { column: columnsOf(lens.tree).get(ordered)?.label() ?? ordered }));
  }

  const control: Control = {
    item: item?.id,
    items: inHand,
    selected: selected.length,
    columns: chosen,
    add,
    indent: () => void move(lens.group ? [] : indented(plan, inHand, siblings), 'indented'),
    outdent: () =>
      void move(lens.group ? [] : outdented(plan, inHand, siblings, lens.root ?? null), 'outdented'),
    shift,
    edit: () => edit(shown.column),
    trash,
    go: (by) => step(by === 'next' ? 1 : -1),
    select: (how) => {
      if (how === 'all') return select(all(order()));
      if (how === 'none') return select(nothing);
      if (!item) return undefined;
      if (how === 'toggle') return select(toggled(selection, item.id));
      const way = how === 'down' ? 1 : -1;
      let next = at + way;
      while (rows[next] && rows[next]?.type !== 'item') next += way;
      const to = rowId(rows[next]) ?? item.id;
      focus(to);
      return select(extended(selection, order(), item.id, to));
    },
    fold: (level) => {
      const next = level === 'none' ? new Set<Id>() : foldedTo(rowsOf(plan, lens, new Set()), level);
      setFolded(next);
      announce(level === 'none' ? t('web.outline.unfolded') : t('web.outline.folded', { level }));
    },
    zoom: (how) => {
      const hand = lensInHand.get();
      if (!hand) return;
      if (how === 'in') {
        if (!item || !canHold(plan, item.id)) return undefined;
        setCursor({ row: undefined, column: 0, at: 0 });
        return hand.set({ root: item.id });
      }
      if (lens.root === undefined) return undefined;
      focus(lens.root);
      return hand.set({ root: itemOf(plan, lens.root)?.parent ?? undefined });
    },
    zoomed: lens.root !== undefined,
  };
  useEffect(() => {
    if (focused.current) ui.control.set(editing || draft ? undefined : control);
  });

  function clear(column: number): void {
    const name = columns[column - 1]?.name ?? '';
    const now = item?.fields[name];
    if (!item || now === undefined) return;
    sight.wish([{ type: 'edit', on: 'item', id: item.id, set: { [name]: null }, saw: { [name]: now } }]);
  }

  function endTitle(of: ItemRow, _: string, by: TitleKey): boolean {
    if (by === 'tab') move(indented(plan, [of.item.id], siblings), 'indented');
    else if (by === 'shift-tab') {
      move(outdented(plan, [of.item.id], siblings, lens.root ?? null), 'outdented');
    }
    setEditing(undefined);
    if (by === 'blur') return true;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + ({ down: 1, up: -1 }[by as string] ?? 0)))];
    focus(rowId(next) ?? of.item.id, 0);
    return true;
  }

  function endCell(how: 'stay' | 'on' | 'back'): void {
    const column = (editing?.column ?? cursor.column) + { stay: 0, on: 1, back: -1 }[how];
    setEditing(undefined);
    focus(shown.row, Math.max(0, Math.min(last, column)));
  }

  // What was just added and does not pass the filter is nowhere to be seen: that is said, with a way to see it.
  const fresh = useRef<Id>(undefined);
  useEffect(() => {
    const id = fresh.current;
    if (id === undefined || !itemOf(plan, id)) return;
    fresh.current = undefined;
    if (placeOf.has(id) || !lens.filter) return;
    const deeds = [{ label: t('web.outline.show-all'), run: () => lensInHand.get()?.clear() }];
    say(t('web.outline.hidden', named([id])), { deeds });
  });

  function after({ ok, to, made: id }: Ended, quietly: boolean): boolean {
    fresh.current = id;
    if (to === undefined) return ok;
    const row = to ?? rowId(rows[0]);
    // The person has gone elsewhere: the cursor waits there, and the focus stays where it is.
    if (quietly) setCursor({ row, column: 0, at });
    else focus(row, 0);
    return ok;
  }

  return {
    ...{ rows, placeOf, seen, cursor: shown, row, editing, drafting, inHand, focused, control },
    ...{ focus, step, edit, fold, clear, select, move },
    selected: selectedSet,
    quiet: () => setSelection(nothing),
    addLast: useSteady(() => {
      if (sight.live) begin({ ...draftLast(sight, lens), group: groupAt(rows.length - 1) });
    }),
    endTitle: useSteady(endTitle),
    endCell: useSteady(endCell),
    endDraft: useSteady((text, by) => after(drafting.end(text, by), by === 'blur')),
    pasted: useSteady((lines) => void after(drafting.pasted(lines), false)),
    selectTo: (to) => {
      focus(to, 0);
      select(extended(selection, order(), item?.id ?? to, to));
    },
    toggle: (id) => {
      focus(id, 0);
      // The row in hand is meant as well when the first other one is added to it.
      const begun = selected.length === 0 && item && item.id !== id ? toggled(nothing, item.id) : selection;
      select(toggled(begun, id));
    },
  };
}
