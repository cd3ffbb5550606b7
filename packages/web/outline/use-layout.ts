/** How an outline is laid out just now: which columns have room, and how high a row is. */
import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { useSignal } from '../parts/signal.ts';
import { likes } from '../ui.ts';
import { laidOut, type Layout } from './layout.ts';
import type { OutlineLens } from './rows.ts';

type Measured = {
  /** of the outline; -1 before it was measured */
  readonly width: number;
  readonly height: number;
  readonly head: number;
};

const step = 20; // pixels: the layout does not follow every pixel of a window that is drawn wider

/** Reads what the style sheet says, so that nothing of it is said twice. */
function measure(box: HTMLElement): Measured {
  const style = getComputedStyle(box);
  const pixels = (name: string): number => parseFloat(style.getPropertyValue(name));
  const lines = style.getPropertyValue('--lines').trim() === '2';
  return {
    width: lines ? 0 : Math.max(step, Math.floor(box.clientWidth / step) * step),
    height: pixels(lines ? '--two-lines' : '--row') || 34,
    head: lines ? 0 : 31,
  };
}

export function useLayout(
  lens: OutlineLens,
  scroller: RefObject<HTMLElement | null>,
): Omit<Measured, 'width'> & { readonly layout: Layout; readonly measured: boolean } {
  const [now, setNow] = useState<Measured>({ width: -1, height: 34, head: 31 });
  const density = useSignal(likes.density);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = (): void => {
      const next = measure(box);
      setNow((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const watched = new ResizeObserver(look);
    watched.observe(box);
    return () => watched.disconnect();
  }, [scroller, density]);
  const { tree, columns } = lens;
  const layout = useMemo(() => laidOut({ tree, columns }, now.width), [tree, columns, now.width]);
  return { layout, height: now.height, head: now.head, measured: now.width >= 0 };
}
