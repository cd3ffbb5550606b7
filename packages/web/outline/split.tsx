/** An outline with the item in hand beside it; on a narrow screen the item covers it. */
import type { ReactNode } from 'react';
import style from './split.module.css';

export function Split(props: {
  readonly label: string;
  readonly beside: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={style['split']} data-open={Boolean(props.beside)}>
      <section className={style['outline']} aria-label={props.label}>
        {props.children}
      </section>
      {props.beside}
    </div>
  );
}
