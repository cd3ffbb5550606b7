/** Tables in Markdown (GitHub's): found in a text, read into rows, written. */
import type { Row } from './types.ts';

/** Cells of one line: divided by | that no backslash escapes, trimmed; <br> is a line break. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < line.length; at += 1) {
    const [sign, next] = [line[at] ?? '', line[at + 1] ?? ''];
    if (sign === '\\' && /[!-/:-@[-`{-~]/.test(next)) {
      // Kept as a pair until the line breaks are read, so that an escaped < is none.
      cell += sign + next;
      at += 1;
    } else if (sign === '|') {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  cells.push(cell);
  const trimmed = cells.map((text) => text.trim());
  if (trimmed[0] === '') trimmed.shift();
  if (trimmed.length > 1 && trimmed.at(-1) === '') trimmed.pop();
  return trimmed.map((text) =>
    // In one pass from the left, so that the second of two backslashes escapes nothing.
    text.replace(/\\([!-/:-@[-`{-~])|<br ?\/?>/gi, (_, sign: string | undefined) => sign ?? '\n'),
  );
}

const isRule = (line: string): boolean =>
  line.includes('|') && /^[-:|\s]+$/.test(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));

const isRow = (line: string | undefined): line is string => line !== undefined && line.includes('|');

/** The line above a rule is a table's head when it has as many cells, and a name in one. */
function isHead(line: string | undefined, below: string): boolean {
  if (!isRow(line) || !isRule(below)) return false;
  const names = cellsOf(line);
  return names.length === cellsOf(below).length && names.some((name) => name !== '');
}

export type MarkdownTable = { readonly rows: readonly Row[]; readonly nextTable?: number };

/** The first table at or after a line: where it begins, and the line after its last row. */
function extent(lines: readonly string[], from: number): { start: number; end: number } | undefined {
  for (let start = from; start < lines.length - 1; start += 1) {
    if (!isHead(lines[start], lines[start + 1] ?? '')) continue;
    let end = start + 2;
    while (isRow(lines[end])) end += 1; // dashes in a row of the table are text
    return { start, end };
  }
  return undefined;
}

/** The first table of a text, up to `most` rows, its header the first; `nextTable` is the line of another after it. */
export function markdownTable(text: string, most: number): MarkdownTable | undefined {
  const lines = text.split('\n');
  const table = extent(lines, 0);
  if (!table) return undefined;
  const rows: Row[] = [{ cells: cellsOf(lines[table.start] ?? ''), line: table.start + 1 }];
  for (let at = table.start + 2; at < table.end && rows.length < most; at += 1) {
    const cells = cellsOf(lines[at] ?? '');
    if (cells.some((cell) => cell !== '')) rows.push({ cells, line: at + 1 });
  }
  const next = extent(lines, table.end);
  return next ? { rows, nextTable: next.start + 1 } : { rows };
}

const written = (cell: string): string =>
  cell
    .trim()
    .replace(/[\\|<]/g, '\\$&')
    .replace(/\r\n?|\n/g, '<br>');

/** A table in Markdown. Spaces around a cell are not kept. */
export function writeMarkdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(written).join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('');
}
