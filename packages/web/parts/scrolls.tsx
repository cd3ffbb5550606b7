/** What may be wider than the window, and is then scrolled: by keyboard too. */
import type { ReactNode } from 'react';
import style from './scrolls.module.css';

export function Scrolls(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse scrolls it by its focus
    <div className={style['scrolls']} role="region" aria-label={props.label} tabIndex={0}>
      {props.children}
    </div>
  );
}
