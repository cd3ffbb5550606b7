/** The page around signing up, signing in and joining. */
import type { ReactNode } from 'react';
import style from './frame.module.css';

/** The mark: two points and the line between them. */
export function Mark({ size = 28 }: { readonly size?: number }): ReactNode {
  return (
    <svg className={style['mark']} viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M7 9h7a4 4 0 0 1 4 4v6a4 4 0 0 0 4 4h3" />
      <circle cx="8" cy="9" r="3" />
      <circle cx="24.500" cy="23" r="3" />
    </svg>
  );
}

export function Frame(props: {
  readonly title: string;
  readonly text?: string | undefined;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}): ReactNode {
  return (
    <main className={style['frame']}>
      <div className={style['card']}>
        <Mark size={36} />
        <h1>{props.title}</h1>
        {props.text && <p className={style['lead']}>{props.text}</p>}
        {props.children}
        {props.foot && <div className={style['foot']}>{props.foot}</div>}
      </div>
    </main>
  );
}
