/** What the quick line reads by: the plan as it is seen, and the reader's own words and ways of writing dates. */
import type { Id } from '@throughline/model/id';
import { allKinds, carried } from '@throughline/formats/rows';
import { namesIn } from '@throughline/formats/quick/find';
import type { QuickContext } from '@throughline/formats/quick/types';
import { term } from '@throughline/words/say';
import type { Sight } from '../sight.ts';
import { today } from '../speech.ts';

/** Whether days are written before months where the reader is; unknown for a language without a country. */
export function dayFirst(locale: string): boolean | undefined {
  const said = new Intl.Locale(locale);
  if (said.region === undefined && said.language === 'en') return undefined;
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'day') < parts.findIndex(({ type }) => type === 'month');
}

/** @param under where lines go that do not say so; undefined for under the only goal */
export function quickContext(sight: Sight, under: Id | null | undefined): QuickContext {
  const { plan, directory, me, reader } = sight;
  const kinds = allKinds.filter(carried);
  return {
    ...{ plan, directory, under, me: me.person },
    ...{ today: today(), zone: reader.zone, locale: reader.locale, dayFirst: dayFirst(reader.locale) },
    kindWords: Object.fromEntries(kinds.map(({ name }) => [term(name, reader).toLowerCase(), name])),
    names: namesIn(plan, directory),
  };
}
