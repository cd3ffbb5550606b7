/** Parts of a quick line in words: what each chip says. */
import type { Part } from '@throughline/formats/quick/types';
import { itemOf, type Item } from '@throughline/model/plan';
import { estimateText, givenText } from '@throughline/words/given';
import { term } from '@throughline/words/say';
import { nameIn, type Sight } from '../sight.ts';
import { t } from '../speech.ts';
import type { IconName } from '../parts/icon.tsx';

/** The item that a part names. */
export const itemIn = ({ type, value }: Part, { plan }: Sight): Item | undefined =>
  value !== undefined && ['owner', 'contributor', 'after', 'before', 'under'].includes(type)
    ? itemOf(plan, value)
    : undefined;

const icons: Readonly<Partial<Record<Part['type'], IconName>>> = {
  date: 'calendar',
  estimate: 'history',
  after: 'link',
  before: 'link',
  under: 'right',
  status: 'check',
  text: 'note',
};

export const iconOf = ({ type }: Part): IconName => icons[type] ?? 'question';

const shortest = 40;

/** What was understood of a part; what is unclear says its own text. */
export function partText(part: Part, sight: Sight): string {
  const { type, field = '', value, makes, until, problem, lag } = part;
  const { reader, plan, directory } = sight;
  if (problem) return part.text;
  if (makes) return t('web.quick.new', { kind: term(makes.kind, reader), name: makes.name });
  if (value === undefined) return part.text;
  const name = nameIn(plan, directory, value) ?? value;
  const delay = lag === undefined ? '' : lag.startsWith('-') ? lag : `+${lag}`;
  switch (type) {
    case 'kind':
      return term(value, reader);
    case 'owner':
      return name;
    case 'contributor':
      return t('web.quick.contributor', { name });
    case 'after':
      return delay === '' ? t('web.quick.after', { name }) : t('web.quick.after.lag', { name, lag: delay });
    case 'before':
      return delay === '' ? t('web.quick.before', { name }) : t('web.quick.before.lag', { name, lag: delay });
    case 'under':
      return t('web.quick.under', { name });
    case 'estimate':
      return estimateText(value, reader);
    case 'status':
      return term(value, reader);
    case 'date': {
      const date = givenText(value, reader);
      if (until !== undefined) return t('web.quick.from-to', { from: date, to: givenText(until, reader) });
      return field === 'deadline' ? t('web.quick.by', { date }) : t('web.quick.from', { date });
    }
    default: {
      const text = value.length > shortest ? `${value.slice(0, shortest - 1)}…` : value;
      return t('web.quick.text', { field: term(`field.${field}`, reader), text });
    }
  }
}
