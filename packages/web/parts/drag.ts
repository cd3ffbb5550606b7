/**
 * Carrying something with the pointer: a mouse after a few pixels, a finger after a long press, so that it can still
 * scroll. A copy follows the pointer, edges scroll, Escape puts it back, and the click that would follow is not heard.
 */
import { useEffect, useInsertionEffect, useRef, type PointerEvent as Pressed } from 'react';

export type Carrying = {
  /** @param what whose element it is, as the screen names it */
  readonly start: (what: string) => void;
  /** what is under the pointer now; also asked again while the page scrolls below it */
  readonly over: (element: Element | null, x: number, y: number) => void;
  readonly drop: () => void;
  readonly cancel: () => void;
};

const slack = 5; // pixels that a hand may tremble
const longPress = 320; // milliseconds
const edge = 56; // pixels from the edge of what scrolls
const speed = 0.35; // pixels a frame for each pixel into the edge

/** How far what scrolls below the pointer should go on in this frame. Marked by `data-scrolls`: x, y or both. */
function scrolledAt(x: number, y: number): void {
  for (let at = document.elementFromPoint(x, y); at; at = at.parentElement) {
    const axes = at instanceof HTMLElement ? (at.dataset['scrolls'] ?? '') : '';
    if (axes === '') continue;
    const box = at.getBoundingClientRect();
    const push = (from: number, to: number, place: number): number => {
      if (place < from + edge) return (place - from - edge) * speed;
      return place > to - edge ? (place - to + edge) * speed : 0;
    };
    const left = axes.includes('x') ? push(box.left, box.right, x) : 0;
    const top = axes.includes('y') ? push(box.top, box.bottom, y) : 0;
    if (left !== 0 || top !== 0) at.scrollBy({ left, top, behavior: 'instant' });
  }
}

/** A copy of the element that can be moved about. */
function copyOf(element: HTMLElement): HTMLElement {
  const box = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as HTMLElement;
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id');
  copy.setAttribute('aria-hidden', 'true');
  copy.inert = true;
  copy.dataset['ghost'] = '';
  Object.assign(copy.style, {
    position: 'fixed',
    insetBlockStart: '0',
    left: '0',
    width: `${box.width}px`,
    height: `${box.height}px`,
    zIndex: '80',
    pointerEvents: 'none',
    margin: '0',
  });
  return copy;
}

/** @returns what to do when the element of something is pressed */
export function useDrag(carrying: Carrying): (event: Pressed<HTMLElement>, what: string) => void {
  const now = useRef(carrying);
  useInsertionEffect(() => {
    now.current = carrying;
  });
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  return (event, what) => {
    if (event.button !== 0 || !event.isPrimary || end.current) return;
    const element = event.currentTarget;
    const touch = event.pointerType === 'touch';
    const from = { x: event.clientX, y: event.clientY };
    const box = element.getBoundingClientRect();
    let at = from;
    let copy: HTMLElement | undefined;
    let frame = 0;
    const listeners = new AbortController();
    const timer = touch ? setTimeout(begin, longPress) : undefined;

    function shown(): void {
      if (!copy) return;
      copy.style.transform = `translate(${box.left + at.x - from.x}px, ${box.top + at.y - from.y}px)`;
      now.current.over(document.elementFromPoint(at.x, at.y), at.x, at.y);
    }
    function scroll(): void {
      scrolledAt(at.x, at.y);
      shown();
      frame = requestAnimationFrame(scroll);
    }
    function begin(): void {
      copy = copyOf(element);
      document.body.append(copy);
      document.body.style.cursor = 'grabbing';
      now.current.start(what);
      frame = requestAnimationFrame(scroll);
    }
    function ended(how: 'drop' | 'cancel'): void {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      listeners.abort();
      end.current = undefined;
      if (!copy) return;
      copy.remove();
      document.body.style.cursor = '';
      // The click that ends the press is no click on what lies there.
      const deaf = (click: MouseEvent): void => {
        click.preventDefault();
        click.stopPropagation();
      };
      document.addEventListener('click', deaf, { capture: true, once: true });
      setTimeout(() => document.removeEventListener('click', deaf, { capture: true }));
      now.current[how]();
    }

    const { signal } = listeners;
    document.addEventListener(
      'pointermove',
      (moved) => {
        if (moved.pointerId !== event.pointerId) return;
        at = { x: moved.clientX, y: moved.clientY };
        const far = Math.hypot(at.x - from.x, at.y - from.y) > slack;
        if (!copy && far && touch) return ended('cancel'); // the finger scrolls
        if (!copy && far) begin();
        return shown();
      },
      { signal },
    );
    document.addEventListener('pointerup', () => ended('drop'), { signal });
    document.addEventListener('pointercancel', () => ended('cancel'), { signal });
    document.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape' || !copy) return;
        key.preventDefault();
        key.stopPropagation();
        ended('cancel');
      },
      { signal, capture: true },
    );
    // While a finger carries something, it neither scrolls nor opens a menu.
    document.addEventListener('touchmove', (moved) => copy && moved.preventDefault(), {
      signal,
      passive: false,
    });
    document.addEventListener('contextmenu', (menu) => (copy || touch) && menu.preventDefault(), { signal });
    document.addEventListener('dragstart', (drag) => drag.preventDefault(), { signal });
    end.current = () => ended('cancel');
  };
}
