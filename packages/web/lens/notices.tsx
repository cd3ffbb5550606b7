/** What a lens has to say: parts of an address that nobody understands, and a filter that nothing passes. */
import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from '../parts/announce.ts';
import { Blank } from '../parts/blank.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { listText } from '@throughline/words/say';
import { go } from '../route.ts';
import { useShownKey } from '../shell/where.ts';
import { reader, t } from '../speech.ts';
import { matching } from './matching.ts';
import type { LensHand } from './use-lens.ts';
import style from './bar.module.css';

/** Names what was passed over in the address, until it is put aside. */
export function Unknown({ hand }: { readonly hand: LensHand }): ReactNode {
  if (hand.unknown.length === 0) return null;
  return (
    <div className={style['unknown']} role="status">
      <Icon name="warning" size={15} />
      <p>
        {t('web.lens.unknown', {
          count: hand.unknown.length,
          parts: listText(hand.unknown, reader, 'unit'),
        })}
      </p>
      <Button look="quiet" onClick={() => go(hand.addressOf(location.pathname), 'replace')}>
        {t('web.dismiss')}
      </Button>
    </div>
  );
}

const pause = 600; // milliseconds after the last letter: whoever types does not want to be interrupted

/** How much passes, for the eye at once and for the ear when typing has paused. */
export function Found({ hand }: { readonly hand: LensHand }): ReactNode {
  const { sight, lens, narrowed } = hand;
  const { count, of } = matching(sight.plan, lens);
  const was = useRef(narrowed);
  const text = narrowed ? t('web.lens.found', { count, of }) : '';
  useEffect(() => {
    if (!narrowed && !was.current) return undefined;
    was.current = narrowed;
    const timer = setTimeout(
      () => announce(narrowed ? t('web.lens.found.said', { count, of }) : t('web.lens.found.all', { of })),
      pause,
    );
    return () => clearTimeout(timer);
  }, [narrowed, text, count, of]);
  if (!narrowed) return null;
  return <span className={style['found']}>{text}</span>;
}

/** Nothing passes: what is asked for, and the one key that shows everything again. */
export function NothingPasses({ hand }: { readonly hand: LensHand }): ReactNode {
  const { sight, lens, narrowed } = hand;
  const key = useShownKey()({ name: 'filter-clear', keys: ['shift+f'] });
  const { count, of } = matching(sight.plan, lens);
  if (!narrowed || count > 0) return null;
  return (
    <div className={style['nothing']}>
      <Blank icon="filter" title={t('web.lens.nothing')} text={t('web.lens.nothing.text', { of })}>
        <Button look="main" onClick={hand.clear} keys={key}>
          {t('web.lens.clear')}
        </Button>
      </Blank>
    </div>
  );
}
