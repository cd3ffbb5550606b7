/** The title of a row while it is written. Keys of the outline work on: Tab draws the row in, Enter goes on below. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import style from './outline.module.css';

export type TitleKey = 'enter' | 'tab' | 'shift-tab' | 'escape' | 'up' | 'down' | 'blur';

export function TitleInput(props: {
  readonly label: string;
  readonly text: string;
  readonly typing?: boolean;
  readonly placeholder: string;
  /** what it is called now; what is meant is what it was called when the input opened */
  readonly was?: string;
  /** Answers whether the input may go. */
  readonly end: (text: string, by: TitleKey, was: string) => boolean;
  /** a list was pasted: one row a line */
  readonly paste?: (lines: readonly string[]) => void;
  readonly onText?: (text: string) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const [text, setText] = useState(props.text);
  const [was, setWas] = useState(props.was ?? '');

  useEffect(() => {
    const field = input.current;
    field?.focus();
    field?.setSelectionRange(props.typing ? field.value.length : 0, field.value.length);
    // Only when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  function end(by: TitleKey): void {
    if (ended.current) return;
    ended.current = by !== 'tab' && by !== 'shift-tab';
    if (props.end(text, by, was)) return;
    ended.current = false;
    // Whoever was told that it had changed, and says it again, means it.
    setWas(props.was ?? '');
  }

  return (
    <input
      ref={input}
      className={style['title-input']}
      aria-label={props.label}
      placeholder={props.placeholder}
      autoComplete="off"
      enterKeyHint="next"
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        props.onText?.(event.target.value);
      }}
      onPaste={(event) => {
        const lines = event.clipboardData
          .getData('text/plain')
          .split(/\r?\n/)
          .filter((line) => line.trim());
        if (lines.length < 2 || !props.paste) return;
        event.preventDefault();
        props.paste(lines);
      }}
      onBlur={() => end('blur')}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const keys: Record<string, TitleKey> = {
          Enter: 'enter',
          Escape: 'escape',
          Tab: event.shiftKey ? 'shift-tab' : 'tab',
          ArrowUp: 'up',
          ArrowDown: 'down',
        };
        const key = keys[event.key];
        const plain = !event.altKey && !event.metaKey && !event.ctrlKey;
        if (key && plain) {
          event.preventDefault();
          end(key);
        }
        // Undo and the like belong to the text while there is one.
        if (key ? plain : !event.metaKey && !event.ctrlKey) event.stopPropagation();
      }}
    />
  );
}
