/** Which kinds and fields a row of a file can have: what the registry of kinds says, and nothing by name. */
import type { Field } from '@throughline/model/field';
import { kinds, kindOf } from '@throughline/model/kinds/index';
import type { Kind, Traits } from '@throughline/model/kind';

export const allKinds: readonly Kind[] = Object.values(kinds as Record<string, Kind>);

/** The kinds that rows of a foreign table can have: whatever somebody answers for. */
export const rowKinds: readonly Kind[] = allKinds.filter((kind) => kind.traits.ownable);

/** The kinds that a table or an outline carries: all but what stands beside an item. */
export const carried = (kind: Kind | undefined): kind is Kind =>
  kind !== undefined && kind.traits.tree !== 'aside';

/** A saved view: it belongs to the screens and not to the plan, and only the bundle carries it. */
export const isView = (kind: Kind | undefined): boolean => kind?.traits.group === 'view';

/** The kind of that name, in any case. */
export const kindNamed = (name: string): Kind | undefined => kindOf(name.trim().toLowerCase());

const firstWith = (fits: (traits: Traits) => boolean): string =>
  allKinds.find(({ traits }) => fits(traits))?.name ?? '';

/** The kind of a point in time, for rows that have only a date. */
export const instantKind = (): string => firstWith(({ instant, ownable }) => instant && ownable);

/** The smallest kind of work, for rows that say nothing else: the one whose parts are of its own kind. */
export const workKind = (): string => rowKinds.find(({ name, child }) => child === name)?.name ?? '';

/** What a name in a cell may stand for. */
export type Sort = 'person' | 'role' | 'unit';

const sorts: Readonly<Record<Sort, () => string>> = {
  person: () => firstWith(({ human }) => human),
  role: () => firstWith(({ accountable, human }) => accountable && !human),
  unit: () => firstWith(({ involved, accountable }) => involved && !accountable),
};

/** The kind that a name of that sort becomes. */
export const kindOfSort = (sort: Sort): string => sorts[sort]();

/** Fields that people write, in order of first mention; structured facts are left out. */
function namesOf(among: readonly Kind[]): string[] {
  const names = new Set<string>();
  for (const kind of among) {
    for (const [name, field] of Object.entries(kind.fields)) if (field.type !== 'data') names.add(name);
  }
  return [...names];
}

export const fieldNamesOfRows = (): string[] => namesOf(rowKinds);
export const carriedFieldNames = (): string[] => namesOf(allKinds.filter(carried));

export const fieldOf = (kind: Kind | undefined, name: string): Field | undefined =>
  kind && Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;

/** A field of that name in any kind of row: how a cell is read before its kind is known. */
export const anyField = (name: string): Field | undefined =>
  rowKinds.map((kind) => fieldOf(kind, name)).find((field) => field !== undefined);

/** The field that tells an item from others where it is read: its title, or its text when it has none. */
export const headField = (kind: Kind): string | undefined =>
  'title' in kind.fields
    ? 'title'
    : Object.keys(kind.fields).find((name) => ['line', 'text'].includes(kind.fields[name]?.type ?? ''));
