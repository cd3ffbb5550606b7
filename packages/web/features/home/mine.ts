/** What somebody answers for, by when it is wanted. Pure. */
import { deadlineDay } from '@throughline/model/filter';
import { weekday, type Day } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { answersFor } from '@throughline/model/may';
import { branch, childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';

export const spans = ['overdue', 'week', 'month', 'later', 'undated'] as const;
export type Span = (typeof spans)[number];

export type Mine = Readonly<Record<Span, readonly Item[]>>;

function spanOf(day: Day | undefined, today: Day): Span {
  if (day === undefined) return 'undated';
  if (day < today) return 'overdue';
  // A week ends with its Sunday; on a weekend the coming one is meant as well.
  const sunday = today + 7 - weekday(today);
  if (day <= (weekday(today) > 5 ? sunday + 7 : sunday)) return 'week';
  return day <= today + 30 ? 'month' : 'later';
}

/** Has it no open parts of its own that the same person answers for? Then it is what there is to do. */
function isNext(plan: Plan, item: Item, person: Id): boolean {
  return !childrenOf(plan, item.id).some((id) => {
    const child = itemOf(plan, id);
    return child !== undefined && isOpen(child) && answersFor(plan, person, textOf(child.fields['owner']));
  });
}

const isOpen = ({ kind, fields }: Item): boolean =>
  kindOf(kind)?.traits.ownable === true && fields['status'] !== 'finished';

/** Open items of a person, in their own name or by a role; of a branch only what is next in it. */
export function mineOf(plan: Plan, person: Id, today: Day): Mine {
  const found: Record<Span, { item: Item; day: Day }[]> = {
    ...{ overdue: [], week: [], month: [], later: [], undated: [] },
  };
  for (const { item } of branch(plan, null)) {
    if (!isOpen(item) || !answersFor(plan, person, textOf(item.fields['owner']))) continue;
    if (!isNext(plan, item, person)) continue;
    const day = deadlineDay(item);
    found[spanOf(day, today)].push({ item, day: day ?? 0 });
  }
  const sorted = (span: Span): Item[] =>
    found[span].toSorted((a, b) => a.day - b.day).map(({ item }) => item);
  return Object.fromEntries(spans.map((span) => [span, sorted(span)])) as Record<Span, Item[]>;
}
