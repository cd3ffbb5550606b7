/** Moving something to another day, by keys or by the pointer: over which day it is held, and the edit at the end. */
import { useRef, useState } from 'react';
import type { Day } from '@throughline/model/given';
import { dayText } from '@throughline/model/given';
import { itemOf } from '@throughline/model/plan';
import { givenText } from '@throughline/words/given';
import { edited } from '../../deeds.ts';
import { useDrag } from '../../parts/drag.ts';
import { nameIn, type Sight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { movedTo, type Dated } from './days.ts';

/** What is carried, and the day that it is held over; none while it is over no day. */
export type Moving = { readonly one: Dated; readonly day: Day | undefined; readonly by: 'keys' | 'pointer' };

export type Move = {
  readonly moving: Moving | undefined;
  readonly said: string;
  readonly pick: (one: Dated, day: Day) => void;
  readonly over: (day: Day) => void;
  /** @returns the day on which it is now */
  readonly drop: () => Day | undefined;
  readonly cancel: () => void;
  /** @param key names the thing among those shown */
  readonly press: (event: Parameters<ReturnType<typeof useDrag>>[0], key: string) => void;
};

export function useMove(sight: Sight, find: (key: string) => Dated | undefined): Move {
  const [moving, setMoving] = useState<Moving>();
  const [said, setSaid] = useState('');
  const held = useRef<Moving>(undefined);
  const nameOf = ({ item }: Dated): string => nameIn(sight.plan, sight.directory, item.id) ?? '';
  const dayName = (day: Day): string => givenText(dayText(day), sight.reader);

  function hold(next: Moving | undefined): void {
    const now = held.current;
    held.current = next;
    if (now?.one !== next?.one || now?.day !== next?.day) setMoving(next);
  }
  function pick(one: Dated, day: Day): void {
    if (!sight.live) return;
    hold({ one, day, by: 'keys' });
    setSaid(t('web.calendar.picked', { name: nameOf(one), day: dayName(day) }));
  }
  function over(day: Day): void {
    const now = held.current;
    if (!now) return;
    hold({ ...now, day });
    setSaid(dayName(day));
  }
  function cancel(): void {
    const now = held.current;
    hold(undefined);
    if (now) setSaid(t('web.calendar.cancelled', { name: nameOf(now.one) }));
  }
  function drop(): Day | undefined {
    const now = held.current;
    const item = now && itemOf(sight.plan, now.one.item.id);
    if (!now || !item || now.day === undefined) {
      cancel();
      return undefined;
    }
    const { one, day } = now;
    const field = one.field ?? 'deadline';
    hold(undefined);
    // What was seen when it was picked up: somebody else may have changed it meanwhile.
    const done = edited(sight, item.id, { field, saw: one.item.fields[field], to: movedTo(day, one) });
    const args = { name: nameOf(one), day: dayName(day) };
    const words = { deadline: 'web.calendar.due', start: 'web.calendar.starts' } as const;
    setSaid(done ? t(words[field], args) : t('web.calendar.refused', args));
    return done ? day : undefined;
  }

  const press = useDrag({
    start: (key) => {
      const one = find(key);
      if (one) hold({ one, day: undefined, by: 'pointer' });
    },
    over: (element) => {
      const now = held.current;
      const day = element?.closest<HTMLElement>('[data-day]')?.dataset['day'];
      if (now) hold({ ...now, day: day === undefined ? undefined : Number(day) });
    },
    drop: () => void drop(),
    cancel,
  });
  return { moving, said, pick, over, drop, cancel, press };
}
