/**
 * Clipboard HTML into a table or a list. It is parsed into a document of its own, in which nothing is run or fetched.
 *
 * Google Sheets marks its tables with `google-sheets-html-origin` and says what a cell holds in `data-sheets-value`
 * and `data-sheets-numberformat`: a date is taken from its number, since the text follows the country of the sheet.
 * Excel writes its styles in the head; indents of cells are there as `mso-char-indent-count`.
 */
import { dayText } from '@throughline/model/given';
import type { Listed } from '../outline/paste.ts';

export type Cells = readonly (readonly string[])[];

const dateFormats = new Set([5, 7]); // of Google Sheets: a date, and a date with a time

/** Day 0 of our count as spreadsheets count days. */
const serialOf1970 = 25_569;

function json(text: string | null): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The day that Google Sheets says a cell holds. */
function sheetsDay(cell: Element): string | undefined {
  const format = json(cell.getAttribute('data-sheets-numberformat'));
  const value = json(cell.getAttribute('data-sheets-value'));
  const serial = value['3'];
  if (!dateFormats.has(Number(format['1'])) || typeof serial !== 'number') return undefined;
  return serial > 20_000 && serial < 80_000 ? dayText(Math.floor(serial) - serialOf1970) : undefined;
}

/** `.xl65 { … mso-char-indent-count: 2 }`: the indents that classes of Excel stand for. */
function indentsIn(html: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [, name = '', body = ''] of html.matchAll(/\.(xl\d{1,6})\s*\{([^}]{0,2000})\}/g)) {
    const count = /mso-char-indent-count:\s*(\d{1,3})/.exec(body)?.[1];
    if (count !== undefined) found.set(name, Number(count));
  }
  return found;
}

/** The text of a cell: breaks are lines; runs of white space are one, save hard spaces, which indent. */
function cellText(cell: Element): string {
  let text = '';
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += (node.textContent ?? '').replaceAll(/[ \t\r\n]+/g, ' ');
    else if (node instanceof Element) {
      const { tagName } = node;
      if (tagName === 'BR') text += '\n';
      const block = tagName === 'P' || tagName === 'DIV' || tagName === 'LI';
      if (block && text !== '' && !text.endsWith('\n')) text += '\n';
      if (tagName !== 'STYLE' && tagName !== 'SCRIPT') for (const child of node.childNodes) walk(child);
    }
  };
  walk(cell);
  const indent = /^[\s\u00a0]*/.exec(text)?.[0].replaceAll(/[^\u00a0]/g, '') ?? '';
  const lines = text.split('\n').map((line) => line.replaceAll('\u00a0', ' ').trim());
  return indent.replaceAll('\u00a0', ' ') + lines.join('\n').trim();
}

const mostSpan = 200;
const spanOf = (cell: Element, name: string): number =>
  Math.min(mostSpan, Math.max(1, Number(cell.getAttribute(name)) || 1));

/** The rows of a table; a cell over several columns or rows stands in the first, and leaves the others empty. */
function rowsIn(table: Element, html: string): string[][] {
  const indents = indentsIn(html);
  const rows: string[][] = [];
  const taken = new Map<number, Set<number>>();
  const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  for (const [at, row] of own.entries()) {
    const cells: string[] = [];
    for (const cell of row.querySelectorAll(':scope > td, :scope > th')) {
      while (taken.get(at)?.has(cells.length)) cells.push('');
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let below = 1; below < high; below += 1) {
        const columns = taken.get(at + below) ?? new Set<number>();
        for (let more = 0; more < wide; more += 1) columns.add(cells.length + more);
        taken.set(at + below, columns);
      }
      const indent = Math.max(0, ...[...cell.classList].map((name) => indents.get(name) ?? 0));
      cells.push('  '.repeat(indent) + (sheetsDay(cell) ?? cellText(cell)));
      for (let more = 1; more < wide; more += 1) cells.push('');
    }
    rows.push(cells);
  }
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  return rows
    .map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
    .filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** The lists of a page: entries by how deep they are nested. */
function listIn(page: Document): Listed[] {
  return [...page.querySelectorAll('li')].flatMap((entry): Listed[] => {
    let depth = -1;
    for (let at: Element | null = entry; at; at = at.parentElement) {
      if (at.tagName === 'UL' || at.tagName === 'OL') depth += 1;
    }
    const copy = entry.cloneNode(true) as Element;
    for (const nested of copy.querySelectorAll('ul, ol')) nested.remove();
    const checked = copy.querySelector('input[type=checkbox]')?.hasAttribute('checked');
    const title = cellText(copy).replaceAll('\n', ' ').trim();
    if (title === '') return [];
    return [{ depth: Math.max(0, depth), title, ...(checked ? { finished: true as const } : {}) }];
  });
}

export type Pasted =
  | { readonly type: 'table'; readonly cells: Cells }
  | { readonly type: 'list'; readonly lines: readonly Listed[] };

/** What clipboard HTML holds; nothing where it is only text with looks. */
export function readHtml(html: string): Pasted | undefined {
  if (html.trim() === '') return undefined;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const tables = [...page.querySelectorAll('table')].filter((one) => !one.parentElement?.closest('table'));
  const cells = tables.flatMap((table) => rowsIn(table, html));
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width > 1) return { type: 'table', cells };
  const lines = listIn(page);
  return lines.length > 0 ? { type: 'list', lines } : undefined;
}
