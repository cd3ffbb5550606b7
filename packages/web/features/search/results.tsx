/** What was found, as a list of links that is walked by J and K: only those in sight are in the page. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { lineOfSight } from '@throughline/model/filter';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { alone } from '../../lens/alone.ts';
import { Icon, isIcon } from '../../parts/icon.tsx';
import { KindIcon, Name } from '../../parts/name.tsx';
import { itemAddress } from '../../places.ts';
import { linkTo } from '../../route.ts';
import { itemOf } from '@throughline/model/plan';
import { nameIn, useSight } from '../../sight.ts';
import { reader, t } from '../../speech.ts';
import { ui } from '../../ui.ts';
import { excerptOf, pieces, type Found } from './find.ts';
import style from './search.module.css';

const height = 62; // pixels of a result, before it is measured
const steps: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
};

export function Marked({
  text,
  words,
}: {
  readonly text: string;
  readonly words: readonly string[];
}): ReactNode {
  return pieces(text, words).map((one, at) =>
    // Pieces of a text have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    one.hit ? <mark key={at}>{one.text}</mark> : <span key={at}>{one.text}</span>,
  );
}

function Result({ found, words }: { readonly found: Found; readonly words: readonly string[] }): ReactNode {
  const sight = useSight();
  const { plan, directory } = sight;
  const { item, excerpt } = found;
  const name = nameIn(plan, directory, item.id) ?? '';
  const above = lineOfSight(plan, item.id).map(({ id }) => nameIn(plan, directory, id));
  const owner = itemOf(plan, textOf(item.fields['owner']));
  const status = textOf(item.fields['status']);
  const deadline = textOf(item.fields['deadline']);
  return (
    <>
      <KindIcon kind={item.kind} />
      <span className={style['body']}>
        <span className={style['name']}>
          <span className="unseen">{term(item.kind, reader)} </span>
          <Marked text={name} words={words} />
        </span>
        {excerpt && (
          <span className={style['excerpt']}>
            <b>{t(`web.search.in.${excerpt.place}`)}</b>{' '}
            <Marked text={excerptOf(excerpt.text, words)} words={words} />
          </span>
        )}
        {above.length > 0 && <span className={style['sight']}>{above.join(' › ')}</span>}
      </span>
      <span className={style['facts']}>
        {kindOf(item.kind)?.fields['status'] && isIcon(status) && (
          <span data-status={status} title={term(status, reader)}>
            <Icon name={status} />
            <span className="unseen">{term(status, reader)}</span>
          </span>
        )}
        {deadline && <span>{givenText(deadline, sight.reader, 'short')}</span>}
        {owner && !alone(plan) && <Name item={owner} sight={sight} />}
      </span>
    </>
  );
}

export function Results(props: {
  readonly found: readonly Found[];
  readonly words: readonly string[];
  readonly input: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLUListElement | null>;
}): ReactNode {
  const { found, words } = props;
  const { workspace } = useSight();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const current = Math.min(at, found.length - 1);
  // oxlint-disable-next-line react/incompatible-library -- what it gives is read anew at each drawing
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => found[index]?.item.id ?? index,
    overscan: 8,
  });

  useEffect(() => () => ui.hand.set(undefined), []);

  function walk(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[key] ?? 0;
    const next = key === 'Home' ? 0 : key === 'End' ? found.length - 1 : current + step;
    if (key === 'Escape' || (step < 0 && current === 0)) {
      event.preventDefault();
      return props.input.current?.focus();
    }
    if (step === 0 && key !== 'Home' && key !== 'End') return;
    event.preventDefault();
    event.stopPropagation();
    const index = Math.max(0, Math.min(found.length - 1, next));
    flushSync(() => setAt(index));
    virtual.scrollToIndex(index, { align: 'auto' });
    const take = (): boolean => {
      const link = props.list.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
      link?.focus({ preventScroll: true });
      return link !== undefined && link !== null;
    };
    // A row out of sight comes into the page only after scrolling.
    if (!take()) requestAnimationFrame(take);
  }

  return (
    <div className={style['scroller']} ref={scroller}>
      <ul ref={props.list} className={style['results']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((place) => {
          const one = found[place.index];
          if (!one) return null;
          const link = linkTo(itemAddress(workspace.id, one.item));
          return (
            <li
              key={place.key}
              ref={virtual.measureElement}
              data-index={place.index}
              aria-posinset={place.index + 1}
              aria-setsize={found.length}
              style={{ transform: `translateY(${place.start}px)` }}
            >
              <a
                href={link.href}
                onClick={link.onClick}
                tabIndex={place.index === current ? 0 : -1}
                onFocus={() => {
                  ui.hand.set(one.item.id);
                  setAt(place.index);
                }}
                onBlur={() => ui.hand.set(undefined)}
                onKeyDown={walk}
              >
                <Result found={one} words={words} />
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
