/** Clipboard text into a table or a list: tabs between words part cells, tabs before them indent. */
import { readGrid } from '@throughline/formats/tables/grid';
import { outlined } from '../outline/paste.ts';
import type { Pasted } from './html.ts';

/** A tab with something before it in its line, in most of the lines, or in quotes as spreadsheets put cells of several lines. */
export function isTabular(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const parted = lines.filter((line) => /\S[^\t]*\t/.test(line.trimStart())).length;
  return parted > 0 && (parted * 2 > lines.length || text.includes('"'));
}

/** What a text holds; a Markdown table is one too. */
export function readText(text: string): Pasted | undefined {
  const markdown = /^\s*\|?.*\|.*\r?\n\s*\|?\s*:?-{2,}:?\s*\|/.test(text);
  if (isTabular(text) || markdown) {
    const { grid } = readGrid(text.replace(/^[\r\n]+/, ''));
    if (grid && grid.header.length > 1) return { type: 'table', cells: [grid.header, ...grid.rows] };
  }
  const lines = outlined(text.split(/\r?\n/).filter((line) => line.trim() !== ''));
  return lines.some(({ title }) => title !== '') ? { type: 'list', lines } : undefined;
}
