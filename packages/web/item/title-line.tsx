/** The title of an item, as a heading that can be written in. */
import { useRef, useState, type ReactNode } from 'react';
import style from './item.module.css';

export function TitleLine(props: {
  readonly name: string;
  readonly prompt: string;
  readonly label: string;
  readonly fixed: boolean;
  /** somebody else has changed it since this person last looked */
  readonly fresh?: boolean;
  /** @param was what it was called when the person began to write */
  readonly save: (text: string, was: string) => boolean;
}): ReactNode {
  // While it is written in: the text, and what it was. Else the title as it is, whoever changes it.
  const [writing, setWriting] = useState<{ readonly text: string; readonly was: string }>();
  const left = useRef(false);
  const text = writing?.text ?? props.name;
  return (
    <h1 className={style['title']} data-fresh={props.fresh || undefined}>
      <textarea
        aria-label={props.label}
        placeholder={props.prompt}
        rows={1}
        readOnly={props.fixed}
        value={text}
        onChange={(event) =>
          setWriting({
            text: event.target.value.replaceAll('\n', ' '),
            was: writing?.was ?? props.name,
          })
        }
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            left.current = true;
            event.currentTarget.blur();
          }
        }}
        onBlur={() => {
          const done = left.current || !writing || props.save(text.trim(), writing.was);
          // Whoever was told that it had changed, and says it again, means it.
          setWriting(done ? undefined : { text, was: props.name });
          left.current = false;
        }}
      />
    </h1>
  );
}
