/** What a format cannot carry, counted by sort: `loss.notes` and how many. Law L7 holds each format to it. */
import { itemOf, linksAt, linkOf, isLive, type Item, type Plan } from '@throughline/model/plan';
import { kindOf } from '@throughline/model/kinds/index';
import type { Directory } from '@throughline/model/directory';
import type { Field } from '@throughline/model/field';
import type { Json } from '@throughline/model/json';
import { values } from '@throughline/model/table';
import type { Loss } from './format.ts';
import { carried, fieldOf, isView } from './rows.ts';

/** Codes of losses, by their sorts. */
export const lossCodes = (...whats: readonly string[]): string[] => whats.map((what) => `loss.${what}`);

/** What no format but the bundle carries. */
export const commonSorts = ['trash', 'asks', 'origin', 'left', 'references', 'views'] as const;

export const loss = (what: string, count: number): Loss => ({ code: `loss.${what}`, args: { count }, count });

/** Losses that happened at all. */
export const lossesOf = (counts: Readonly<Record<string, number>>): Loss[] =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => loss(what, count));

/** Items outside the trash that files carry: all, save what stands beside an item unless the format holds notes. */
export const livingItems = (plan: Plan, notes: boolean): Item[] =>
  [...values(plan.items)].filter((item) => {
    const kind = kindOf(item.kind);
    return isLive(plan, item.id) && !isView(kind) && (notes || carried(kind));
  });

/** Values of an item that a format must carry: those of its kind, in a form that people write. */
export const writtenFields = (item: Item): [string, Json][] =>
  Object.entries(item.fields).filter(([name]) => {
    const field = fieldOf(kindOf(item.kind), name);
    return field !== undefined && field.type !== 'data';
  });

/** How much of what no format but the bundle carries there is; notes where the format leaves them out. */
export function commonLosses(plan: Plan, notes: boolean): Record<string, number> {
  const counts = { trash: 0, notes: 0, asks: plan.asks.size, origin: 0, left: 0, references: 0, views: 0 };
  for (const item of values(plan.items)) {
    const kind = kindOf(item.kind);
    if (!isLive(plan, item.id)) counts.trash += 1;
    else if (isView(kind)) counts.views += 1;
    else if (!notes && !carried(kind)) counts.notes += 1;
    else {
      for (const [name, value] of Object.entries(item.fields)) {
        const field = fieldOf(kind, name);
        if (!field) counts.left += 1;
        else if (field.type === 'data') counts.origin += 1;
        else if ('to' in field) {
          const ids = Array.isArray(value) ? (value as string[]) : [String(value as string)];
          counts.references += ids.filter((id) => !isLive(plan, id)).length;
        }
      }
    }
  }
  return counts;
}

/** Values of a sort that a format cannot tell or changes, among those that it writes. */
export function countValues(
  plan: Plan,
  notes: boolean,
  changes: (value: Json, field: Field) => boolean,
): number {
  let count = 0;
  for (const item of livingItems(plan, notes)) {
    for (const [name, value] of writtenFields(item)) {
      const field = fieldOf(kindOf(item.kind), name);
      if (field && changes(value, field)) count += 1;
    }
  }
  return count;
}

/** Names of people that a format changes. */
export const countNames = (plan: Plan, directory: Directory, changes: (name: string) => boolean): number =>
  livingItems(plan, false).filter((item) => {
    const human = kindOf(item.kind)?.traits.human === true;
    const entry = human && Object.hasOwn(directory, item.id) ? directory[item.id] : undefined;
    return entry !== undefined && changes(entry.name);
  }).length;

export const isEmptyValue = (value: Json): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0);

/** A list of nobody: reads back as none wherever names are written. */
export const isNobody = (value: Json, field: Field): boolean => field.type === 'refs' && isEmptyValue(value);

/** The links of an item that lead from it to something that is written too. */
export const linksFrom = (plan: Plan, id: string): NonNullable<ReturnType<typeof linkOf>>[] =>
  linksAt(plan, id).flatMap((at) => {
    const link = linkOf(plan, at);
    return link && link.from === id && itemOf(plan, link.to) && isLive(plan, link.to) ? [link] : [];
  });
