/** Short lines in order: Enter makes the next, each on a line of its own. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Editing, Editor } from '../editor.ts';
import { afterClick, belongs } from '../parts/belongs.ts';
import style from './editors.module.css';

const lines = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const kept = (text: string): string[] | null => {
  const found = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return found.length > 0 ? found : null;
};

function Lines({ value, typed, label, placeholder, save, cancel }: Editing): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(typed ?? lines(value).join('\n'));
  const ended = useRef(false);
  useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const end = (next?: 'on' | 'back'): void => {
    if (ended.current) return;
    ended.current = true;
    if (!save(kept(text), next)) ended.current = false;
  };
  return (
    <textarea
      ref={area}
      className={style['area']}
      aria-label={label}
      placeholder={placeholder}
      rows={2}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={(event) => {
        if (!belongs(event.relatedTarget)) afterClick(() => end());
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Escape') {
          event.preventDefault();
          ended.current = true;
          cancel(text);
        } else if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
          event.preventDefault();
          end();
        } else if (event.key === 'Tab') {
          event.preventDefault();
          end(event.shiftKey ? 'back' : 'on');
        }
      }}
    />
  );
}

export const list: Editor = {
  Show: ({ value, short }) =>
    short ? (
      <span className={style['short']}>{lines(value).join(' · ')}</span>
    ) : (
      <ul className={style['lines']}>
        {lines(value).map((line, at) => (
          // Two lines may read the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>{line}</li>
        ))}
      </ul>
    ),
  Edit: Lines,
};
