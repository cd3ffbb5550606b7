/** The edge of the peek: dragged, or moved with the arrows; its width is kept for this browser. */
import { useEffect, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { t } from '../speech.ts';
import style from './item.module.css';

const keep = 'throughline.peek';
const least = 360;
const usual = 460;
const step = 24;

const widest = (): number => Math.max(least, Math.min(960, innerWidth - 520));
const within = (width: number): number => Math.round(Math.max(least, Math.min(widest(), width)));

function kept(): number {
  try {
    return Number(localStorage.getItem(keep)) || usual;
  } catch {
    return usual;
  }
}

function store(width: number): void {
  try {
    localStorage.setItem(keep, String(width));
  } catch {
    // Then it lasts as long as the page.
  }
}

export function Resize(): ReactNode {
  const [width, setWidth] = useState(() => within(kept()));
  useEffect(() => {
    document.documentElement.style.setProperty('--panel', `${width}px`);
  }, [width]);
  function drag(event: PointerEvent<HTMLElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const panel = event.currentTarget.parentElement?.getBoundingClientRect();
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    if (panel) setWidth(within(rightToLeft ? event.clientX - panel.left : panel.right - event.clientX));
  }
  function pressed(event: KeyboardEvent): void {
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
    const to = { Home: least, End: widest() }[event.key];
    if (by === undefined && to === undefined) return;
    event.preventDefault();
    const next = within(to ?? width + (by ?? 0) * (rightToLeft ? -1 : 1));
    setWidth(next);
    store(next);
  }
  return (
    // A separator that is moved is a widget, whatever its element says.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={style['resize']}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('web.item.width')}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={widest()}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onPointerUp={() => store(width)}
      onDoubleClick={() => {
        setWidth(usual);
        store(usual);
      }}
      onKeyDown={pressed}
    />
  );
}
