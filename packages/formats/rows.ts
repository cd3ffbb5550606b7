/** Which kinds and fields a row of a foreign file can have: what the registry of kinds says, and nothing by name. */
import type { Field } from '@throughline/model/field';
import { kinds, kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';

/** The kinds that rows of a plan can have: whatever somebody answers for. */
export const rowKinds: readonly Kind[] = Object.values(kinds as Record<string, Kind>).filter(
  (kind) => kind.traits.ownable,
);

/** The kind of that name, in any case, if rows can have it. */
export const rowKindOf = (name: string): Kind | undefined => {
  const kind = kindOf(name.trim().toLowerCase());
  return kind?.traits.ownable ? kind : undefined;
};

/** The kind of a point in time, for rows that have only a date. */
export const instantKind = (): string => rowKinds.find((kind) => kind.traits.instant)?.name ?? '';

/** The smallest kind of work, for rows that say nothing else. */
export const workKind = (): string => rowKinds.findLast((kind) => kind.traits.group === 'work')?.name ?? '';

/** Fields that people write, in order of first mention; structured facts are left out. */
export function fieldNamesOfRows(): string[] {
  const names = new Set<string>();
  for (const kind of rowKinds) {
    for (const [name, field] of Object.entries(kind.fields)) if (field.type !== 'data') names.add(name);
  }
  return [...names];
}

export const fieldOf = (kind: Kind, name: string): Field | undefined =>
  Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;

/** A field of that name in any kind of row: how a cell is read before its kind is known. */
export const anyField = (name: string): Field | undefined =>
  rowKinds.map((kind) => fieldOf(kind, name)).find((field) => field !== undefined);
