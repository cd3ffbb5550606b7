/** A short text. */
import { textOf } from '@throughline/model/json';
import type { Editor } from '../editor.ts';
import { LineInput } from '../parts/line-input.tsx';
import style from './editors.module.css';

export const line: Editor = {
  Show: ({ value, short }) => (
    <span dir="auto" className={short ? style['short'] : undefined}>
      {textOf(value)}
    </span>
  ),
  Edit: ({ value, typed, label, placeholder, save, cancel }) => (
    <LineInput
      label={label}
      placeholder={placeholder}
      text={typed ?? textOf(value)}
      typing={typed !== undefined}
      save={(text, next) => save(text.trim() === '' ? null : text.trim(), next)}
      cancel={cancel}
    />
  ),
};
