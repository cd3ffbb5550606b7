/** The most useful next step of a young plan: one thing that is unclear, or what one estimate tells. Pure. */
import { isWorkday, plusWorkdays } from '@throughline/engine/workdays';
import { readEstimate, workingDays } from '@throughline/model/estimate';
import { dayText, readGiven } from '@throughline/model/given';
import type { Id } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { ancestors, branch, childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';
import type { Insights } from '../../sight.ts';

export type Next = {
  readonly code: 'unclear' | 'undated' | 'unowned' | 'unestimated' | 'begin';
  readonly item: Id;
  /** the field that one key opens; none where there is nothing to fill */
  readonly field?: string;
  readonly args: Readonly<Record<string, string | number | { readonly given: string }>>;
};

/** Beyond this many items a plan is past its beginning, and other screens say more. */
const young = 12;

const hasField = ({ kind }: Item, name: string): boolean => kindOf(kind)?.fields[name] !== undefined;

/** The day by which an item is wanted: its own, or that of the nearest thing it stands in. */
function dueOf(plan: Plan, item: Item): string {
  const own = [item, ...ancestors(plan, item.id)].map(({ fields }) => textOf(fields['deadline']));
  return own.find((date) => date !== '') ?? '';
}

const takesTime = (plan: Plan, item: Item): boolean => {
  const traits = kindOf(item.kind)?.traits;
  const whole = childrenOf(plan, item.id).some(
    (id) => kindOf(itemOf(plan, id)?.kind ?? '')?.traits.schedulable,
  );
  return traits?.schedulable === true && !traits.instant && !whole && hasField(item, 'estimate');
};

/** The last day on which work of that length can begin to be ready in time, when it takes as long as it may. */
function latest(due: string, estimate: string): string | undefined {
  const [date, range] = [readGiven(due), readEstimate(estimate)];
  if (!date || !range) return undefined;
  let begin = plusWorkdays(date.to + 1, -Math.ceil(workingDays(range.high, range.unit)));
  while (!isWorkday(begin)) begin -= 1;
  return dayText(begin);
}

/** @param single nobody else is there, so that who owns something is no question */
export function nextOf(plan: Plan, insights: Insights, single: boolean): Next | undefined {
  const items: Item[] = [];
  for (const { item } of branch(plan, null)) {
    if (kindOf(item.kind)?.traits.tree === 'plan') items.push(item);
    // Asked at every change: a large plan is left at its first items.
    if (items.length > young) return undefined;
  }
  const { estimated, ownership } = insights;
  const [first] = items;
  if (!first || !estimated || !ownership) return undefined;
  const { fields } = first;
  const indicators = Array.isArray(fields['indicators']) ? fields['indicators'].length : 0;
  if (hasField(first, 'done') && textOf(fields['done']) === '' && indicators === 0) {
    return { code: 'unclear', item: first.id, field: 'done', args: {} };
  }
  if (hasField(first, 'deadline') && textOf(fields['deadline']) === '') {
    return { code: 'undated', item: first.id, field: 'deadline', args: {} };
  }
  const [unowned] = ownership.unowned;
  if (!single && unowned !== undefined) {
    return { code: 'unowned', item: unowned, field: 'owner', args: { count: ownership.unowned.length } };
  }
  const pieces = items.filter((item) => takesTime(plan, item));
  const { whole } = estimated;
  const bare = pieces.find((item) => item.fields['estimate'] === undefined);
  if (whole.estimated === 0 && bare) {
    const due = dueOf(plan, bare);
    const args = { pieces: whole.pieces, dated: due === '' ? 'no' : 'yes', due: { given: due || '2000' } };
    return { code: 'unestimated', item: bare.id, field: 'estimate', args };
  }
  const said = pieces
    .map((item) => ({ item, begin: latest(dueOf(plan, item), textOf(item.fields['estimate'])) }))
    .filter(({ begin }) => begin !== undefined)
    .toSorted((a, b) => ((a.begin ?? '') < (b.begin ?? '') ? -1 : 1))[0];
  if (!said?.begin) return undefined;
  return {
    code: 'begin',
    item: said.item.id,
    args: {
      begin: { given: said.begin },
      due: { given: dueOf(plan, said.item) },
      known: whole.estimated,
      pieces: whole.pieces,
    },
  };
}
