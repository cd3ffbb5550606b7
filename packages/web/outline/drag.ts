/**
 * Dragging rows by pointer: a mouse takes them by their titles, a finger by a long press. The row in hand, or all
 * selected ones, go where the line shows; sideways changes how deep. Alt and the arrows, and Move to, do the same.
 */
import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { itemOf } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import { columnsOf } from '../lens/columns.ts';
import { announce } from '../parts/announce.ts';
import { signal, type Signal } from '../parts/signal.ts';
import { say } from '../parts/toasts.tsx';
import { nameIn, told, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import { dropAt, stays, staying, type Drop, type Staying } from './drop.ts';
import { tops } from './moves.ts';
import { canHold, type OutlineLens } from './rows.ts';
import type { OutlineState } from './use-outline.ts';

export type Dragging = {
  readonly ids: readonly Id[];
  readonly name: string;
  readonly drop: Drop | undefined;
  /** why it cannot be put there */
  readonly refusal: string | undefined;
  readonly at: { readonly x: number; readonly y: number };
};

export type Drag = {
  readonly state: Signal<Dragging | undefined>;
  readonly began: (event: PointerEvent) => void;
  /** whether the click that comes now is the end of a drag */
  readonly justDragged: () => boolean;
};

const far = 5; // pixels that a mouse goes before it drags
const still = 10; // pixels that a finger may tremble while it presses
const long = 420; // milliseconds of a long press
const step = 20; // pixels of one level
const edge = 44; // pixels at the top and the foot where the list scrolls by itself
const looked = 200; // items up to which it is said beforehand what would be refused

/** The wishes of a drop: one command, whatever is dragged. */
export function wishesOf(
  sight: Sight,
  lens: OutlineLens,
  ids: readonly Id[],
  drop: Drop,
): Wish[] | undefined {
  if (drop.type === 'group') {
    const by = lens.group ?? '';
    const value = drop.key === '' ? null : columnsOf(lens.tree).get(by)?.group?.value?.(drop.key);
    if (value === undefined) return undefined;
    return ids.flatMap((id): Wish[] => {
      const now = itemOf(sight.plan, id)?.fields[by] ?? null;
      return now === value
        ? []
        : [{ type: 'edit', on: 'item', id, set: { [by]: value }, saw: { [by]: now } }];
    });
  }
  const { parent, before } = drop;
  let { after } = drop;
  return ids.map((id): Wish => {
    // Where rows are put in order by what they hold, only the branch is chosen.
    const place = lens.sort ? {} : before ? { before } : after ? { after } : {};
    if (after !== undefined) after = id;
    return { type: 'move', id, parent, ...place };
  });
}

export function useDrag(
  sight: Sight,
  lens: OutlineLens,
  outline: OutlineState,
  scroller: RefObject<HTMLDivElement | null>,
  height: number,
): Drag {
  const [state] = useState(() => signal<Dragging | undefined>(undefined));
  const now = useRef({ sight, lens, outline, height });
  useEffect(() => {
    now.current = { sight, lens, outline, height };
  });
  const stop = useRef<() => void>(undefined);
  const just = useRef(false);
  useEffect(() => () => stop.current?.(), []);

  function began(event: PointerEvent): void {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-item][data-column="0"]');
    const box = scroller.current;
    const id = cell?.dataset['item'];
    const row = outline.rows[outline.placeOf.get(id ?? '') ?? -1];
    if (event.button !== 0 || !box || row?.type !== 'item' || !sight.live) return;
    if (target.closest('a, button, input, textarea')) return;
    const start = { x: event.clientX, y: event.clientY };
    const finger = event.pointerType === 'touch';
    const way = getComputedStyle(box).direction === 'rtl' ? -1 : 1;
    const { pointerId } = event;
    let last = start;
    let kept: Staying[] = [];
    let ids: readonly Id[] = [];
    let checked = '';
    let refusal: string | undefined;
    let scrolling = 0;

    function lift(): void {
      const { outline: here, sight: seen } = now.current;
      const chosen = here.selected.has(row?.type === 'item' ? row.item.id : '') ? here.inHand : [id ?? ''];
      ids = tops(seen.plan, chosen);
      kept = staying(here.rows, new Set(ids));
      scrolling = requestAnimationFrame(scroll);
      look();
    }
    function look(): void {
      const { sight: seen, lens: by, outline: here, height: high } = now.current;
      const body = box?.querySelector<HTMLElement>('[role="rowgroup"]');
      if (!body) return;
      const y = last.y - body.getBoundingClientRect().top;
      const gap = Math.max(0, Math.min(here.rows.length, Math.round(y / high)));
      const depth = row?.type === 'item' ? row.depth : 0;
      const wanted = depth + Math.round(((last.x - start.x) * way) / step);
      const found = dropAt(kept, gap, wanted, (one) => canHold(seen.plan, one), by.root ?? null);
      const index = here.placeOf.get(id ?? '') ?? -1;
      const drop = row?.type === 'item' && stays(found, row, index, ids.length) ? undefined : found;
      const key = JSON.stringify(drop);
      if (key !== checked) {
        checked = key;
        const wishes = drop && wishesOf(seen, by, ids, drop);
        refusal = drop && !wishes ? t('web.drop.no') : undefined;
        if (wishes && wishes.length <= looked) {
          const verdict = validate(seen.plan, { wishes }, { actor: seen.me, past: () => undefined });
          refusal = verdict.ok ? undefined : told(verdict.problems, seen.reader);
        }
      }
      const name = nameIn(seen.plan, seen.directory, ids[0] ?? '') ?? '';
      state.set({ ids, name, drop, refusal, at: last });
    }
    function scroll(): void {
      scrolling = requestAnimationFrame(scroll);
      const { top, bottom } = (box as HTMLElement).getBoundingClientRect();
      const by =
        last.y < top + edge ? last.y - top - edge : last.y > bottom - edge ? last.y - bottom + edge : 0;
      if (by === 0) return;
      (box as HTMLElement).scrollTop += Math.max(-16, Math.min(16, by / 2));
      look();
    }
    const press = finger ? setTimeout(lift, long) : undefined;
    const dragging = (): boolean => state.get() !== undefined;
    function moved(next: globalThis.PointerEvent): void {
      if (next.pointerId !== pointerId) return;
      last = { x: next.clientX, y: next.clientY };
      const gone = Math.hypot(last.x - start.x, last.y - start.y);
      if (dragging()) look();
      else if (finger && gone > still) end();
      else if (!finger && gone > far) lift();
    }
    function end(): void {
      clearTimeout(press);
      cancelAnimationFrame(scrolling);
      off.abort();
      stop.current = undefined;
      state.set(undefined);
    }
    function put(): void {
      const held = state.get();
      end();
      if (!held) return;
      just.current = true;
      setTimeout(() => {
        just.current = false;
      });
      const { sight: seen, lens: by, outline: here } = now.current;
      if (held.refusal !== undefined) return void say(held.refusal, { tone: 'bad' });
      const wishes = held.drop && wishesOf(seen, by, held.ids, held.drop);
      if (!wishes || wishes.length === 0 || !seen.wish(wishes).ok) return;
      const parent = held.drop?.type === 'place' ? held.drop.parent : null;
      if (
        parent !== null &&
        here.rows.some((one) => one.type === 'item' && one.item.id === parent && !one.open)
      )
        here.fold(parent, false);
      here.focus(held.ids[0]);
      announce(t('web.outline.moved', { name: held.name, count: held.ids.length }));
    }
    const off = new AbortController();
    const { signal: until } = off;
    stop.current?.();
    stop.current = end;
    addEventListener('pointermove', moved, { signal: until });
    addEventListener('pointerup', put, { signal: until });
    addEventListener('pointercancel', () => (finger && dragging() ? undefined : end()), { signal: until });
    // A finger that drags must not scroll; the browser asks only listeners that may say no.
    const calm = (one: Event): void => {
      if (dragging()) one.preventDefault();
    };
    addEventListener('touchmove', calm, { signal: until, passive: false });
    addEventListener('contextmenu', calm, { signal: until });
    const escape = (one: KeyboardEvent): void => {
      if (one.key !== 'Escape' || !dragging()) return;
      one.preventDefault();
      one.stopPropagation();
      end();
      announce(t('web.drop.cancelled'));
    };
    addEventListener('keydown', escape, { signal: until, capture: true });
  }

  return { state, began, justDragged: () => just.current };
}
