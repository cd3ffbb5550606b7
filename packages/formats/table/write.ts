/** A plan as one table: what CSV and Markdown tables write. The organisation comes after the plan, one row each. */
import type { Directory } from '@throughline/model/directory';
import { kindOf } from '@throughline/model/kinds/index';
import { branch, openTag, type Item, type Plan } from '@throughline/model/plan';
import { cellOf } from '../cells.ts';
import { linkColumns } from '../columns.ts';
import { handlesOf, nameOf, type Handles } from '../handles.ts';
import { linksFrom } from '../losses.ts';
import { writeLink } from '../references.ts';
import { carried, carriedFieldNames, fieldOf } from '../rows.ts';

type Row = { readonly item: Item; readonly outline: string };

/** The rows of all trees, each with its outline number: `1.2.` ends in a point, so that no program takes it for a number. */
function rowsOf(plan: Plan): Row[] {
  const all = [...branch(plan, null)].filter(({ item }) => carried(kindOf(item.kind)));
  const isPlan = ({ item }: { item: Item }): boolean => kindOf(item.kind)?.traits.tree === 'plan';
  const counters: number[] = [];
  return [...all.filter(isPlan), ...all.filter((one) => !isPlan(one))].map(({ item, depth }) => {
    counters.length = depth + 1;
    counters[depth] = (counters[depth] ?? 0) + 1;
    return { item, outline: `${counters.map((n) => n ?? 1).join('.')}.` };
  });
}

type Column = { readonly name: string; readonly cell: (row: Row) => string; readonly always?: boolean };

function fieldColumn(name: string, directory: Directory, handles: Handles): Column {
  return {
    name,
    always: name === 'title',
    cell: ({ item }) => {
      const kind = kindOf(item.kind);
      // A person's title is their name, which is in the directory.
      if (name === 'title' && kind?.traits.human) return nameOf(item, directory);
      const field = fieldOf(kind, name);
      return field ? cellOf(field, item.fields[name], handles) : '';
    },
  };
}

const linkColumn = (plan: Plan, name: string, kind: string): Column => ({
  name,
  cell: ({ item }) =>
    linksFrom(plan, item.id)
      .filter((link) => link.kind === kind)
      .map((link) => writeLink(kind, link.to, link.fields))
      .join('; '),
});

/** Columns that nothing stands in are left out. */
export function tableOf(plan: Plan, directory: Directory): { header: string[]; rows: string[][] } {
  const handles = handlesOf(plan, directory);
  const rows = rowsOf(plan);
  const columns: Column[] = [
    { name: 'id', cell: ({ item }) => item.id, always: true },
    { name: 'outline', cell: ({ outline }) => outline, always: true },
    { name: 'kind', cell: ({ item }) => item.kind, always: true },
    ...carriedFieldNames().map((name) => fieldColumn(name, directory, handles)),
    ...Object.entries(linkColumns).map(([name, kind]) => linkColumn(plan, name, kind)),
    {
      name: 'email',
      cell: ({ item }) => (kindOf(item.kind)?.traits.human ? (directory[item.id]?.email ?? '') : ''),
    },
    { name: 'branch', cell: ({ item }) => (item.tag === openTag ? '' : item.tag) },
  ];
  const filled = columns.map((column) => ({ column, cells: rows.map((row) => column.cell(row)) }));
  const used = filled.filter(({ column, cells }) => column.always || cells.some((cell) => cell !== ''));
  return {
    header: used.map(({ column }) => column.name),
    rows: rows.map((_, at) => used.map(({ cells }) => cells[at] ?? '')),
  };
}
