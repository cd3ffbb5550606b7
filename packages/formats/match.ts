/** Which item each row of a file is: one that the plan has, by id, origin or name, or a new one. */
import type { Id } from '@throughline/model/id';
import { id as idSchema } from '@throughline/model/id';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { itemOf, type Item } from '@throughline/model/plan';
import type { ReadContext, Remark } from './format.ts';
import { folded, namesakes, type Register } from './names.ts';
import { cameBefore } from './origins.ts';
import type { Source, SourceRow } from './source.ts';

export type Match = {
  readonly row: SourceRow;
  readonly id: Id;
  readonly item?: Item;
  /** found by name only: the file speaks of somebody, and does not say what they are to be */
  readonly byName: boolean;
};

/** Text that can be an id. */
export const isId = (text: string): boolean => idSchema.safeParse(text).success;

export const calledIn = (row: SourceRow): string => row.entry?.name ?? textOf(row.fields['title']);

/** Somebody of the plan who has the row's name, when nobody else here or there has it. */
function namesake(
  row: SourceRow,
  alone: (name: string) => boolean,
  register: Register,
  context: ReadContext,
): Item | undefined {
  const name = calledIn(row);
  if (!kindOf(row.as)?.traits.involved || name === '' || !alone(name)) return undefined;
  const found = register.inPlan(row.entry?.email ?? '') ?? register.inPlan(name);
  const item = found === undefined || found === namesakes ? undefined : itemOf(context.plan, found);
  return item?.kind === row.as ? item : undefined;
}

export type Matching = {
  readonly matches: readonly Match[];
  /** items that came from this source before, and whose rows are gone */
  readonly gone: readonly Item[];
  readonly remarks: readonly Remark[];
};

export function matching(source: Source, register: Register, context: ReadContext): Matching {
  const before = cameBefore(source.name, context);
  const times = new Map<string, number>();
  for (const row of source.rows) {
    const name = folded(calledIn(row));
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const alone = (name: string): boolean => times.get(folded(name)) === 1;
  const taken = new Set<Id>();
  const remarks: Remark[] = [];
  const matches = source.rows.map((row): Match => {
    const twice = row.id !== undefined && taken.has(row.id);
    if (twice) {
      const place = row.row === undefined ? {} : { row: row.row };
      remarks.push({ code: 'import.id-twice', args: { id: row.id ?? '' }, ...place });
    }
    const stated = twice || row.id === undefined ? undefined : itemOf(context.plan, row.id);
    const known = stated ?? before.get(row.key);
    const named = known ? undefined : namesake(row, alone, register, context);
    const item = [known, named].find((one) => one && !taken.has(one.id));
    const id = item?.id ?? (twice ? undefined : row.id) ?? context.newId();
    taken.add(id);
    return { row, id, byName: item !== undefined && item === named, ...(item ? { item } : {}) };
  });
  return { matches, gone: [...before.values()].filter(({ id }) => !taken.has(id)), remarks };
}
