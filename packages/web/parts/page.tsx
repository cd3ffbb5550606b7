/** A screen of text: a heading, perhaps deeds beside it, and a column that scrolls. */
import type { ReactNode } from 'react';
import style from './page.module.css';

export function Page(props: {
  readonly title: string;
  readonly text?: string;
  readonly deeds?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={style['scroll']}>
      <div className={style['page']} data-wide={props.wide}>
        <header className={style['head']}>
          <h1>{props.title}</h1>
          {props.deeds && <div className={style['deeds']}>{props.deeds}</div>}
        </header>
        {props.text && <p className={style['text']}>{props.text}</p>}
        {props.children}
      </div>
    </div>
  );
}

export function Part(props: {
  readonly title: string;
  readonly deeds?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={style['part']}>
      <div className={style['part-head']}>
        <h2>{props.title}</h2>
        {props.deeds}
      </div>
      {props.children}
    </section>
  );
}
