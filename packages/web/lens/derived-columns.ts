/** Columns of what no field holds: the kind, the unit of whoever owns it, what it waits for, and what insights know. */
import type { PlannedDay } from '@throughline/engine/insights/dates/dates';
import { ancestors, itemOf, linkOf, linksAt, type Item } from '@throughline/model/plan';
import { dayText } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import type { Id } from '@throughline/model/id';
import type { Traits } from '@throughline/model/kind';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { linkKindOf } from '@throughline/model/links/index';
import { listText, term } from '@throughline/words/say';
import { givenText } from '@throughline/words/given';
import { reader, t } from '../speech.ts';
import type { Column } from './columns.ts';
import type { Seen } from './seen.ts';

export type DerivedColumn = Column & { readonly trees: readonly Traits['tree'][] };

const kind: DerivedColumn = {
  name: 'kind',
  trees: ['plan', 'organisation'],
  label: () => term('field.kind', reader),
  width: 110,
  show: (item) => term(item.kind, reader),
  sort: (item) => Object.keys(kinds).indexOf(item.kind),
  group: {
    of: (item) => item.kind,
    label: (key) => term(key, reader),
    rank: (key) => Object.keys(kinds).indexOf(key),
  },
};

/** The unit that an item's owner stands in. */
function unitOf(item: Item, { plan }: Seen): Id | undefined {
  const owner = textOf(item.fields['owner']);
  if (owner === '') return undefined;
  for (const above of ancestors(plan, owner)) {
    const traits = kindOf(above.kind)?.traits;
    if (traits?.involved && !traits.accountable) return above.id;
  }
  return undefined;
}

const unit: DerivedColumn = {
  name: 'unit',
  trees: ['plan'],
  label: () => term('unit', reader),
  width: 150,
  aboutOthers: true,
  show: (item, seen) => {
    const found = unitOf(item, seen);
    return found && seen.called(found);
  },
  sort: (item, seen) => {
    const found = unitOf(item, seen);
    return found && seen.called(found);
  },
  group: { of: (item, seen) => unitOf(item, seen) ?? '' },
};

const sight: DerivedColumn = {
  name: 'sight',
  trees: ['plan', 'organisation'],
  label: () => t('web.column.sight'),
  width: 180,
  grow: 0.6,
  show: (item, seen) => lineOfSightText(item, seen) || undefined,
  sort: (item, seen) => lineOfSightText(item, seen) || undefined,
};

/** From the top down to the parent, in words. */
export const lineOfSightText = (item: Item, { plan, called }: Seen): string =>
  [...ancestors(plan, item.id)]
    .map(({ id }) => called(id))
    .toReversed()
    .join(' › ');

/** What an item waits for. */
function waitsFor(item: Item, { plan }: Seen): Id[] {
  return linksAt(plan, item.id).flatMap((id) => {
    const link = linkOf(plan, id);
    const waits = link?.from === item.id && linkKindOf(link.kind)?.orders && itemOf(plan, link.to);
    return waits ? [link.to] : [];
  });
}

const waits: DerivedColumn = {
  name: 'waits',
  trees: ['plan'],
  label: () => term('depends-on', reader),
  width: 180,
  show: (item, seen) => {
    const names = waitsFor(item, seen).map(seen.called);
    return names.length > 0 ? listText(names, reader, 'unit') : undefined;
  },
  sort: (item, seen) => waitsFor(item, seen).length || undefined,
};

const links: DerivedColumn = {
  name: 'links',
  trees: ['plan'],
  label: () => t('web.column.links'),
  width: 70,
  atEnd: true,
  show: (item, { plan }) => {
    const count = linksAt(plan, item.id).length;
    return count > 0 ? new Intl.NumberFormat(reader.locale).format(count) : undefined;
  },
  sort: (item, { plan }) => linksAt(plan, item.id).length || undefined,
};

function dated(name: string, end: 'start' | 'finish', label: () => string): DerivedColumn {
  const of = (item: Item, { insights }: Seen): PlannedDay | undefined =>
    insights.dates?.items[item.id]?.[end];
  return {
    name,
    trees: ['plan'],
    label,
    width: 116,
    show: (item, seen) => {
      const found = of(item, seen);
      return found && givenText(dayText(found.day), reader, 'short');
    },
    sort: (item, seen) => of(item, seen)?.day,
    group: {
      of: (item, seen) => {
        const found = of(item, seen);
        return found ? dayText(found.day).slice(0, 7) : '';
      },
      label: (key) => givenText(key, reader),
      rank: (key) => Number(key.replace('-', '')),
    },
  };
}

export const derivedColumns: readonly DerivedColumn[] = [
  kind,
  unit,
  waits,
  links,
  sight,
  dated('dates.start', 'start', () => t('web.column.dates.start')),
  dated('dates.finish', 'finish', () => t('web.column.dates.finish')),
];
