/** A quiet way to say why: one line, kept with the change it goes with. */
import { useRef, useState, type ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { t } from '../speech.ts';
import style from './item.module.css';

export type Why = {
  readonly set: (text: string) => void;
  /** The why so far, for the command that is sent now. */
  readonly text: () => string | undefined;
};

export function useWhy(): Why {
  const text = useRef('');
  return {
    set: (next) => {
      text.current = next;
    },
    text: () => text.current.trim() || undefined,
  };
}

/** Has the editor beside (or in) what is given save, as its own key would. */
export function saveBeside(line: HTMLElement): void {
  const editor = line
    .closest('[data-editing-field]')
    ?.querySelector<HTMLElement>('input:not([data-with-editor]), textarea');
  if (!editor) return;
  editor.focus();
  editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
}

export function WhyLine({ why }: { readonly why: Why }): ReactNode {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" className={style['why-offer']} data-with-editor onClick={() => setOpen(true)}>
        <Icon name="plus" size={13} />
        {t('web.why.add')}
      </button>
    );
  }
  return (
    <input
      className={style['why']}
      data-with-editor
      aria-label={t('web.why')}
      placeholder={t('web.why.hint')}
      maxLength={2000}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was asked for by its button
      autoFocus
      onChange={(event) => why.set(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          saveBeside(event.currentTarget);
        } else if (event.key === 'Escape') {
          why.set('');
          setOpen(false);
        }
      }}
      onBlur={(event) => {
        const group = event.currentTarget.closest('[data-editing-field]');
        if (!group?.contains(event.relatedTarget)) saveBeside(event.currentTarget);
      }}
    />
  );
}
