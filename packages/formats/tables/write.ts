/** A grid into delimited text that spreadsheets may open, and that `readGrid` reads back without loss. */
import Papa from 'papaparse';
import type { Delimiter } from './types.ts';
import { guard } from './guard.ts';
import { writeMarkdown } from './markdown.ts';

/** Quoted also for separators that are not in use, and dashes as under a Markdown head: who reads it must tell by look. */
const needsQuotes = /[,;\t|"\r\n\u001F]|^\s|\s$|^:?-+:?$/;

/**
 * Writes a table. What comes back from `readGrid` is equal, save: names of columns are trimmed, line breaks in cells
 * become \n, and rows without text are gone. Cells that a spreadsheet would run are guarded (see guard.ts).
 */
export function writeGrid(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  delimiter: Delimiter = ',',
): string {
  if (delimiter === 'markdown') return writeMarkdown(header, rows);
  const safe = [header, ...rows].map((row) => row.map(guard));
  const text = Papa.unparse(safe, {
    delimiter,
    newline: '\r\n',
    quotes: (cell) => typeof cell === 'string' && needsQuotes.test(cell),
  });
  return `${text}\r\n`;
}
