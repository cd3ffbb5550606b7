/** Short lines in order: one a line of the text. */
import { textOf } from '@throughline/model/json';
import type { Editor } from '../editor.ts';
import style from './editors.module.css';
import { text } from './text.tsx';

const lines = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

export const list: Editor = {
  Show: ({ value }) => (
    <ul className={style['lines']}>
      {lines(value).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ),
  Edit: (props) => {
    const Area = text.Edit;
    if (!Area) return null;
    return (
      <Area
        {...props}
        short={false}
        value={lines(props.value).join('\n')}
        save={(value, next) => {
          const entered = lines(textOf(value).split('\n')).map((line) => line.trim());
          const kept = entered.filter((line) => line !== '');
          return props.save(kept.length > 0 ? kept : null, next);
        }}
      />
    );
  },
};
