/**
 * A line of text with suggestions below it (ARIA combobox with a list): owners, dates, items to link, actions. What
 * is typed is never thrown away: Enter takes the marked suggestion or, where that is allowed, the text itself.
 */
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { Keys } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import type { Id } from '@throughline/model/id';
import { afterClick, belongs } from './belongs.ts';
import { Avatar } from './name.tsx';
import style from './suggest.module.css';

export type Suggestion = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
  /** a person: their initials take the place of the icon */
  readonly person?: Id | undefined;
  /** the shortcut that does the same */
  readonly keys?: string | undefined;
  /** the heading it stands under; suggestions of one section stand together */
  readonly section?: string | undefined;
};

/** What stands before a suggestion. */
export function Sign({ of }: { readonly of: Suggestion }): ReactNode {
  if (of.person !== undefined) return <Avatar id={of.person} name={of.label} />;
  return of.icon && <Icon name={of.icon} />;
}

export type SuggestProps = {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggestion[];
  /** a line above the list: what was understood of the text */
  readonly remark?: ReactNode;
  /** marks the first suggestion at once; without it Enter takes the text */
  readonly firstMarked?: boolean;
  /** @param id the suggestion taken; undefined for the text as it stands. Answers whether the editor may go. */
  readonly onTake: (id: string | undefined, by: 'Enter' | 'Tab' | 'click' | 'blur') => void;
  readonly onCancel: () => void;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  readonly invalid?: boolean;
  /** what leaving by blur does: take the text, or leave everything as it was */
  readonly onLeave?: 'take' | 'cancel' | 'stay';
  /** the list stands below the input in the page, not over it */
  readonly listClass?: string | undefined;
  /** takes the focus when it opens; yes, unless said */
  readonly focus?: boolean;
  /** one field of the page among others: Tab goes on from it as from any other, and takes nothing */
  readonly standing?: boolean;
  /** opens with the caret behind the text, instead of with all of it selected */
  readonly atEnd?: boolean;
  /** Backspace where nothing stands before the caret. */
  readonly onBack?: (() => void) | undefined;
};

/** Below the input, or above it where there is no room. */
function place(list: HTMLElement, input: HTMLElement): void {
  const box = input.getBoundingClientRect();
  const below = innerHeight - box.bottom - 12;
  const above = box.top - 12;
  const up = below < 180 && above > below;
  const width = Math.min(Math.max(box.width, 260), innerWidth - 16);
  list.style.width = `${width}px`;
  // Both begin where the line of writing begins.
  const start = getComputedStyle(input).direction === 'rtl' ? box.right - width : box.left;
  list.style.left = `${Math.max(8, Math.min(start, innerWidth - width - 8))}px`;
  list.style.maxHeight = `${Math.min(340, up ? above : below)}px`;
  list.style.top = up ? 'auto' : `${box.bottom + 4}px`;
  list.style.bottom = up ? `${innerHeight - box.top + 4}px` : 'auto';
}

export function Suggest(props: SuggestProps): ReactNode {
  const { label, text, suggestions, remark, firstMarked = true } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const over = useRef(false);
  const [marked, setMarked] = useState(firstMarked ? 0 : -1);
  const at = marked < suggestions.length ? marked : suggestions.length - 1;
  const [entered, setEntered] = useState(props.focus !== false);
  const open = entered && (suggestions.length > 0 || Boolean(remark));

  useEffect(() => {
    const field = input.current;
    if (props.focus === false) return;
    field?.focus();
    const from = props.atEnd ? text.length : text.length === 1 ? 1 : 0;
    field?.setSelectionRange(from, text.length);
    // Only when it opens: later the caret is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  useLayoutEffect(() => {
    const popup = list.current;
    if (!popup || !input.current || props.listClass) return;
    if (open && !popup.matches(':popover-open')) popup.showPopover();
    if (!open && popup.matches(':popover-open')) popup.hidePopover();
    if (open) place(popup, input.current);
  });

  useEffect(() => setMarked(firstMarked ? 0 : -1), [text, firstMarked]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const take = (by: 'Enter' | 'Tab'): void => props.onTake(suggestions[at]?.id, by);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault();
      const low = firstMarked ? 0 : -1;
      const far = Math.abs(step) > 1;
      const next = at + step;
      const wrapped = next < low ? suggestions.length - 1 : next >= suggestions.length ? low : next;
      setMarked(far ? Math.max(low, Math.min(suggestions.length - 1, next)) : wrapped);
    } else if (event.key === 'Tab' && props.standing) event.stopPropagation();
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      take(event.key);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      props.onCancel();
    } else if (event.key === 'Backspace' && text === '' && props.onBack) {
      event.preventDefault();
      event.stopPropagation();
      props.onBack();
    } else event.stopPropagation();
  }

  /** Suggestions under their headings, each with its place in the whole list. */
  const sections: { name: string | undefined; from: number; list: Suggestion[] }[] = [];
  for (const [index, one] of suggestions.entries()) {
    const now = sections.at(-1);
    if (now && now.name === one.section) now.list.push(one);
    else sections.push({ name: one.section, from: index, list: [one] });
  }

  const option = (one: Suggestion, index: number): ReactNode => (
    <div
      key={one.id}
      id={`${listId}-${index}`}
      role="option"
      tabIndex={-1}
      data-id={one.id}
      aria-selected={index === at}
      className={style['option']}
      onPointerMove={() => setMarked(index)}
      onClick={() => {
        over.current = false;
        props.onTake(one.id, 'click');
      }}
    >
      <Sign of={one} />
      <span className={style['label']} dir="auto">
        {one.label}
      </span>
      {one.hint && <small>{one.hint}</small>}
      {one.keys && <Keys keys={one.keys} />}
    </div>
  );

  return (
    <>
      <input
        ref={input}
        className={props.className ?? style['input']}
        role="combobox"
        type="text"
        autoComplete="off"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={at >= 0 && open ? `${listId}-${at}` : undefined}
        aria-invalid={props.invalid || undefined}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setEntered(true)}
        onBlur={(event) => {
          if (over.current || props.onLeave === 'stay' || belongs(event.relatedTarget)) return;
          afterClick(() => {
            if (props.onLeave === 'take') props.onTake(undefined, 'blur');
            else props.onCancel();
          });
        }}
      />
      <div
        ref={list}
        popover={props.listClass ? undefined : 'manual'}
        className={`${style['options']} ${props.listClass ?? style['list']}`}
        onPointerDown={(event) => {
          // The input keeps the focus while the list is used.
          event.preventDefault();
          over.current = true;
        }}
        onPointerUp={() => {
          over.current = false;
        }}
      >
        {remark && (
          <div className={style['remark']} role="status">
            {remark}
          </div>
        )}
        <div role="listbox" id={listId} aria-label={label} className={style['options-list']}>
          {sections.map(({ name, from, list }) =>
            name === undefined ? (
              list.map((one, index) => option(one, from + index))
            ) : (
              <div key={`${name} ${from}`} role="group" aria-labelledby={`${listId}-${from}-name`}>
                <div id={`${listId}-${from}-name`} role="presentation" className={style['section']}>
                  {name}
                </div>
                {list.map((one, index) => option(one, from + index))}
              </div>
            ),
          )}
        </div>
      </div>
    </>
  );
}
