/** The list at the caret: people, items, kinds and states that the mark may become. */
import type { ReactNode } from 'react';
import type { Hint } from '@throughline/formats/quick/hints';
import { itemOf } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { KindIcon, Name } from '../parts/name.tsx';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import style from './quick.module.css';

function HintRow({ hint, sight }: { readonly hint: Hint; readonly sight: Sight }): ReactNode {
  const { plan, directory, reader } = sight;
  if ('item' in hint) {
    const item = itemOf(plan, hint.item);
    if (!item) return null;
    const above = item.parent === null ? undefined : nameIn(plan, directory, item.parent);
    return (
      <>
        <Name item={item} sight={sight} />
        <small>{above ?? term(item.kind, reader)}</small>
      </>
    );
  }
  if ('kind' in hint) {
    return (
      <>
        <KindIcon kind={hint.kind} />
        <span>{term(hint.kind, reader)}</span>
      </>
    );
  }
  return <span>{term(hint.status, reader)}</span>;
}

export function HintList(props: {
  readonly id: string;
  readonly hints: readonly Hint[];
  readonly marked: number;
  readonly sight: Sight;
  readonly onMark: (at: number) => void;
  readonly onTake: (hint: Hint) => void;
}): ReactNode {
  return (
    <ul
      role="listbox"
      id={props.id}
      className={style['hints']}
      aria-label={t('web.quick.hints')}
      // The line keeps the focus while the list is used.
      onPointerDown={(event) => event.preventDefault()}
    >
      {props.hints.map((hint, at) => (
        <li
          key={hint.text}
          id={`${props.id}-${at}`}
          role="option"
          aria-selected={at === props.marked}
          onPointerEnter={() => props.onMark(at)}
          onClick={() => props.onTake(hint)}
        >
          <HintRow hint={hint} sight={props.sight} />
        </li>
      ))}
    </ul>
  );
}
