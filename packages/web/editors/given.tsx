/** A given date: text as people write it, with what was understood of it shown before it is saved. */
import {
  lazy,
  Suspense,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { textOf } from '@throughline/model/json';
import { readWhen } from '@throughline/formats/when/read';
import { givenText } from '@throughline/words/given';
import type { Reader } from '@throughline/words/reader';
import type { Editing, Editor } from '../editor.ts';
import { IconButton } from '../parts/button.tsx';
import { Suggest } from '../parts/suggest.tsx';
import { told } from '../sight.ts';
import { t, today } from '../speech.ts';
import style from './editors.module.css';

const Month = lazy(() => import('../parts/month.tsx').then(({ Month: part }) => ({ default: part })));
const popupHeight = 390; // pixels

function When({ value, typed, label, sight, save, cancel }: Editing): ReactNode {
  const before = textOf(value);
  const shown = before === '' ? '' : givenText(before, sight.reader);
  const [text, setText] = useState(typed ?? shown);
  const [picking, setPicking] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const zone = textOf(sight.plan.settings['zone']) || sight.reader.zone;
  const reading = useMemo(
    () => readWhen(text, { today: today(), locale: sight.reader.locale, ...(zone ? { zone } : {}) }),
    [text, zone, sight.reader.locale],
  );
  const untouched = text === shown && before !== '';
  const options = reading.given === undefined ? (reading.candidates ?? []) : [reading.given];
  const suggestions = untouched
    ? []
    : options.map((date) => ({
        id: date,
        label: givenText(date, sight.reader),
        hint: date,
        icon: 'calendar' as const,
      }));
  const unsure = !untouched && text.trim() !== '' && reading.given === undefined;
  const remarks = untouched ? [] : reading.remarks;
  const hint = text.trim() === '' ? t('web.when.hint') : told(remarks, sight.reader);

  function take(id: string | undefined, by: string): void {
    const next = by === 'Tab' ? 'on' : undefined;
    if (text.trim() === '') save(null, next);
    else if (untouched) cancel();
    else if (id !== undefined) save(id, next);
    else if (reading.given !== undefined) save(reading.given, next);
    else if (by === 'blur') cancel();
  }

  const input = (): HTMLInputElement | null | undefined => whole.current?.querySelector('input');
  return (
    <span className={style['when']} ref={whole}>
      <Suggest
        className={style['input']}
        label={label}
        text={text}
        onText={setText}
        suggestions={picking ? [] : suggestions}
        firstMarked={!unsure || options.length > 0}
        invalid={unsure}
        remark={picking ? undefined : hint || undefined}
        onTake={take}
        onCancel={cancel}
        onLeave="take"
      />
      <span data-with-editor>
        <IconButton
          icon="calendar"
          label={t('web.when.pick')}
          aria-expanded={picking}
          // Tab goes on to the next field; whoever has no mouse writes the date.
          tabIndex={-1}
          onClick={() => setPicking(!picking)}
        />
      </span>
      {picking && (
        <Popped
          beside={whole}
          close={(back) => {
            setPicking(false);
            if (back) input()?.focus();
            else take(undefined, 'blur');
          }}
        >
          <Suspense fallback={null}>
            <Month
              label={label}
              value={reading.given ?? before}
              sight={sight}
              pick={(day) => void save(day)}
            />
          </Suspense>
        </Popped>
      )}
    </span>
  );
}

/** Over the page, beside the input: a cell of the outline has no room below it. */
function Popped(props: {
  readonly beside: RefObject<HTMLElement | null>;
  /** @param back whether the person goes back to writing */
  readonly close: (back: boolean) => void;
  readonly children: ReactNode;
}): ReactNode {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [list, at] = [popup.current, props.beside.current?.getBoundingClientRect()];
    if (!list || !at) return;
    if (!list.matches(':popover-open')) list.showPopover();
    const up = innerHeight - at.bottom < popupHeight && at.top > innerHeight - at.bottom;
    list.style.left = `${Math.max(8, Math.min(at.left, innerWidth - list.offsetWidth - 8))}px`;
    list.style.top = up ? 'auto' : `${at.bottom + 4}px`;
    list.style.bottom = up ? `${innerHeight - at.top + 4}px` : 'auto';
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, for whatever in it has the focus
    <div
      role="group"
      ref={popup}
      popover="manual"
      className={style['popped']}
      data-with-editor
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.close(true);
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to === null || event.currentTarget.contains(to) || props.beside.current?.contains(to)) return;
        props.close(false);
      }}
    >
      {props.children}
    </div>
  );
}

/** The day of a moment where the reader is: a cell has no room for the time. */
function dayText(moment: string, { locale, zone }: Reader): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(locale, zone ? { ...options, timeZone: zone } : options).format(
    Date.parse(moment),
  );
}

export const given: Editor = {
  Show: ({ value, sight, short }) => {
    const date = textOf(value);
    const whole = givenText(date, sight.reader);
    if (!short) return <time dateTime={date}>{whole}</time>;
    const brief = date.includes('T') ? dayText(date, sight.reader) : givenText(date, sight.reader, 'short');
    return (
      <time dateTime={date} className={style['short']} title={whole}>
        {brief}
      </time>
    );
  },
  Edit: When,
};
