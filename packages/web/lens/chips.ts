/** The parts of a filter in words, a chip each. Pure. */
import { me, mySeats, type Filter } from '@throughline/model/lens';
import type { Id } from '@throughline/model/id';
import { listText, term } from '@throughline/words/say';
import { reader, t } from '../speech.ts';

export type Chip = { readonly part: keyof Filter; readonly text: string };

type Called = (id: Id) => string;

const terms = (words: readonly string[]): string =>
  listText(
    words.map((word) => term(word, reader)),
    reader,
    'unit',
  );
const names = (ids: readonly Id[], called: Called): string =>
  listText(
    ids.map((id) => called(id) || term('ref.unknown', reader)),
    reader,
    'unit',
  );
const owners = (ids: readonly string[], called: Called): string =>
  names(ids, (id) => (id === me ? t('web.lens.me') : id === mySeats ? t('web.lens.my-seats') : called(id)));

const deadline = ({ from, to }: NonNullable<Filter['deadline']>): string => {
  if (from !== undefined && to !== undefined) {
    if (from === to) return t('web.chip.deadline.in', { given: { given: from } });
    return t('web.chip.deadline.between', { from: { given: from }, to: { given: to } });
  }
  if (from !== undefined) return t('web.chip.deadline.from', { from: { given: from } });
  return t('web.chip.deadline.to', { to: { given: to ?? '' } });
};

type Says = {
  readonly [P in Exclude<keyof Filter, 'text'>]-?: (value: NonNullable<Filter[P]>, called: Called) => string;
};

const says: Says = {
  kind: (kinds) => t('web.chip.kind', { values: terms(kinds) }),
  owner: (ids, called) => t('web.chip.owner', { values: owners(ids, called) }),
  unowned: () => t('web.quick.unowned'),
  unit: (ids, called) => t('web.chip.unit', { values: names(ids, called) }),
  status: (words) => t('web.chip.status', { values: terms(words) }),
  deadline,
  overdue: () => t('web.quick.overdue'),
  lacks: (fields) => t('web.chip.lacks', { values: terms(fields.map((name) => `field.${name}`)) }),
  orphan: () => t('web.quick.orphan'),
  uncertain: () => t('web.chip.uncertain'),
  since: (version) => t('web.chip.since', { version }),
  linked: (ids, called) => t('web.chip.linked', { values: names(ids, called) }),
  waitsFor: (ids, called) => t('web.chip.waits', { values: names(ids, called) }),
  parent: (id, called) => t('web.chip.parent', { name: names([id], called) }),
  under: (id, called) => t('web.chip.under', { name: names([id], called) }),
};

/** What a filter asks for; its words stand in their own box, so they are no chip. */
export function chipsOf(filter: Filter | undefined, called: Called): Chip[] {
  const chips: Chip[] = [];
  for (const part of Object.keys(says) as (keyof Says)[]) {
    const value = filter?.[part];
    if (value === undefined) continue;
    if (value === null) chips.push({ part, text: t('web.chip.top') });
    else
      chips.push({ part, text: (says[part] as (value: unknown, called: Called) => string)(value, called) });
  }
  return chips;
}
