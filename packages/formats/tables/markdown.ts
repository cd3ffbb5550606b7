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
  return trimmed.map((text) => text.replace(/(?<!\\)<br ?\/?>/gi, '\n').replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

const isRule = (line: string): boolean =>
  line.includes('|') && /^[-:|\s]+$/.test(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell));

const isRow = (line: string | undefined): line is string => line !== undefined && line.includes('|');

export type MarkdownTable = { readonly rows: readonly Row[]; readonly nextTable?: number };

/** The first table of a text, up to `most` rows, its header the first; `nextTable` is the line of another after it. */
export function markdownTable(text: string, most: number): MarkdownTable | undefined {
  const lines = text.split('\n');
  const tables = lines.flatMap((line, at) => (isRow(line) && isRule(lines[at + 1] ?? '') ? [at] : []));
  const [first, next] = tables;
  const head = lines[first ?? 0];
  if (first === undefined || head === undefined) return undefined;
  const rows: Row[] = [{ cells: cellsOf(head), line: first + 1 }];
  for (let at = first + 2; at !== next && rows.length < most && isRow(lines[at]); at += 1) {
    rows.push({ cells: cellsOf(lines[at] ?? ''), line: at + 1 });
  }
  return next === undefined ? { rows } : { rows, nextTable: next + 1 };
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
