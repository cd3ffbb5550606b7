/** What a screen without anything says: what belongs here, and the one thing that makes it. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import style from './blank.module.css';

export function Blank(props: {
  readonly title: string;
  readonly text?: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className={style['blank']}>
      {props.icon && (
        <span className={style['icon']}>
          <Icon name={props.icon} size={28} />
        </span>
      )}
      <h1>{props.title}</h1>
      {props.text && <p>{props.text}</p>}
      {props.children && <div className={style['deeds']}>{props.children}</div>}
    </div>
  );
}
