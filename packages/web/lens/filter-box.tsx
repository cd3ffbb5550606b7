/** The box for words: narrows with every letter. One step back in the browser takes all of them away again. */
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { IconButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useSignal } from '../parts/signal.ts';
import { t } from '../speech.ts';
import { wantsWords, type LensHand } from './use-lens.ts';
import style from './bar.module.css';

export function FilterBox({ hand }: { readonly hand: LensHand }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const begun = useRef(false);
  const wanted = useSignal(wantsWords);
  const answered = useRef(wanted);
  const text = hand.said.filter?.text ?? '';

  useEffect(() => {
    if (wanted === answered.current) return;
    answered.current = wanted;
    input.current?.focus();
    input.current?.select();
  }, [wanted]);

  function write(next: string): void {
    hand.narrow({ text: next === '' ? undefined : next }, begun.current ? 'replace' : 'push');
    begun.current = true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      event.stopPropagation();
      write('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') {
      event.preventDefault();
      // To what was found: the outline puts the focus on its row in hand.
      document.querySelector<HTMLElement>('main [role="treegrid"], main [role="grid"]')?.focus();
    }
  }

  return (
    <div className={style['box']} role="search" data-filled={text !== '' || undefined}>
      <Icon name="filter" size={14} />
      <input
        ref={input}
        type="text"
        value={text}
        onChange={(event) => write(event.target.value)}
        onFocus={() => {
          begun.current = false;
        }}
        onKeyDown={onKeyDown}
        aria-label={t('web.lens.words')}
        placeholder={t('web.lens.words')}
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
      />
      {text !== '' && <IconButton icon="close" label={t('web.lens.words.clear')} onClick={() => write('')} />}
    </div>
  );
}
