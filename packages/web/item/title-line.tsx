/** The title of an item, as a heading that can be written in. */
import { useRef, useState, type ReactNode } from 'react';
import style from './item.module.css';

export function TitleLine(props: {
  readonly name: string;
  readonly prompt: string;
  readonly label: string;
  readonly fixed: boolean;
  readonly save: (text: string) => boolean;
}): ReactNode {
  const [text, setText] = useState(props.name);
  const left = useRef(false);
  return (
    <h1 className={style['title']}>
      <textarea
        aria-label={props.label}
        placeholder={props.prompt}
        rows={1}
        readOnly={props.fixed}
        value={text}
        onChange={(event) => setText(event.target.value.replaceAll('\n', ' '))}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            left.current = true;
            setText(props.name);
            event.currentTarget.blur();
          }
        }}
        onBlur={() => {
          if (!left.current && text.trim() !== props.name) props.save(text.trim());
          left.current = false;
        }}
      />
    </h1>
  );
}
