/** A given date: text as people write it, with what was understood of it shown before it is saved. */
import { useMemo, useState, type ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { readWhen } from '@throughline/formats/when/read';
import { givenText } from '@throughline/words/given';
import type { Reader } from '@throughline/words/reader';
import type { Editing, Editor } from '../editor.ts';
import { Suggest } from '../parts/suggest.tsx';
import { told } from '../sight.ts';
import { t, today } from '../speech.ts';
import style from './editors.module.css';

function When({ value, typed, label, sight, save, cancel }: Editing): ReactNode {
  const before = textOf(value);
  const shown = before === '' ? '' : givenText(before, sight.reader);
  const [text, setText] = useState(typed ?? shown);
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

  return (
    <Suggest
      className={style['input']}
      label={label}
      text={text}
      onText={setText}
      suggestions={suggestions}
      firstMarked={!unsure || options.length > 0}
      invalid={unsure}
      remark={hint || undefined}
      onTake={take}
      onCancel={cancel}
      onLeave="take"
    />
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
