/** The first outcomes of a new goal: three rows to fill like an outline. Enter goes on below, Tab to the next cell. */
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { itemOf } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { edited } from '../../deeds.ts';
import { faceOf } from '../../faces/index.ts';
import { childKind } from '../../outline/rows.ts';
import { Button } from '../../parts/button.tsx';
import { KindIcon } from '../../parts/name.tsx';
import { nameIn, told, useSight, type Sight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { ui } from '../../ui.ts';
import { beginning, blankRow, lineRead, meant, rowWishes, whenRead, type Typed } from './first.ts';
import { People } from './first-plan.tsx';
import { planLens } from './lens.ts';
import { NextStep } from './next-step.tsx';
import style from './first-plan.module.css';

type Row = Typed & {
  /** the item that it has become, and what was typed then */
  readonly saved?: { readonly id: Id; readonly typed: Typed };
};

const three: readonly Row[] = [blankRow, blankRow, blankRow];
const cells = ['title', 'who', 'when'] as const;
type Cell = (typeof cells)[number];

/** In a plan of one's own it is steps that come first; else the changes that the goal is made of. */
function kindBelow(goal: Id, single: boolean, sight: Sight): string {
  if (!single) return childKind(sight.plan, goal, planLens);
  const small = Object.values(kinds).find((kind) => 'child' in kind && kind.child === kind.name);
  return small?.name ?? childKind(sight.plan, goal, planLens);
}

export function FirstRows(props: { readonly goal: Id; readonly single: boolean }): ReactNode {
  const { goal, single } = props;
  const sight = useSight();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [rows, showRows] = useState(three);
  // Enter keeps a row and moves the focus, which keeps it again: each must see what the one before has done.
  const newest = useRef(rows);
  // Decided once: what is written in one row must not turn the others into something else.
  const [kind] = useState(() => kindBelow(goal, single, sight));
  const shown = cells.filter((cell) => cell !== 'who' || !single);
  const item = itemOf(sight.plan, goal);
  const fields = item?.fields ?? {};

  const input = (row: number, cell: Cell): HTMLInputElement | null =>
    place.current?.querySelector(`[data-row="${row}"][data-cell="${cell}"]`) ?? null;

  function change(at: number, to: Partial<Row>): void {
    newest.current = newest.current.map((one, index) => (index === at ? { ...one, ...to } : one));
    showRows(newest.current);
  }

  /** Where a row says something that cannot be taken: there it is mended, and nothing typed is lost. */
  function mend(at: number): boolean {
    const row = newest.current[at];
    const flawed =
      row && row.title.trim() !== '' ? shown.find((cell) => remarkOn(cell, row, sight)) : undefined;
    if (flawed) input(at, flawed)?.focus();
    return flawed !== undefined;
  }

  function finish(): void {
    if (newest.current.some((_, at) => mend(at))) return;
    ui.wanted.set('first-row');
    beginning.set(undefined);
  }

  /** Puts a row into the plan, or what has changed in it since. Answers whether it stands. */
  function keep(at: number): boolean {
    const row = newest.current[at];
    if (!row || row.title.trim() === '') return true;
    const { title, who, when, saved } = row;
    const typed: Typed = { title, who, when };
    if (saved) return keepChanges(saved, typed, at);
    const after = newest.current.slice(0, at).findLast((one) => one.saved)?.saved?.id;
    const made = rowWishes(typed, { parent: goal, kind, after }, sight);
    if (!sight.wish(made.wishes, { directory: made.directory }).ok) return false;
    change(at, { saved: { id: made.id, typed } });
    return true;
  }

  function keepChanges(saved: { id: Id; typed: Typed }, typed: Typed, at: number): boolean {
    const now = itemOf(sight.plan, saved.id)?.fields ?? {};
    const put = (field: string, to: string | null): boolean =>
      edited(sight, saved.id, { field, saw: now[field], to });
    if (typed.title !== saved.typed.title && !put('title', typed.title.trim())) return false;
    if (typed.when !== saved.typed.when && !put('deadline', whenRead(typed.when, sight).given ?? null))
      return false;
    if (typed.who !== saved.typed.who) {
      const who = meant(typed.who, sight);
      const set = { owner: who.id ?? null };
      const wish = { type: 'edit', on: 'item', id: saved.id, set } as const;
      if (!sight.wish([...who.wishes, wish], { directory: who.directory }).ok) return false;
    }
    change(at, { saved: { ...saved, typed } });
    return true;
  }

  function pressed(event: KeyboardEvent, at: number, cell: Cell): void {
    if (event.nativeEvent.isComposing) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (to !== undefined && input(to, cell)) {
      event.preventDefault();
      return input(to, cell)?.focus();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      if (keep(at)) finish();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (mend(at) || !keep(at)) return;
    // Enter on nothing is done, as in the outline; so is Enter in the last row.
    if (rows[at]?.title.trim() === '' || at === rows.length - 1) finish();
    else input(at + 1, 'title')?.focus();
  }

  function left(event: FocusEvent, at: number): void {
    if (!event.currentTarget.contains(event.relatedTarget)) keep(at);
  }

  return (
    <div className={`${style['first']} ${style['wide']}`} ref={place}>
      <h1>{t(single ? 'web.first.rows.one' : 'web.first.rows')}</h1>
      <p className={style['lead']}>{t('web.first.rows.text')}</p>
      <div className={style['rows']} role="table" aria-label={t('web.first.rows.label')}>
        <div role="row" className={style['goal']} data-single={single}>
          <span role="cell" className={style['name']}>
            <KindIcon kind={item?.kind ?? ''} />
            <b>{nameIn(sight.plan, sight.directory, goal)}</b>
          </span>
          {!single && (
            <span role="cell">{nameIn(sight.plan, sight.directory, textOf(fields['owner'])) ?? ''}</span>
          )}
          <span role="cell">
            {fields['deadline'] === undefined
              ? ''
              : givenText(textOf(fields['deadline']), sight.reader, 'short')}
          </span>
        </div>
        {rows.map((row, at) => (
          // Rows have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div
            key={at}
            role="row"
            className={style['row']}
            data-single={single}
            onBlur={(event) => left(event, at)}
          >
            {shown.map((cell) => (
              <span key={cell} role="cell" className={cell === 'title' ? style['name'] : undefined}>
                {cell === 'title' && <KindIcon kind={kind} />}
                <input
                  data-row={at}
                  data-cell={cell}
                  value={row[cell]}
                  aria-label={t(`web.first.rows.${cell}`, { kind: term(kind, reader), number: at + 1 })}
                  aria-describedby={`${id}-hint`}
                  aria-invalid={remarkOn(cell, row, sight) !== undefined || undefined}
                  placeholder={understood(cell, row, goal, sight) || (at === 0 ? asks(cell, kind) : '')}
                  autoComplete="off"
                  maxLength={500}
                  list={cell === 'who' ? `${id}-people` : undefined}
                  enterKeyHint={at === rows.length - 1 ? 'done' : 'next'}
                  // oxlint-disable-next-line jsx-a11y/no-autofocus -- the next thing to write
                  autoFocus={at === 0 && cell === 'title'}
                  onChange={({ target }) => change(at, { [cell]: target.value })}
                  onKeyDown={(event) => pressed(event, at, cell)}
                />
              </span>
            ))}
          </div>
        ))}
      </div>
      <People id={`${id}-people`} />
      <p id={`${id}-hint`} className={style['hint']} role="status">
        {rows.flatMap((row) => cells.flatMap((cell) => remarkOn(cell, row, sight) ?? [])).at(-1) ??
          t('web.first.rows.hint')}
      </p>
      <div className={style['deeds']}>
        <Button look="main" onClick={finish}>
          {t('web.first.rows.submit')}
        </Button>
      </div>
      <NextStep />
    </div>
  );
}

/** What an empty cell asks for. */
function asks(cell: Cell, kind: string): string {
  if (cell === 'title') return t(faceOf(kind).prompt);
  return t(cell === 'who' ? 'web.first.who' : 'web.first.when');
}

/** What a mark in the title has said already, such as `@Anna` or `by 30 June`. */
function understood(cell: Cell, row: Typed, goal: Id, sight: Sight): string {
  if (cell === 'title' || row.title.trim() === '') return '';
  const read = lineRead(row.title, goal, sight);
  if (cell === 'when') {
    const date = textOf(read.fields['deadline']);
    return date === '' ? '' : givenText(date, sight.reader, 'short');
  }
  const owner = textOf(read.fields['owner']);
  if (owner !== '') return nameIn(sight.plan, sight.directory, owner) ?? '';
  return read.newcomers.find(({ field }) => kindOf(read.kind)?.fields[field]?.type === 'ref')?.who.name ?? '';
}

/** Why a cell cannot be taken as it stands. */
function remarkOn(cell: Cell, row: Typed, sight: Sight): string | undefined {
  if (cell === 'who') {
    const { remarks } = meant(row.who, sight);
    return remarks.length > 0 ? told(remarks, sight.reader) : undefined;
  }
  if (cell !== 'when' || row.when.trim() === '') return undefined;
  const { given, remarks } = whenRead(row.when, sight);
  return given === undefined ? told(remarks, sight.reader) : undefined;
}
