/** A grid of cells into a draft: one row an item, its tree by parent, outline number or indent, its links by name. */
import type { Kind } from '@throughline/model/kind';
import { kindOf } from '@throughline/model/kinds/index';
import type { Json } from '@throughline/model/json';
import { limits } from '@throughline/model/limits';
import type { Problem } from '@throughline/model/problem';
import { assemble } from '../assemble.ts';
import { readCell, type CellContext } from '../cells.ts';
import { guessMapping, isOwn, linkColumns, targets } from '../columns.ts';
import { emptyDraft } from '../empty.ts';
import type { Draft, Loss, Mapping, ReadContext, Remark } from '../format.ts';
import { byOutline, parentsOf } from '../hierarchy.ts';
import { isId } from '../match.ts';
import { keys } from '../origins.ts';
import { readLinks } from '../references.ts';
import { anyField, carried, fieldOf, instantKind, kindNamed, workKind } from '../rows.ts';
import type { Cells, Reading, Said, SourceRow } from '../source.ts';
import type { Grid } from '../tables/types.ts';
import { columnNames } from './names.ts';
import { withHolders } from './holders.ts';

const cellIn = (cells: Cells, name: string | undefined): string =>
  name !== undefined && Object.hasOwn(cells, name) ? (cells[name] ?? '') : '';

/** How the cells of one table are read. */
type Table = {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly column: (target: string) => string | undefined;
  readonly usual: Kind;
  readonly cells: CellContext;
  readonly own: boolean;
};

type Read = Reading & { readonly as: Kind; readonly remarks: readonly Remark[] };

/** The kind of rows that do not say theirs: points in time when there is a date and no length, else work. */
function usualKind(mapping: Mapping, wanted: string | undefined): Kind {
  const targets = new Set(Object.values(mapping));
  const point = targets.has('deadline') && !targets.has('estimate') && !targets.has('start');
  const kind = kindNamed(wanted ?? '') ?? kindOf(point ? instantKind() : workKind());
  if (!kind) throw new Error('no kind for rows');
  return kind;
}

function readRow(cells: Cells, table: Table): Read {
  const { mapping, own } = table;
  const said = cellIn(cells, table.column('kind')).trim();
  const stated = kindNamed(said);
  const as = carried(stated) ? stated : table.usual;
  const fields: Record<string, Json> = {};
  const people: Record<string, Said> = {};
  const remarks: Remark[] = [];
  for (const column of table.columns) {
    const target = mapping[column];
    if (target === null || target === undefined) continue;
    const text = cellIn(cells, column);
    const field = fieldOf(as, target);
    if (!field) {
      const lost = text.trim() !== '' && !own && anyField(target);
      if (lost)
        remarks.push({ code: 'cell.no-such-field', args: { kind: { term: as.name }, column }, column, text });
    } else if ('to' in field) {
      people[target] = { texts: [text], column };
      if (text.trim() === '' && field.type === 'ref' && target === 'owner' && !own) {
        remarks.push({ code: 'who.none', args: {}, column, text, field: target });
      }
    } else {
      const read = readCell(target, field, text, table.cells);
      if (read.value !== undefined) fields[target] = read.value;
      remarks.push(...read.remarks.map((remark) => ({ ...remark, column, text, field: target })));
    }
  }
  const kindColumn = table.column('kind');
  if (said !== '' && stated !== as && kindColumn !== undefined) {
    remarks.push({ code: 'cell.kind', args: { text: said.slice(0, 100) }, column: kindColumn, text: said });
  }
  return { as, ...(stated === as ? { kind: as.name } : {}), fields, people, remarks };
}

/** The row of somebody: what a table calls a title is their name, and goes to the directory. */
function entryOf(as: Kind, cells: Cells, table: Table): Pick<SourceRow, 'entry'> {
  if (!as.traits.human) return {};
  const text = (target: string): string => {
    const written = cellIn(cells, table.column(target));
    return table.own ? written : written.trim();
  };
  const [name, email] = [text('title').slice(0, limits.line), text('email')];
  return { entry: { ...(name === '' ? {} : { name }), ...(email === '' ? {} : { email }) } };
}

type Line = { readonly row: number; readonly cells: Cells; readonly key: string; readonly id: string };

/** Rows with their keys: their ids, or their titles, the second of a name numbered. */
function linesOf(grid: Grid, columns: readonly string[], table: Table): Line[] {
  const nextKey = keys();
  return grid.rows.map((texts, at) => {
    const cells = Object.fromEntries(columns.map((name, column) => [name, texts[column] ?? '']));
    const id = cellIn(cells, table.column('id')).trim();
    const key = nextKey(id === '' ? cellIn(cells, table.column('title')).trim() : id);
    return { row: grid.lines[at] ?? at + 2, cells, key, id };
  });
}

