/**
 * XLSX: the plan, its people and its links as three sheets of a workbook. Rows are grouped as the tree is, days are
 * dates, and texts are never formulas. A workbook of others is read from its first sheet with anything in it.
 */
import type { Directory } from '@throughline/model/directory';
import { dayOf, readGiven } from '@throughline/model/given';
import { kindOf } from '@throughline/model/kinds/index';
import { limits } from '@throughline/model/limits';
import type { Plan } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { fromBase64, toBase64 } from '../content.ts';
import { emptyDraft } from '../empty.ts';
import type { Draft, Format, ReadContext } from '../format.ts';
import { loss, lossCodes } from '../losses.ts';
import { fieldOf } from '../rows.ts';
import { isOwn, linkColumns } from '../columns.ts';
import { readTable } from '../table/read.ts';
import { tableOf } from '../table/write.ts';
import { gridLimits } from '../tables/types.ts';
import { longestCell, writeBook, type Cell, type Sheet } from '../xlsx/book.ts';
import { openBook, type OpenSheet } from '../xlsx/open.ts';
import { tableLosses, tableSorts } from './csv.ts';

const names = { plan: 'Plan', people: 'People', links: 'Links' } as const;
const linkHeader = ['from', 'kind', 'to', 'from title', 'to title'];

/** Day 0 of our count as workbooks count days. */
const serialOf1970 = 25_569;

/** A day as a date of the workbook; before March 1900 their calendar is not ours. */
function dayCell(text: string): Cell {
  const day = readGiven(text);
  return day?.type === 'day' && day.from >= dayOf(1901, 1, 1) ? { serial: day.from + serialOf1970 } : text;
}

type Cut = { count: number };

function written(text: string, cut: Cut): string {
  if (text.length <= longestCell) return text;
  cut.count += 1;
  return text.slice(0, longestCell);
}

function sheetsOf(plan: Plan, directory: Directory, cut: Cut): Sheet[] {
  const { header, rows } = tableOf(plan, directory);
  const at = (name: string): number => header.indexOf(name);
  const [id, outline, kind, title] = [at('id'), at('outline'), at('kind'), at('title')];
  const isLink = (name: string): boolean => Object.hasOwn(linkColumns, name);
  const kept = header.map((name, column) => ({ name, column })).filter(({ name }) => !isLink(name));
  const titles = new Map(rows.map((row) => [row[id] ?? '', row[title] ?? '']));
  const sheet = (name: string, own: (tree: string | undefined) => boolean): Sheet => {
    const lines = rows.filter((row) => own(kindOf(row[kind] ?? '')?.traits.tree));
    return {
      name,
      header: kept.map((column) => column.name),
      depths: lines.map((row) => (row[outline] ?? '').split('.').length - 2),
      title: kept.findIndex((column) => column.name === 'title'),
      rows: lines.map((row) =>
        kept.map(({ name: field, column }) => {
          const text = written(row[column] ?? '', cut);
          return fieldOf(kindOf(row[kind] ?? ''), field)?.type === 'given' ? dayCell(text) : text;
        }),
      ),
    };
  };
  const links = rows.flatMap((row) =>
    header.flatMap((name, column) =>
      isLink(name) && row[column] ? splitLinks(row[column]).map((said) => [row[id] ?? '', name, said]) : [],
    ),
  );
  return [
    sheet(names.plan, (tree) => tree === 'plan'),
    sheet(names.people, (tree) => tree !== 'plan'),
    {
      name: names.links,
      header: linkHeader,
      rows: links.map(([from = '', name = '', said = '']) => [
        ...[from, name, written(said, cut)],
        ...[titles.get(from) ?? '', titles.get(said.split(' ', 1)[0] ?? '') ?? ''].map((text) =>
          written(text, { count: 0 }),
        ),
      ]),
    },
  ];
}

/** The links of a cell of `tableOf`, one each: they are divided by semicolons outside of braces and quotes. */
function splitLinks(cell: string): string[] {
  const parts: string[] = [];
  let [from, deep, quoted] = [0, 0, false];
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at];
    if (quoted && sign === '\\') at += 1;
    else if (sign === '"' && deep > 0) quoted = !quoted;
    else if (!quoted && sign === '{') deep += 1;
    else if (!quoted && sign === '}') deep -= 1;
    else if (!quoted && deep === 0 && sign === ';') {
      parts.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, cell.slice(from)].map((part) => part.trim()).filter(Boolean);
}

