/** A one-line input that saves with Enter or Tab or by leaving, and gives up with Escape. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { afterClick, belongs } from './belongs.ts';
import style from '../editors/editors.module.css';

export function LineInput(props: {
  readonly label: string;
  readonly text: string;
  readonly placeholder?: string | undefined;
  /** a caret at the end rather than everything marked: something was typed already */
  readonly typing?: boolean;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean | undefined;
  readonly onText?: (text: string) => void;
  readonly save: (text: string, next?: 'on' | 'back') => boolean;
  readonly cancel: () => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.text);
  const ended = useRef(false);

  useEffect(() => {
    input.current?.focus();
    if (!props.typing) input.current?.select();
    // Only when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const save = (next?: 'on' | 'back'): void => {
    if (ended.current) return;
    ended.current = true;
    if (!props.save(text, next)) ended.current = false;
  };

  return (
    <input
      ref={input}
      className={style['input']}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || undefined}
      placeholder={props.placeholder}
      autoComplete="off"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        props.onText?.(event.target.value);
      }}
      onBlur={(event) => {
        if (!belongs(event.relatedTarget)) afterClick(() => save());
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Escape') {
          event.preventDefault();
          ended.current = true;
          props.cancel();
        } else if (event.key === 'Enter') {
          event.preventDefault();
          save();
        } else if (event.key === 'Tab') {
          event.preventDefault();
          save(event.shiftKey ? 'back' : 'on');
        }
      }}
    />
  );
}
