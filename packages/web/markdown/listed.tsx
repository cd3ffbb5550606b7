/** The list below a text that is being written: whom or what a mention can mean. The text keeps the focus. */
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Sign, type Suggestion } from '../parts/suggest.tsx';
import { t } from '../speech.ts';
import style from '../parts/suggest.module.css';

const gap = 4;

export function Listed(props: {
  readonly id: string;
  readonly beside: RefObject<HTMLElement | null>;
  readonly options: readonly Suggestion[];
  readonly marked: number;
  readonly take: (nth: number) => void;
}): ReactNode {
  const { options, marked } = props;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [popup, field] = [list.current, props.beside.current];
    if (!popup || !field) return;
    if (!popup.matches(':popover-open')) popup.showPopover();
    const box = field.getBoundingClientRect();
    const up = innerHeight - box.bottom < 220 && box.top > innerHeight - box.bottom;
    const width = Math.min(340, innerWidth - 16);
    Object.assign(popup.style, {
      width: `${width}px`,
      left: `${Math.max(8, Math.min(box.left, innerWidth - width - 8))}px`,
      top: up ? 'auto' : `${box.bottom + gap}px`,
      bottom: up ? `${innerHeight - box.top + gap}px` : 'auto',
      maxHeight: `${Math.min(280, (up ? box.top : innerHeight - box.bottom) - 12)}px`,
    });
  });
  return (
    <div
      ref={list}
      popover="manual"
      className={`${style['options']} ${style['list']}`}
      onPointerDown={(event) => event.preventDefault()}
    >
      <ul role="listbox" id={props.id} aria-label={t('web.mention')}>
        {options.map((one, at) => (
          <li
            key={one.id}
            id={`${props.id}-${at}`}
            role="option"
            aria-selected={at === marked}
            onClick={() => props.take(at)}
          >
            <Sign of={one} />
            <span>{one.label}</span>
            {one.hint && <small>{one.hint}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}
