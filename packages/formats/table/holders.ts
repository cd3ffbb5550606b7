/** A parent whose kind cannot hold its children would refuse the whole import: it becomes a kind that can. */
import { kindOf } from '@throughline/model/kinds/index';
import { term } from '@throughline/model/problem';
import type { Group } from '@throughline/model/kind';
import { rowKinds } from '../rows.ts';
import type { SourceRow } from '../source.ts';

export function withHolders(rows: readonly SourceRow[]): SourceRow[] {
  const below = new Map<string, Set<Group>>();
  for (const { parent, as } of rows) {
    const group = kindOf(as)?.traits.group;
    if (parent === undefined || !group) continue;
    const groups = below.get(parent);
    if (groups) groups.add(group);
    else below.set(parent, new Set([group]));
  }
  return rows.map((row) => {
    const groups = [...(below.get(row.key) ?? [])];
    const kind = kindOf(row.as);
    const same = groups.every((group) => kind?.holds.includes(group));
    if (row.id !== undefined || !kind?.traits.ownable || same) return row;
    const wide = rowKinds.findLast(({ holds }) => groups.every((group) => holds.includes(group)));
    if (!wide) return row;
    const remark = { code: 'cell.holds', args: { kind: term(kind.name), instead: term(wide.name) } };
    const { kind: stated, ...rest } = row;
    return stated === undefined
      ? { ...row, as: wide.name }
      : { ...rest, as: wide.name, remarks: [...(row.remarks ?? []), remark] };
  });
}
