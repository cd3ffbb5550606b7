/** What can be chosen to filter by, and how many items each choice would find beside what is filtered already. Pure. */
import type { Lens, Filter } from '@throughline/model/lens';
import { me, mySeats } from '@throughline/model/lens';
import { seatsOf } from '@throughline/model/filter';
import { dayText, weekday } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import type { Kind, Traits } from '@throughline/model/kind';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Item, Plan } from '@throughline/model/plan';
import type { TextKey } from '@throughline/words/text';
import { isIcon, type IconName } from '../parts/icon.tsx';
import { faceOf } from '../faces/index.ts';
import { reader, t } from '../speech.ts';
import { alone } from './alone.ts';
import { columnsOf, type Column } from './columns.ts';
import { matches } from './matching.ts';
import { compareText } from './order.ts';
import type { Seen } from './seen.ts';

export type Option = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** how many it would find; none where that says nothing */
  readonly count?: number;
};

/** The parts of a filter that hold a list to choose from. */
export type ListPart = 'status' | 'owner' | 'unit' | 'kind' | 'lacks';

export type Facet = {
  readonly part: ListPart;
  readonly label: TextKey;
  readonly icon: IconName;
};

const facets: readonly Facet[] = [
  { part: 'status', label: 'web.facet.status', icon: 'on-track' },
  { part: 'owner', label: 'web.facet.owner', icon: 'person' },
  { part: 'unit', label: 'web.facet.unit', icon: 'unit' },
  { part: 'kind', label: 'web.facet.kind', icon: 'goal' },
  { part: 'lacks', label: 'web.facet.lacks', icon: 'question' },
];

type Looking = Lens & { readonly tree: Traits['tree']; readonly seen?: Seen | undefined };

/** The facets that can tell items of this tree apart. */
export const facetsOf = (plan: Plan, tree: Traits['tree']): Facet[] =>
  facets.filter(({ part }) => {
    if (part === 'owner' || part === 'unit') return tree === 'plan' && !alone(plan);
    return part !== 'status' || columnsOf(tree).has('status');
  });

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase(reader.locale) + word.slice(1);

function counted(items: readonly Item[], of: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = of(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What items answer with where a facet asks: the same key by which they would be grouped. */
const keyOf = (column: Column | undefined, seen: Seen) => (item: Item) => column?.group?.of(item, seen) ?? '';

const rated = (plan: Plan): string[] => {
  const kindsOfPlan = (Object.values(kinds) as Kind[]).filter(({ traits }) => traits.tree === 'plan');
  const names = ['done', 'deadline', 'estimate', 'owner', 'status', 'start', 'why'];
  const about = (name: string): boolean => !(alone(plan) && columnsOf('plan').get(name)?.aboutOthers);
  return names.filter((name) => about(name) && kindsOfPlan.some(({ fields }) => fields[name]));
};

/** The choices of a facet; of people and units those that own something here, or are chosen. */
export function optionsOf(part: ListPart, plan: Plan, lens: Looking, seen: Seen): Option[] {
  const items = matches(plan, { ...lens, filter: { ...lens.filter, [part]: undefined } });
  if (part === 'lacks') {
    return rated(plan).map((name) => ({
      id: name,
      label: capital(columnsOf(lens.tree).get(name)?.label() ?? name),
      count: items.filter((item) => isMissing(item, name)).length,
    }));
  }
  const column = columnsOf(lens.tree).get(part);
  const counts = counted(items, keyOf(column, seen));
  const chosen: readonly string[] = lens.filter?.[part] ?? [];
  for (const id of chosen) if (!id.startsWith('@') && !counts.has(id)) counts.set(id, 0);
  counts.delete('');
  const label = column?.group?.label;
  const options = [...counts].map(([id, count]): Option => {
    const icon = part === 'kind' ? faceOf(id).icon : isIcon(id) ? id : undefined;
    return { id, label: capital(label?.(id) ?? seen.called(id)), icon, count };
  });
  const rank = column?.group?.rank;
  options.sort((a, b) => (rank ? rank(a.id) - rank(b.id) : compareText(a.label, b.label)));
  if (part !== 'owner' || seen.me === undefined) return options;
  const seats = seatsOf(plan, seen.me);
  const own: Option = {
    id: me,
    label: capital(t('web.lens.me')),
    icon: 'person',
    count: counts.get(seen.me) ?? 0,
  };
  const filled = seats.reduce((sum, seat) => sum + (counts.get(seat) ?? 0), 0);
  const mine: Option = { id: mySeats, label: capital(t('web.lens.my-seats')), icon: 'role', count: filled };
  return [own, ...(seats.length > 0 ? [mine] : []), ...options];
}

const isMissing = (item: Item, name: string): boolean =>
  kindOf(item.kind)?.fields[name] !== undefined && textOf(item.fields[name]) === '';

/** Spans of deadlines that people ask for, seen from a day. */
export function spansFrom(
  today: number,
): { readonly label: TextKey; readonly span: NonNullable<Filter['deadline']> }[] {
  const day = dayText(today);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  const quarter = `${year}-Q${Math.ceil(month / 3)}`;
  const sunday = dayText(today + 7 - weekday(today));
  const whole = (given: string) => ({ from: given, to: given });
  return [
    { label: 'web.span.week', span: { from: day, to: sunday } },
    { label: 'web.span.month', span: whole(day.slice(0, 7)) },
    { label: 'web.span.next-month', span: whole(next) },
    { label: 'web.span.quarter', span: whole(quarter) },
    { label: 'web.span.year', span: whole(String(year)) },
  ];
}

/** A span as one word, for a menu that has to tell them apart. */
export const spanKey = (span: Filter['deadline']): string => `${span?.from ?? ''}..${span?.to ?? ''}`;
