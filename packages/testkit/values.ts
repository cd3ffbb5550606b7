/** Values for fields, chosen by the type that a kind declares: a new field is covered without a line here. */
import type { Field, Fields } from '@throughline/model/field';
import type { Id } from '@throughline/model/id';
import type { Json, JsonObject } from '@throughline/model/json';
import { isLive, kindAt, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import type { Pick } from './pick.ts';

const titles = ['Pilot live', 'Contract', 'Ärger & Umlaut', '“Quoted” \\ back', 'ログ', 'a'.repeat(500), ''];
const texts = ['One.', 'One.\n\nTwo.', 'One.\n\nTwo.\n\nThree.', 'Two.\n\nOther.', '- a\n- b', '', '\n\n'];
const dates = [
  '2025-06-30',
  '2025-02-14T02:00Z',
  '2025-02-13T18:00-08:00',
  '2025-02',
  '2025-Q3',
  '2025-H1',
  '2026',
  '2025-04-01/2025-04-04',
];
const estimates = ['3d', '3-8d', '2-3-8d', '4h', '1w', '0d', '0.5-1.25d'];
const lags = ['2d', '-1d', '4h', '1w', '2ed'];
const origins: Json[] = [
  { source: 'times.csv', key: 'row-7', row: 7, cells: { When: 'mid June' } },
  {
    source: 'times.csv',
    key: 'row-8',
    remarks: [{ field: 'deadline', column: 'When', code: 'when.vague', args: { text: 'mid June' } }],
  },
];

const lenses: Json[] = [
  { filter: { status: ['blocked'], owner: ['@me'] }, group: 'owner' },
  { columns: ['owner'], sort: { by: 'deadline', down: true } },
];

/** Ids of items whose kind has a trait, oldest id first, so that a choice does not depend on the table. */
export const idsWith = (plan: Plan, has: (id: Id) => boolean): Id[] =>
  [...values(plan.items)]
    .map(({ id }) => id)
    .filter(has)
    .toSorted();

/** A value that the field takes, or null to clear it; once in a while one that it does not take. */
export function valueFor(plan: Plan, field: Field, pick: Pick): Json {
  if (pick.once(12)) return null;
  if (pick.once(25)) return pick.one<Json>([7, 'nonsense', { a: 1 }, ['x'], true]) ?? null;
  switch (field.type) {
    case 'line': {
      // A line with a narrower schema (a lag) takes what fits it.
      const fit = [...titles, ...lags].filter((text) => field.schema.safeParse(text).success);
      return pick.one(fit) ?? null;
    }
    case 'text':
      return pick.one(texts) ?? null;
    case 'list':
      return pick.some(titles, 3);
    case 'given':
      return pick.one(dates) ?? null;
    case 'estimate':
      return pick.one(estimates) ?? null;
    case 'choice':
      return pick.one(field.options) ?? null;
    case 'flag':
      return pick.number(2) === 1;
    case 'number':
      return pick.number(1000) / 8;
    case 'data':
      return pick.one([...origins, ...lenses].filter((one) => field.schema.safeParse(one).success)) ?? null;
    case 'ref':
    case 'refs': {
      const sort = pick.once(15) ? undefined : field.to;
      const fit = idsWith(plan, (id) => sort === undefined || kindAt(plan, id)?.traits[sort] === true);
      return field.type === 'ref' ? (pick.one(fit) ?? null) : pick.some(fit, 3);
    }
  }
}

/** Values for up to `most` of the fields. */
export function fieldsFor(plan: Plan, fields: Fields, pick: Pick, most: number): JsonObject {
  const names = pick.some(Object.keys(fields), most);
  const found: Record<string, Json> = {};
  for (const name of names) {
    const field = fields[name];
    if (field) found[name] = valueFor(plan, field, pick);
  }
  if (pick.once(40)) found['nobody-knows'] = 1;
  return found;
}

export const liveIds = (plan: Plan): Id[] => idsWith(plan, (id) => isLive(plan, id));