function parentsIn(lines: readonly Line[], table: Table): (string | undefined)[] {
  const cell = (line: Line, target: string): string => cellIn(line.cells, table.column(target));
  const all = lines.map((line) => ({
    key: line.key,
    title: cell(line, 'title'),
    parent: cell(line, 'parent'),
    outline: cell(line, 'outline'),
  }));
  return table.own ? byOutline(all) : parentsOf(all);
}

function sourceRow(line: Line, parent: string | undefined, table: Table): SourceRow {
  const { cells, key, id } = line;
  const stated = table.own && id !== '' && isId(id) ? id : undefined;
  const read = readRow(cells, table);
  const tag = cellIn(cells, table.column('branch')).trim();
  const filled = Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
  return {
    ...read,
    key,
    as: read.as.name,
    ...(parent === undefined ? {} : { parent }),
    ...(tag === '' ? {} : { tag }),
    ...entryOf(read.as, cells, table),
    links: Object.entries(linkColumns).flatMap(([column, kind]) =>
      readLinks(kind, cellIn(cells, table.column(column))),
    ),
    row: line.row,
    // What states its own id needs no memory of where it was found.
    ...(stated === undefined
      ? { cells: filled, base: (before: Cells) => readRow(before, table) }
      : { id: stated }),
  };
}

/** What was wrong with the text, once a table could be read: remarks on their rows, and what was left out as losses. */
function sorted(problems: readonly Problem[], own: boolean): { remarks: Remark[]; losses: Loss[] } {
  const cut = (code: string): boolean => code === 'table.rows' || code === 'table.columns';
  return {
    remarks: problems
      // A plan without items is a table without rows.
      .filter(({ code }) => !cut(code) && !(own && code === 'table.no-rows'))
      .map(({ code, args }) => ({
        code,
        args,
        ...(typeof args['row'] === 'number' ? { row: args['row'] } : {}),
      })),
    losses: problems.filter(({ code }) => cut(code)).map(({ code, args }) => ({ code, args, count: 1 })),
  };
}

/** What people said of the columns goes before what their headings tell; what cannot be meant is told. */
function mappingOf(columns: readonly string[], said: Mapping = {}): { mapping: Mapping; remarks: Remark[] } {
  const known = new Set(targets());
  const isKnown = (target: string | null): boolean => target === null || known.has(target);
  const right = Object.entries(said).filter(([, target]) => isKnown(target));
  const wrong = Object.entries(said).filter(([, target]) => !isKnown(target));
  const taken = new Set(right.map(([, target]) => target));
  // What somebody gave to one column is not what another is called.
  const guessed = Object.entries(guessMapping(columns)).map(([column, target]) => [
    column,
    taken.has(target) ? null : target,
  ]);
  const list = { list: [...known] };
  return {
    mapping: { ...(Object.fromEntries(guessed) as Mapping), ...Object.fromEntries(right) },
    remarks: wrong.map(([column, target]) => ({
      code: 'table.no-target',
      args: { column, target: target ?? '', known: list },
      column,
    })),
  };
}

/** Reads a grid that is already taken apart; Markdown tables and pasted cells come this way too. */
export function readTable(grid: Grid, context: ReadContext, problems: readonly Problem[]): Draft {
  const columns = columnNames(grid.header);
  const { mapping, remarks } = mappingOf(columns, context.mapping);
  const preview = { columns, mapping, rows: grid.rows.slice(0, 20) };
  const byTarget = new Map(columns.toReversed().map((name) => [mapping[name], name]));
  if (!byTarget.has('title')) {
    const found = { list: columns.slice(0, 12).map((name) => name.slice(0, 100)) };
    return { ...emptyDraft({ code: 'table.no-title', args: { columns: found } }), table: preview };
  }
  const own = isOwn(columns);
  const table: Table = {
    columns,
    mapping,
    column: (target) => byTarget.get(target),
    usual: usualKind(mapping, context.rowKind),
    cells: { today: context.today, ...(context.zone === undefined ? {} : { zone: context.zone }), own },
    own,
  };
  const lines = linesOf(grid, columns, table);
  const parents = parentsIn(lines, table);
  const rows = withHolders(lines.map((line, at) => sourceRow(line, parents[at], table)));
  const name = context.fileName ?? 'table';
  const found = sorted(problems, own);
  return assemble({ name, rows }, context, {
    ...found,
    remarks: [...remarks, ...found.remarks],
    table: preview,
  });
}
