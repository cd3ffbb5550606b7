/**
 * A long text in Markdown. Enter makes a line (in a sentence it saves), Ctrl+Enter or leaving saves. In a cell of the
 * outline it is one line of plain words.
 */
import { useRef, useState, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import type { Editing, Editor } from '../editor.ts';
import { MarkdownArea } from '../markdown/area.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { plainLine } from '../markdown/plain.ts';
import { LineInput } from '../parts/line-input.tsx';
import { afterClick, belongs } from '../parts/belongs.ts';
import style from './editors.module.css';

const saved = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function Area({ value, typed, label, placeholder, sentence, save, cancel }: Editing): ReactNode {
  const [text, setText] = useState(typed ?? textOf(value));
  const ended = useRef(false);
  const end = (next?: 'on' | 'back'): void => {
    if (ended.current) return;
    ended.current = true;
    if (!save(saved(text), next)) ended.current = false;
  };
  return (
    <MarkdownArea
      className={style['area']}
      label={label}
      placeholder={placeholder}
      text={text}
      rows={sentence ? 1 : 3}
      focus
      onText={setText}
      onBlur={(to) => {
        if (!belongs(to)) afterClick(() => end());
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') {
          event.preventDefault();
          ended.current = true;
          cancel(text);
        } else if (
          event.key === 'Enter' &&
          (event.metaKey || event.ctrlKey || (sentence === true && !event.shiftKey))
        ) {
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

/** Whether a line can hold it and be kept as it was: neither paragraphs nor mentions, whose ids nobody reads. */
const fitsLine = (text: string): boolean => !text.includes('\n') && !/[@#]\[/.test(text);

export const text: Editor = {
  Show: ({ value, sight, short, save }) =>
    short ? (
      <span className={style['short']} dir="auto">
        {plainLine(textOf(value), sight)}
      </span>
    ) : (
      <Markdown text={textOf(value)} save={save} />
    ),
  Edit: (props) => {
    if (!props.short || !fitsLine(textOf(props.value))) return <Area {...props} />;
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
