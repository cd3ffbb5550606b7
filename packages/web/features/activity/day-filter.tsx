/** The first or the last day of the feed, taken as people write it; what was understood is shown, and taken away by a button. */
import { useState, type ReactNode } from 'react';
import { readWhen } from '@throughline/formats/when/read';
import { dayText, readGiven } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import { givenText } from '@throughline/words/given';
import { Suggest } from '../../parts/suggest.tsx';
import { told, useSight, type Sight } from '../../sight.ts';
import { t, today } from '../../speech.ts';
import { Chosen } from './chosen.tsx';
import style from './activity.module.css';

type End = 'from' | 'to';

/** How far back the reader of dates is put, by what it says it had to guess: what has happened lies behind us. */
const backBy: Readonly<Record<string, number>> = { 'when.year-missing': 366, 'when.which-weekday': 7 };

/** The days that may be meant, likeliest first: of a month or a week, its first or its last. */
export function daysMeant(
  text: string,
  end: End,
  now: string,
  hints: { readonly locale: string; readonly zone?: string },
): { readonly days: readonly string[]; readonly remarks: ReturnType<typeof readWhen>['remarks'] } {
  const at = readGiven(now)?.from ?? 0;
  const read = (from: string): { days: string[]; remarks: ReturnType<typeof readWhen>['remarks'] } => {
    const { given, remarks, ...more } = readWhen(text, { today: from, ...hints });
    const meant = given === undefined ? ('candidates' in more ? (more.candidates ?? []) : []) : [given];
    const days = meant.flatMap((one) => {
      const found = readGiven(one);
      return found ? [dayText(end === 'from' ? found.from : found.to)] : [];
    });
    return { days: [...new Set(days)], remarks };
  };
  const ahead = read(now);
  const back = Math.max(0, ...ahead.remarks.map(({ code }) => backBy[code] ?? 0));
  const [first] = ahead.days;
  return back === 0 || first === undefined || first <= now ? ahead : read(dayText(at - back));
}

function zoneOf({ plan, reader }: Sight): { readonly zone?: string } {
  const zone = textOf(plan.settings['zone']) || reader.zone;
  return zone ? { zone } : {};
}

export function DayFilter(props: {
  readonly end: End;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}): ReactNode {
  const { end, value, onChange } = props;
  const sight = useSight();
  const [text, setText] = useState('');
  // Once somebody is at it, the focus goes along from the line to what was understood, and back.
  const [here, setHere] = useState(false);
  const change = (day: string | undefined, stays = true): void => {
    setHere(stays);
    setText('');
    onChange(day);
  };
  if (value !== undefined) {
    const date = { given: value };
    return (
      <Chosen
        name={t(end === 'from' ? 'web.activity.from-day' : 'web.activity.to-day', { date })}
        clear={t('web.activity.clear-day', { date })}
        focus={here}
        onClear={() => change(undefined)}
      />
    );
  }
  const { days, remarks } = daysMeant(text, end, today(), { locale: sight.reader.locale, ...zoneOf(sight) });
  const label = t(end === 'from' ? 'web.activity.from' : 'web.activity.to');
  const unsure = text.trim() !== '' && days.length === 0;
  return (
    <span className={style['day-line']}>
      <Suggest
        standing
        label={label}
        placeholder={label}
        text={text}
        onText={setText}
        focus={here}
        invalid={unsure}
        remark={unsure ? told(remarks, sight.reader) : undefined}
        suggestions={
          text.trim() === ''
            ? []
            : days.map((day) => ({
                ...{ id: day, label: givenText(day, sight.reader), icon: 'calendar' as const },
              }))
        }
        onTake={(id, by) => {
          const day = id ?? days[0];
          // Whoever goes on to something else keeps the focus there.
          if (day !== undefined) change(day, by !== 'blur');
          else if (by === 'blur') setText('');
        }}
        onLeave="take"
        onCancel={() => setText('')}
      />
    </span>
  );
}
