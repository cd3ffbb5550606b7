/** CSV and TSV: one row an item, with the tree by indent, outline number or parent column, and links by name. */
import { parentsOf } from '../hierarchy.ts';
import { assemble } from '../assemble.ts';
import { readCell, type CellContext } from '../cells.ts';
import { guessMapping } from '../columns.ts';
import { emptyDraft } from '../empty.ts';
import type { Draft, Format, Mapping, ReadContext, Remark } from '../format.ts';
import type { Group, Kind } from '@throughline/model/kind';
import { kindOf } from '@throughline/model/kinds/index';
import type { Json } from '@throughline/model/json';
import { readLinks } from '../references.ts';
import { anyField, fieldOf, instantKind, rowKindOf, rowKinds, workKind } from '../rows.ts';
import type { SourceLink, SourceRow } from '../source.ts';
import { readGrid } from '../tables/grid.ts';
import { tableOf } from '../table-of.ts';
import { writeGrid } from '../tables/write.ts';

type Cells = Readonly<Record<string, string>>;

/** Reads the mapped cells of one row as fields and names. */
function readFields(
  cells: Cells,
  mapping: Mapping,
  kind: Kind,
  context: CellContext,
): { fields: Record<string, Json>; people: Record<string, string[]>; remarks: Remark[] } {
  const fields: Record<string, Json> = {};
  const people: Record<string, string[]> = {};
  const remarks: Remark[] = [];
  for (const [column, target] of Object.entries(mapping)) {
    const written = cells[column] ?? '';
    const field = target === null ? undefined : fieldOf(kind, target);
    if (target === null || !field) {
      if (target !== null && written.trim() !== '' && anyField(target)) {
        remarks.push({
          code: 'cell.no-such-field',
          args: { kind: { term: kind.name }, column },
          column,
          text: written,
        });
      }
      continue;
    }
    const read = readCell(target, field, target === 'title' ? written.trim() : written, context);
    if (read.value !== undefined) fields[target] = read.value;
    if (read.people) people[target] = [...(people[target] ?? []), ...read.people];
    if (read.contributors) people['contributors'] = [...(people['contributors'] ?? []), ...read.contributors];
    for (const { code, args } of read.remarks) {
      remarks.push({ code, args, column, text: written, field: target });
    }
  }
  return { fields, people, remarks };
}

/** The kind of rows that do not say theirs: points in time when there is a date and no length, else work. */
function usualKind(mapping: Mapping): string {
  const targets = new Set(Object.values(mapping));
  return targets.has('deadline') && !targets.has('estimate') && !targets.has('start')
    ? instantKind()
    : workKind();
}

/** Reads a grid that is already taken apart; Markdown tables and pasted cells come this way too. */
export function readTable(
  columns: readonly string[],
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  context: ReadContext,
  problems: Draft['problems'] = [],
): Draft {
  const mapping = { ...guessMapping(columns), ...context.mapping };
  const column = (target: string): string | undefined => columns.find((one) => mapping[one] === target);
  const [idColumn, kindColumn, titleColumn] = [column('id'), column('kind'), column('title')];
  const table = { columns, mapping, rows: rows.slice(0, 20).map(({ cells }) => cells) };
  if (titleColumn === undefined) {
    const found = { list: columns.slice(0, 12) };
    return {
      ...emptyDraft(...problems, { code: 'table.no-title', args: { columns: found } }),
      table,
    };
  }
  const times = new Map<string, number>();
  const lines = rows.map(({ line, cells }) => {
    const named: Record<string, string> = Object.fromEntries(
      columns.map((name, at) => [name, cells[at] ?? '']),
    );
    const title = (named[titleColumn] ?? '').trim();
    const nth = (times.get(title) ?? 0) + 1;
    times.set(title, nth);
    const id = idColumn === undefined ? '' : (named[idColumn] ?? '').trim();
    return { line, named, key: id || (nth === 1 ? title : `${title} (${nth})`), id };
  });
  const cell = (cells: Cells, target: string): string => {
    const name = column(target);
    return name === undefined ? '' : (cells[name] ?? '');
  };
  const parents = parentsOf(
    lines.map(({ key, named }) => ({
      key,
      title: named[titleColumn] ?? '',
      parent: cell(named, 'parent'),
      outline: cell(named, 'outline'),
    })),
  );
  const source: SourceRow[] = lines.map(({ line, named, key, id }, at) => {
    const said = kindColumn === undefined ? '' : (named[kindColumn] ?? '').trim();
    const kind = rowKindOf(said) ?? kindOf(context.rowKind ?? usualKind(mapping));
    if (!kind) throw new Error(`no kind for rows: ${context.rowKind}`);
    const read = (cells: Cells): ReturnType<typeof readFields> => readFields(cells, mapping, kind, context);
    const { fields, people, remarks } = read(named);
    if (said !== '' && !rowKindOf(said) && kindColumn !== undefined) {
      remarks.push({ code: 'cell.kind', args: { text: said.slice(0, 100) }, column: kindColumn, text: said });
    }
    const links: SourceLink[] = [
      ...readLinks('depends-on', cell(named, 'after')),
      ...readLinks('contributes-to', cell(named, 'contributes-to')),
      ...readLinks('hands-over', cell(named, 'hands-over')),
    ];
    const parent = parents[at];
    return {
      key,
      ...(/^[A-Za-z0-9_-]{6,40}$/.test(id) ? { id } : {}),
      ...(parent === undefined ? {} : { parent }),
      kind: kind.name,
      fields,
      people,
      base: (cells) => read(cells),
      links,
      row: line,
      cells: Object.fromEntries(Object.entries(named).filter(([, text]) => text !== '')),
      remarks,
    };
  });
  const name = context.fileName ?? 'pasted table';
  return assemble({ name, rows: withHolders(source) }, context, { problems, table });
}

/** A parent whose kind cannot hold its children would refuse the import: it becomes a kind that can. */
function withHolders(rows: readonly SourceRow[]): SourceRow[] {
  const groups = new Map<string, Set<string>>();
  for (const row of rows) {
    const group = kindOf(row.kind)?.traits.group;
    if (row.parent !== undefined && group) {
      groups.set(row.parent, (groups.get(row.parent) ?? new Set()).add(group));
    }
  }
  return rows.map((row) => {
    const below = groups.get(row.key);
    const holds = kindOf(row.kind)?.holds as readonly string[] | undefined;
    if (!below || [...below].every((group) => holds?.includes(group))) return row;
    const wide = rowKinds.findLast((kind) =>
      [...below].every((group) => kind.holds.includes(group as Group)),
    );
    return wide ? { ...row, kind: wide.name } : row;
  });
}

export const csv: Format = {
  name: 'csv',
  extensions: ['csv', 'tsv'],
  mediaType: 'text/csv',
  lossless: false,
  sniff: (text, fileName) => {
    if (/\.(csv|tsv)$/i.test(fileName)) return 0.9;
    const [first = ''] = text.split('\n', 1);
    return /[,;\t].*[,;\t]/.test(first) ? 0.3 : 0;
  },
  read: (text, context) => {
    const { grid, problems } = readGrid(text);
    if (!grid) return emptyDraft(...problems);
    const rows = grid.rows
      .map((cells, at) => ({ line: grid.lines[at] ?? at + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return readTable(grid.header, rows, context, problems);
  },
  write: (plan, directory) => {
    const { header, rows, losses } = tableOf(plan, directory);
    return { text: writeGrid(header, rows, ','), losses };
  },
};
