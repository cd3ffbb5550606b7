/** A long text: Enter makes a line, Ctrl+Enter or leaving saves. In a cell of the outline, one line. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import type { Editing, Editor } from '../editor.ts';
import { LineInput } from '../parts/line-input.tsx';
import { afterClick, belongs } from '../parts/belongs.ts';
import style from './editors.module.css';

const saved = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function Area({ value, typed, label, placeholder, save, cancel }: Editing): ReactNode {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(typed ?? textOf(value));
  const ended = useRef(false);
  useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const end = (next?: 'on' | 'back'): void => {
    if (ended.current) return;
    ended.current = true;
    if (!save(saved(text), next)) ended.current = false;
  };
  return (
    <textarea
      ref={area}
      className={style['area']}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      rows={2}
      onChange={(event) => setText(event.target.value)}
      onBlur={(event) => {
        if (!belongs(event.relatedTarget)) afterClick(() => end());
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Escape') {
          ended.current = true;
          cancel();
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

export const text: Editor = {
  Show: ({ value, short }) => <span className={short ? style['short'] : style['long']}>{textOf(value)}</span>,
  Edit: (props) => {
    // A line cannot hold paragraphs: such a text is edited on the item's page.
    if (!props.short || textOf(props.value).includes('\n')) return <Area {...props} />;
    const { value, typed, label, placeholder, save, cancel } = props;
    return (
      <LineInput
        label={label}
        placeholder={placeholder}
        text={typed ?? textOf(value)}
        typing={typed !== undefined}
        save={(entered, next) => save(saved(entered), next)}
        cancel={cancel}
      />
    );
  },
};
