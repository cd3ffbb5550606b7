/** Delimited text into a grid: comma, semicolon, tab, pipe or a Markdown table, told by its look. */
import { problem } from '@throughline/model/problem';
import type { Problem } from '@throughline/model/problem';
import Papa from 'papaparse';
import { gridLimits } from './types.ts';
import type { Delimiter, GridLimits, GridReading, Row } from './types.ts';
import { unguard } from './guard.ts';
import { markdownTable } from './markdown.ts';
import { declared, NONE, sniff } from './sniff.ts';

/** Problems that are listed; of the rest only the number is told. */
const LISTED = 100;

/** Records, blank ones included, for each row that may be read. */
const BLANK = 10;

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Records of delimited text, with the line each begins on. Stops as soon as there are more than wanted. */
function records(text: string, separator: string, limits: GridLimits, from: number, found: Problem[]): Row[] {
  const rows: Row[] = [];
  let line = from;
  let at = 0;
  let seen = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      for (const { code } of errors) {
        if (code === 'MissingQuotes') found.push(problem('table.quote-open', { row: line }));
        else if (code === 'InvalidQuotes') found.push(problem('table.quote-stray', { row: line }));
      }
      // A record of a million cells is not looked at further; what was read is enough to say so.
      const cells = data.slice(0, limits.columns + 1);
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line });
      for (; at < meta.cursor; at += 1) if (text.charCodeAt(at) === 10) line += 1;
      // The header, the last row that fits, and one more to know that there is more; and no endless blank lines.
      seen += 1;
      if (rows.length > limits.rows + 1 || seen > (limits.rows + 100) * BLANK) parser.abort();
    },
  });
  return rows;
}

/** Cells within their length, a problem for each that was not. */
function shortened(row: Row, limits: GridLimits, found: Problem[]): string[] {
  return row.cells.slice(0, limits.columns).map((cell, at) => {
    if (cell.length <= limits.cell) return cell;
    found.push(
      problem('table.cell-long', { row: row.line, column: at + 1, length: cell.length, limit: limits.cell }),
    );
    return cell.slice(0, limits.cell);
  });
}

function headerProblems(header: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return header.flatMap((name, at) => {
    if (name === '') return [problem('table.header-empty', { column: at + 1 })];
    if (seen.has(name)) return [problem('table.header-twice', { name: cut(name), column: at + 1 })];
    seen.add(name);
    return [];
  });
}

/** Rows as wide as the header, which grows where rows are wider: nothing that was written is dropped. */
function assembled(
  rows: readonly Row[],
  delimiter: Delimiter,
  limits: GridLimits,
  found: Problem[],
): GridReading {
  const [first, ...all] = rows;
  // Nobody opens Markdown in a spreadsheet: nothing was guarded there.
  const plain = delimiter === 'markdown' ? (cell: string) => cell : unguard;
  if (!first) return { problems: [...found, problem('table.empty')] };
  const kept = all.slice(0, limits.rows);
  if (all.length > limits.rows) found.push(problem('table.rows', { limit: limits.rows }));
  if (rows.some((row) => row.cells.length > limits.columns)) {
    found.push(problem('table.columns', { limit: limits.columns }));
  }
  const header = shortened(first, limits, found).map((name) => plain(name).trim());
  while (header.at(-1) === '' && header.length > 1) header.pop();
  found.push(...headerProblems(header));
  const named = header.length;
  const cells = kept.map((row) => {
    const texts = shortened(row, limits, found).map(plain);
    while (texts.length > named && texts.at(-1)?.trim() === '') texts.pop();
    const args = { row: row.line, cells: texts.length, columns: named };
    if (texts.length > named) found.push(problem('table.row-long', args));
    else if (texts.length < named) found.push(problem('table.row-short', args));
    return texts;
  });
  const width = cells.reduce((most, row) => Math.max(most, row.length), named);
  const pad = (row: readonly string[]): string[] => [...row, ...Array<string>(width - row.length).fill('')];
  const grid = { header: pad(header), rows: cells.map(pad), lines: kept.map(({ line }) => line), delimiter };
  if (kept.length === 0) found.push(problem('table.no-rows'));
  return { grid, problems: listed(found) };
}

function listed(found: readonly Problem[]): Problem[] {
  if (found.length <= LISTED) return [...found];
  return [...found.slice(0, LISTED), problem('table.more-problems', { count: found.length - LISTED })];
}

/** What a wrong encoding leaves behind. */
function encodingProblems(text: string): Problem[] {
  const places = ['\uFFFD', '\0'].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  if (places.length === 0) return [];
  const at = Math.min(...places);
  return [problem('table.encoding', { row: text.slice(0, at).split('\n').length })];
}

/**
 * Reads a table. Never throws, and never reads past its limits: what is wrong or too much is a problem, and the grid
 * holds what could be read. Line breaks inside cells come as \n whatever the text uses.
 */
export function readGrid(text: string, options: { limits?: Partial<GridLimits> } = {}): GridReading {
  const limits = { ...gridLimits, ...options.limits };
  if (text.length > limits.size) {
    return { problems: [problem('table.size', { length: text.length, limit: limits.size })] };
  }
  const clean = text.replace(/^\uFEFF/u, '').replace(/\r\n?/g, '\n');
  const found = encodingProblems(clean);
  const table = markdownTable(clean, limits.rows + 2);
  if (table) {
    if (table.nextTable !== undefined) found.push(problem('table.second', { row: table.nextTable }));
    return assembled(table.rows, 'markdown', limits, found);
  }
  const said = declared(clean);
  const body = said?.rest ?? clean;
  const separator = said?.separator ?? sniff(body);
  const rows = records(body, separator ?? NONE, limits, said ? 2 : 1, found);
  return assembled(rows, separator ?? ',', limits, found);
}
