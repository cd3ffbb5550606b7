/** What a screen sees: a plan, what follows from it, whose eyes, and how to wish. Any plan: live, a draft, or an old one. */
import { createContext, useContext } from 'react';
import type { Insights as AllInsights } from '@throughline/engine/insights/index';
import type { Wish } from '@throughline/model/commands/index';
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import { askOf, itemOf, kindAt, linkOf, type Plan } from '@throughline/model/plan';
import { textOf } from '@throughline/model/json';
import type { Actor } from '@throughline/model/wish';
import type { Problem, Saying } from '@throughline/model/problem';
import { sentence } from '@throughline/words/say';
import type { Reader } from '@throughline/words/reader';
import { reader as plainReader, t } from './speech.ts';
import type { Live, Outcome, Told } from './store/live.ts';

/** What follows from the plan, by the name of the insight; filled as insights arrive. */
export type Insights = Partial<AllInsights>;

export type Sight = {
  readonly workspace: { readonly id: Id; readonly name: string };
  readonly plan: Plan;
  readonly insights: Insights;
  readonly directory: Directory;
  readonly me: Actor;
  readonly reader: Reader;
  /** the store behind it; none where the plan is only looked at */
  readonly live: Live | undefined;
  /** Wishes something and says why where it is refused. */
  readonly wish: (wishes: readonly Wish[], told?: Told) => Outcome;
};

export const SightContext = createContext<Sight | undefined>(undefined);

export function useSight(): Sight {
  const sight = useContext(SightContext);
  if (!sight) throw new Error('A screen was shown outside of a workspace.');
  return sight;
}

/** The name of an item, a person, a link or an ask; undefined when it is not (any longer) known. */
export function nameIn(plan: Plan, directory: Directory, id: Id): string | undefined {
  const person = directory[id];
  if (person) return person.name;
  const item = itemOf(plan, id);
  if (item) {
    if (kindAt(plan, id)?.traits.human) return t('web.somebody');
    return textOf(item.fields['title']) || t('web.untitled');
  }
  const link = linkOf(plan, id);
  if (link) {
    const [from, to] = [nameIn(plan, directory, link.from), nameIn(plan, directory, link.to)];
    return `${from ?? ''} → ${to ?? ''}`;
  }
  const ask = askOf(plan, id);
  return ask ? textOf(ask.body['text']) : undefined;
}

export const readerOf = (plan: Plan, directory: Directory): Reader => ({
  ...plainReader,
  nameOf: (id) => nameIn(plan, directory, id),
});

/** Problems as one text. */
export const told = (problems: readonly (Problem | Saying)[], reader: Reader): string =>
  problems.map((one) => sentence(one, reader)).join(' ');
