/** Where dragged rows would land: a line as deep as they would stand, and beside the pointer what is dragged. */
import type { CSSProperties, ReactNode } from 'react';
import { useSignal } from '../parts/signal.ts';
import { t } from '../speech.ts';
import type { Drag } from './drag.ts';
import style from './drop-line.module.css';

export function DropLine(props: {
  readonly drag: Drag;
  readonly height: number;
  readonly head: number;
}): ReactNode {
  const held = useSignal(props.drag.state);
  if (!held) return null;
  const { drop, refusal, at, ids, name } = held;
  const bad = refusal !== undefined;
  return (
    <>
      {drop && (
        <div
          className={style['drop']}
          data-bad={bad || undefined}
          style={{ top: props.head + drop.gap * props.height, '--depth': drop.depth } as CSSProperties}
        />
      )}
      <div className={style['held']} data-bad={bad || undefined} style={{ left: at.x + 14, top: at.y + 12 }}>
        <strong>{t('web.drop.held', { name, count: ids.length })}</strong>
        {refusal !== undefined && <span>{refusal}</span>}
      </div>
    </>
  );
}
