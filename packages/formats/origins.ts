/** Where an import found an item: what is kept beside it, so that the next import of the same file is a difference. */
import { origin, type Origin } from '@throughline/model/common';
import type { JsonObject } from '@throughline/model/json';
import { limits } from '@throughline/model/limits';
import { isLive, type Item } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import type { ReadContext, Remark } from './format.ts';
import type { Cells, Source, SourceRow } from './source.ts';

export const originOf = (item: Item): Origin | undefined => {
  const read = origin.safeParse(item.fields['origin']);
  return read.success ? read.data : undefined;
};

/** Items that came from this source before, by the key of their row; a living one before one in the trash. */
export function cameBefore(name: string, { plan }: ReadContext): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of values(plan.items)) {
    const from = item.fields['origin'] === undefined ? undefined : originOf(item);
    if (from?.source !== name) continue;
    if (!found.has(from.key) || isLive(plan, item.id)) found.set(from.key, item);
  }
  return found;
}

/** The name of a source as it is kept. */
export const sourceName = (name: string): string => name.slice(0, limits.line);

/** The key of a row as it is kept, with room for the number of a namesake. */
export const keyOf = (text: string): string => text.slice(0, limits.line - 10);

/** Numbers rows that would have one key: the second is `Contract (2)`. */
export function keys(): (text: string) => string {
  const times = new Map<string, number>();
  const taken = new Set<string>();
  return (text) => {
    const key = keyOf(text);
    let made = key;
    let nth = times.get(key) ?? 0;
    do {
      nth += 1;
      made = nth === 1 ? key : `${key} (${nth})`;
    } while (taken.has(made));
    times.set(key, nth);
    taken.add(made);
    return made;
  };
}

const keptCells = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells)
      .slice(0, limits.list)
      .map(([name, text]) => [name.slice(0, limits.line), text.slice(0, limits.text)]),
  );

/** What is kept beside an item; nothing for a row that states its own id. */
export function originFor(row: SourceRow, source: Source, remarks: readonly Remark[]): JsonObject {
  if (!row.cells) return {};
  const said = remarks.slice(0, limits.list).map(({ field, column, code, args }) => ({
    ...(field === undefined ? {} : { field }),
    ...(column === undefined ? {} : { column: column.slice(0, limits.line) }),
    code,
    args,
  }));
  const made: Origin = {
    source: sourceName(source.name),
    key: row.key,
    ...(row.row === undefined ? {} : { row: row.row }),
    cells: { ...keptCells(row.cells) },
    ...(said.length > 0 ? { remarks: said as Origin['remarks'] } : {}),
  };
  return { origin: made as JsonObject };
}

/** The cells that an item was made from. */
export const cellsOf = (item: Item): Cells | undefined => originOf(item)?.cells;

/** Do these cells say the same as those that are kept? */
export function sameCells(kept: Cells | undefined, cells: Cells): boolean {
  if (!kept) return false;
  const now = keptCells(cells);
  const names = Object.keys(now);
  return (
    names.length === Object.keys(kept).length &&
    names.every((name) => Object.hasOwn(kept, name) && kept[name] === now[name])
  );
}
