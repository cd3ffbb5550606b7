/** A Markdown text on the screen. Plain words need nothing more; the rest comes with a chunk of its own. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useSight } from '../sight.ts';
import { Chip } from './chip.tsx';
import { isPlain, named } from './plain.ts';
import type { Parts } from './render.tsx';
import { tasksIn, ticked } from './tasks.ts';
import style from './markdown.module.css';

const Rich = lazy(() =>
  import('./render.tsx').then(({ rendered }) => ({
    default: ({ text, tick }: { readonly text: string; readonly tick: Parts['tick'] }) => (
      <>{rendered(text, { mention: (id, mark, key) => <Chip key={key} id={id} mark={mark} />, tick })}</>
    ),
  })),
);

const words = (text: string): ReactNode => <p className={style['words']}>{text}</p>;

export function Markdown(props: {
  readonly text: string;
  /** saves the text with a check box ticked; without it they only show */
  readonly save?: ((text: string) => void) | undefined;
}): ReactNode {
  const { text, save } = props;
  const sight = useSight();
  if (isPlain(text)) return <div className={style['text']}>{words(text)}</div>;
  const boxes = tasksIn(text).length;
  const tick = save && boxes > 0 ? (nth: number, on: boolean) => save(ticked(text, nth, on)) : undefined;
  return (
    <div className={style['text']}>
      <Suspense fallback={words(named(text, sight))}>
        <Rich text={text} tick={tick} />
      </Suspense>
    </div>
  );
}
