/**
 * The rows that are near the window: all rows have one height, so that where each stands is known without measuring.
 * A list of our own rather than a library's: with one height it is this much code, nothing but the rows that come into
 * sight is drawn while scrolling, and rows stay where they are in the page.
 */
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useState,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';

export type Hand = {
  /** Brings a row into sight, as little as is needed. */
  readonly reveal: (index: number) => void;
};

const spare = 8; // rows drawn above and below: a frame's worth of a fast wheel

type Range = { readonly from: number; readonly to: number };

export function RowWindow(props: {
  readonly count: number;
  /** of a row, in pixels */
  readonly height: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** what stands above the rows inside of the scroller, in pixels */
  readonly head: number;
  /** rows that stay in the page wherever it is scrolled: focus and what is being written must not be lost */
  readonly kept: readonly number[];
  readonly className: string | undefined;
  readonly hand: Ref<Hand>;
  readonly children: (index: number) => ReactNode;
}): ReactNode {
  const { count, height, scroller, head, kept } = props;
  const [range, setRange] = useState<Range>({ from: 0, to: 40 });

  function look(): void {
    const box = scroller.current;
    if (!box) return;
    const from = Math.max(0, Math.floor((box.scrollTop - head) / height) - spare);
    const to = Math.ceil((box.scrollTop + box.clientHeight) / height) + spare;
    setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
  }

  useLayoutEffect(look, [height, head, scroller, count]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    box.addEventListener('scroll', look, { passive: true });
    const watched = new ResizeObserver(look);
    watched.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      watched.disconnect();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- it reads what these are made of
  }, [height, head, scroller]);

  useImperativeHandle(
    props.hand,
    () => ({
      reveal: (index) => {
        const box = scroller.current;
        if (!box) return;
        const top = index * height;
        const bottom = top + height + head;
        if (top < box.scrollTop) box.scrollTop = top;
        else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
        look();
      },
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- it reads what these are made of
    [height, head, scroller],
  );

  const to = Math.min(count, range.to);
  const from = Math.min(range.from, to);
  const shown: number[] = [];
  for (const index of kept) if (index >= 0 && index < from) shown.push(index);
  for (let index = from; index < to; index++) shown.push(index);
  for (const index of kept) if (index >= to && index < count) shown.push(index);
  return (
    <div role="rowgroup" className={props.className} style={{ height: count * height }}>
      {shown.map(props.children)}
    </div>
  );
}
