/**
 * A Markdown text being written: plain text, with keys for bold, italic and links, lists that go on, and people and
 * items named after `@` and `#`. What it hands on holds ids, never names.
 */
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { candidates, hasTrait } from '../candidates.ts';
import { kindOf } from '@throughline/model/kinds/index';
import { Listed } from './listed.tsx';
import { useSight } from '../sight.ts';
import { mentionName } from './plain.ts';
import { noted, toKeep, toWrite, type Names } from './names.ts';
import { entered, linked, mentioning, wrapped, type Typed, type Writing } from './writing.ts';
import style from './markdown.module.css';

const most = 8;

const selected = (field: HTMLTextAreaElement): Writing => ({
  text: field.value,
  from: field.selectionStart,
  to: field.selectionEnd,
});

/** As if it had been typed, so that the browser's own undo knows of it. */
function typeIn(field: HTMLTextAreaElement, { from, to, put, select }: Typed): void {
  field.setSelectionRange(from, to);
  const done =
    put === ''
      ? from === to || document.execCommand('delete')
      : document.execCommand('insertText', false, put);
  if (!done) {
    field.setRangeText(put, from, to, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(select[0], select[1]);
}

export function MarkdownArea(props: {
  readonly label: string;
  /** with ids */
  readonly text: string;
  readonly placeholder?: string | undefined;
  readonly className?: string | undefined;
  readonly rows?: number;
  readonly focus?: boolean;
  /** @param text with ids */
  readonly onText: (text: string) => void;
  /** what is not a key of the text itself: saving, leaving, giving up */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onBlur?: (to: EventTarget | null) => void;
}): ReactNode {
  const { onText } = props;
  const sight = useSight();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const names = useRef<Names>(new Map());
  const nameOf = (id: string): string => mentionName(sight, id);
  // oxlint-disable-next-line react/refs -- names are gathered as the text is read, and only there
  const [shown, setShown] = useState(() => toWrite(props.text, names.current, nameOf));
  const [told, setTold] = useState(props.text);
  const [caret, setCaret] = useState<Writing>();
  const [marked, setMarked] = useState(0);
  const [closedAt, setClosedAt] = useState(-1);

  // What comes from outside (emptied after saving, somebody else's words) takes the place of what is shown.
  useEffect(() => {
    if (props.text === told) return;
    setTold(props.text);
    setShown(toWrite(props.text, names.current, nameOf));
    // Only when the text is another one: new names alone do not change what is being written.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [props.text]);

  useEffect(() => {
    const area = field.current;
    if (!props.focus || !area) return;
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);
    // Only when it opens: later the caret is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const about = caret && mentioning(caret);
  // A name that has been taken is no longer being written.
  const taken = about && names.current.has(about.mark + about.typed.trimEnd());
  const wanted = about && !taken && about.at !== closedAt ? about : undefined;
  const people = wanted?.mark === '@';
  const found = wanted
    ? candidates(sight, wanted.typed, (item) =>
        people ? hasTrait(item, 'involved') : kindOf(item.kind)?.traits.tree === 'plan',
      ).slice(0, most)
    : [];
  const at = Math.min(marked, found.length - 1);

  function changed(text: string): void {
    const kept = toKeep(text, names.current);
    setShown(text);
    setTold(kept);
    onText(kept);
  }

  function take(nth: number): void {
    const [area, one] = [field.current, found[nth]];
    if (!area || !one || !wanted) return;
    const put = `${noted(names.current, wanted.mark, one.id, one.label)} `;
    const end = wanted.at + put.length;
    typeIn(area, { from: wanted.at, to: area.selectionStart, put, select: [end, end] });
    setCaret(undefined);
  }

  function pressed(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const area = event.currentTarget;
    const done = (typed: Typed): void => {
      event.preventDefault();
      event.stopPropagation();
      typeIn(area, typed);
    };
    if (found.length > 0 && !event.ctrlKey && !event.metaKey) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined || ['Enter', 'Tab', 'Escape'].includes(event.key)) {
        event.preventDefault();
        event.stopPropagation();
        if (step !== undefined) setMarked((at + step + found.length) % found.length);
        else if (event.key === 'Escape') setClosedAt(wanted?.at ?? -1);
        else take(at);
        return;
      }
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      const key = event.key.toLowerCase();
      if (key === 'b') return done(wrapped(selected(area), '**'));
      if (key === 'i') return done(wrapped(selected(area), '*'));
      if (key === 'k') return done(linked(selected(area)));
    }
    props.onKeyDown?.(event);
    if (event.defaultPrevented || event.key !== 'Enter' || event.shiftKey) return;
    const next = entered(selected(area));
    if (next) done(next);
  }

  return (
    <span className={style['writing']}>
      <textarea
        ref={field}
        className={props.className}
        aria-label={props.label}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? listId : undefined}
        aria-activedescendant={found.length > 0 ? `${listId}-${at}` : undefined}
        placeholder={props.placeholder}
        rows={props.rows ?? 2}
        value={shown}
        onChange={(event) => {
          changed(event.target.value);
          setCaret(selected(event.target));
          setMarked(0);
        }}
        onSelect={(event) => setCaret(selected(event.currentTarget))}
        onKeyDown={pressed}
        onBlur={(event) => {
          setCaret(undefined);
          props.onBlur?.(event.relatedTarget);
        }}
      />
      {found.length > 0 && <Listed id={listId} beside={field} options={found} marked={at} take={take} />}
    </span>
  );
}
