/** What a lens needs to know beside the plan: who looks, on which day, what people are called, and what follows. */
import { useMemo } from 'react';
import type { Asked } from '@throughline/model/filter';
import { readGiven } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import type { Plan } from '@throughline/model/plan';
import { nameIn, type Insights, type Sight } from '../sight.ts';
import { today } from '../speech.ts';
import { useChangedSince } from './changed.ts';

export type Seen = Asked & {
  readonly plan: Plan;
  /** the name of an item or a person */
  readonly called: (id: Id) => string;
  readonly insights: Insights;
};

/** @param since the version after which changes count, where a filter asks for it */
export function useSeen(sight: Sight, since: number | undefined): Seen {
  const { plan, directory, insights } = sight;
  const me = sight.me.person;
  const changed = useChangedSince(sight, since);
  const day = readGiven(today())?.from;
  return useMemo(
    () => ({
      plan,
      today: day,
      me,
      changedSince: () => changed,
      nameOf: (id) => directory[id]?.name,
      called: (id) => nameIn(plan, directory, id) ?? '',
      insights,
    }),
    [plan, directory, insights, me, changed, day],
  );
}