/** Our own sheets as one table again: the people below the plan, the links in columns of their rows. */
function rejoined(sheets: readonly OpenSheet[]): OpenSheet | undefined {
  const [plan] = sheets;
  const header = plan?.rows[0]?.cells ?? [];
  if (!plan || plan.name !== names.plan || !isOwn(header)) return undefined;
  const people = sheets.find(({ name }) => name === names.people);
  const links = sheets.find(({ name }) => name === names.links);
  const added = people && isOwn(people.rows[0]?.cells ?? []) ? people.rows : [];
  // The two have the same columns unless somebody has changed that.
  const places = header.map((name) => added[0]?.cells.indexOf(name) ?? -1);
  const below = added.slice(1).map(({ line, cells }) => ({
    line,
    cells: places.map((at) => (at < 0 ? '' : (cells[at] ?? ''))),
  }));
  const id = header.indexOf('id');
  const said = new Map<string, Map<string, string[]>>();
  const linked =
    links?.rows[0]?.cells.slice(0, 3).join() === linkHeader.slice(0, 3).join() ? links.rows.slice(1) : [];
  for (const { cells } of linked) {
    const [from = '', kind = '', to = ''] = cells;
    const own = said.get(from) ?? new Map<string, string[]>();
    own.set(kind, [...(own.get(kind) ?? []), to]);
    said.set(from, own);
  }
  const columns = Object.keys(linkColumns).filter((name) => !header.includes(name));
  const rows = [...plan.rows.slice(1), ...below].map(({ line, cells }) => ({
    line,
    cells: [
      ...header.map((_, at) => cells[at] ?? ''),
      ...columns.map((name) => (said.get(cells[id] ?? '')?.get(name) ?? []).join('; ')),
    ],
  }));
  return { name: plan.name, rows: [{ line: 1, cells: [...header, ...columns] }, ...rows] };
}

function readSheet(sheet: OpenSheet, context: ReadContext, others: readonly string[]): Draft {
  const [first, ...rest] = sheet.rows;
  if (!first) return emptyDraft(problem('table.empty'));
  const problems: Problem[] = [];
  const most = isOwn(first.cells) ? limits.wishes : gridLimits.rows;
  if (rest.length > most) problems.push(problem('table.rows', { limit: most }));
  const rows = rest.slice(0, most);
  const width = Math.min(
    gridLimits.columns,
    Math.max(0, ...[first, ...rows].map(({ cells }) => cells.length)),
  );
  if ([first, ...rows].some(({ cells }) => cells.length > gridLimits.columns)) {
    problems.push(problem('table.columns', { limit: gridLimits.columns }));
  }
  const pad = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const grid = {
    header: pad(first.cells).map((name) => name.trim()),
    rows: rows.map(({ cells }) => pad(cells)),
    lines: rows.map(({ line }) => line),
    delimiter: '\t' as const,
  };
  const draft = readTable(grid, context, problems);
  const left = { code: 'xlsx.sheets', args: { sheet: sheet.name, others: { list: [...others] } } };
  return others.length === 0 ? draft : { ...draft, remarks: [left, ...draft.remarks] };
}

export const xlsx: Format = {
  name: 'xlsx',
  extensions: ['xlsx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  encoding: 'base64',
  loses: [...tableSorts.filter((code) => code !== 'loss.returns'), ...lossCodes('long')],
  lossless: false,
  sniff: (text, fileName) => {
    const bytes = /^(?:UEsDB|0M8R4KGx)/.test(text);
    if (bytes) return 0.95;
    return text === '' && /\.xlsx$/i.test(fileName) ? 1 : 0;
  },
  read: (text, context) => {
    const bytes = fromBase64(text);
    if (!bytes) return emptyDraft(problem('xlsx.broken'));
    const opened = openBook(bytes);
    if ('problem' in opened) return emptyDraft(opened.problem);
    const own = rejoined(opened.sheets);
    if (own) return readSheet(own, context, []);
    const filled = opened.sheets.filter(({ rows }) => rows.length > 0);
    const [sheet, ...others] = filled;
    if (!sheet) return emptyDraft(problem('table.empty'));
    return readSheet(
      sheet,
      context,
      others.map(({ name }) => name.slice(0, limits.line)),
    );
  },
  write: (plan, directory) => {
    const cut = { count: 0 };
    const bytes = writeBook(sheetsOf(plan, directory, cut));
    const losses = tableLosses(plan, directory).filter(({ code }) => code !== 'loss.returns');
    return { text: toBase64(bytes), losses: cut.count === 0 ? losses : [...losses, loss('long', cut.count)] };
  },
};
