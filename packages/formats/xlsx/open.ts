/** The sheets of a workbook as texts. A zip that is broken, locked, or would grow beyond its limit is a problem. */
import { strFromU8, unzipSync } from 'fflate';
import { civil } from '@throughline/model/given';
import { problem, type Problem } from '@throughline/model/problem';
import { readXml, unescapeCell } from './xml.ts';

export type OpenSheet = { readonly name: string; readonly rows: readonly OpenRow[] };
export type OpenRow = { readonly line: number; readonly cells: readonly string[] };
export type Opened = { readonly sheets: readonly OpenSheet[] } | { readonly problem: Problem };

/** Sizes up to which a workbook is read. Each is named in the problem that answers a larger one. */
export type BookLimits = { readonly size: number; readonly files: number; readonly cells: number };
export const bookLimits: BookLimits = { size: 150_000_000, files: 2_000, cells: 4_000_000 };

class TooLarge extends Error {
  readonly found: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.found = found;
  }
}

const wanted =
  /^xl\/(?:workbook\.xml|styles\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i;

function unzipped(bytes: Uint8Array, limits: BookLimits): Record<string, Uint8Array> {
  let [size, files] = [0, 0];
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      files += 1;
      if (files > limits.files) throw new TooLarge(problem('xlsx.files', { limit: limits.files }));
      if (!wanted.test(name)) return false;
      size += originalSize;
      if (size > limits.size) throw new TooLarge(problem('xlsx.size', { size, limit: limits.size }));
      return true;
    },
  });
}

const nothing = (): void => undefined;

/** The texts that cells share, in order. Pronunciations are no part of them. */
function sharedIn(xml: string): string[] {
  const texts: string[] = [];
  let [text, inText, spoken] = ['', false, 0];
  readXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken += 1;
      inText = name === 't';
    },
    close: (name) => {
      if (name === 'rPh') spoken -= 1;
      if (name === 't') inText = false;
      if (name === 'si') texts.push(unescapeCell(text));
    },
    text: (more) => {
      if (inText && spoken === 0) text += more;
    },
  });
  return texts;
}

/** Formats of numbers that show a date, among those that every program knows (ECMA-376, 18.8.30). */
const dateFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a format of one's own shows days: it has a day or a year outside of quotes and brackets. */
const showsDay = (code: string): boolean => /[dy]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** For each style of a cell whether it shows a date. */
function datesIn(xml: string): boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inside = false;
  readXml(xml, {
    open: (name, at) => {
      if (name === 'cellXfs') inside = true;
      if (name === 'numFmt') own.set(Number(at['numFmtId']), showsDay(at['formatCode'] ?? ''));
      if (name !== 'xf' || !inside) return;
      const id = Number(at['numFmtId']);
      styles.push(own.get(id) ?? dateFormats.has(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false;
    },
    text: nothing,
  });
  return styles;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Day 0 of our count, as workbooks count from 1900 (and believe in its 29 February), or from 1904. */
const serialOf1970 = 25_569;
const days1904 = 1_462;

function dateText(serial: number, from1904: boolean): string | undefined {
  const at = serial + (from1904 ? days1904 : 0);
  if (!(at >= 61 && at < 2_958_466)) return undefined;
  const minutes = Math.round(at * 1440);
  const { year, month, day } = civil(Math.floor(minutes / 1440) - serialOf1970);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const rest = minutes % 1440;
  return rest === 0 ? date : `${date} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** A number as people would write it: not `0.30000000000000004`. */
const numberText = (value: string): string => {
  const number = Number(value);
  return value.trim() !== '' && Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
};

/** `AB12` → 27. */
function columnOf(place: string): number | undefined {
  const name = /^[A-Z]{1,3}(?=\d)/.exec(place)?.[0];
  return name === undefined
    ? undefined
    : [...name].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1;
}

type Book = {
  readonly shared: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
};

function rowsIn(xml: string, book: Book, budget: { cells: number }): OpenRow[] | undefined {
  const rows: OpenRow[] = [];
  let [line, column, cells] = [0, 0, [] as string[]];
  let [type, style, text, inText, spoken] = ['', -1, '', false, 0];
  const valueOf = (): string => {
    if (type === 's') return book.shared[Number(text)] ?? '';
    if (type === 'inlineStr' || type === 'str' || type === 'e') return unescapeCell(text);
    if (type === 'b') return text === '1' ? 'TRUE' : text === '' ? '' : 'FALSE';
    if (type === 'd') return text;
    const date = text !== '' && book.dates[style] ? dateText(Number(text), book.from1904) : undefined;
    return date ?? numberText(text);
  };
  const whole = readXml(xml, {
    open: (name, at) => {
      if (name === 'row') {
        line = Number(at['r']) || line + 1;
        [column, cells] = [0, []];
      } else if (name === 'c') {
        column = columnOf(at['r'] ?? '') ?? column;
        [type, style, text] = [at['t'] ?? 'n', Number(at['s'] ?? -1), ''];
      } else if (name === 'rPh') spoken += 1;
      inText = name === 'v' || name === 't';
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') spoken -= 1;
      if (name === 'c') {
        const value = valueOf();
        if (value !== '' && column < 16_384) {
          budget.cells -= Math.max(1, column + 1 - cells.length);
          if (budget.cells < 0) throw new TooLarge(problem('xlsx.cells', { limit: bookLimits.cells }));
          while (cells.length < column) cells.push('');
          cells[column] = value;
        }
        column += 1;
      }
      if (name === 'row' && cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells });
    },
    text: (more) => {
      if (inText && spoken === 0) text += more;
    },
  });
  return whole ? rows : undefined;
}

/** The sheets in the order of their tabs, and the files that hold them. */
function tabsIn(parts: Record<string, Uint8Array>): { names: [string, string][]; from1904: boolean } {
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const targets = new Map<string, string>();
  readXml(text('xl/_rels/workbook.xml.rels'), {
    open: (_, at) => targets.set(at['Id'] ?? '', (at['Target'] ?? '').replace(/^\/?(?:xl\/)?/, 'xl/')),
    close: nothing,
    text: nothing,
  });
  const names: [string, string][] = [];
  let from1904 = false;
  readXml(text('xl/workbook.xml'), {
    open: (name, at) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(at['date1904'] ?? '');
      const target = name === 'sheet' ? targets.get(at['id'] ?? '') : undefined;
      if (target !== undefined) names.push([at['name'] ?? '', target]);
    },
    close: nothing,
    text: nothing,
  });
  return { names, from1904 };
}

const isLocked = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** Reads a workbook. Never throws, and never grows beyond its limits. */
export function openBook(bytes: Uint8Array, limits: BookLimits = bookLimits): Opened {
  if (isLocked(bytes)) return { problem: problem('xlsx.locked') };
  try {
    const parts = unzipped(bytes, limits);
    const { names, from1904 } = tabsIn(parts);
    const [strings, styles] = [parts['xl/sharedStrings.xml'], parts['xl/styles.xml']];
    const book: Book = {
      shared: strings ? sharedIn(strFromU8(strings)) : [],
      dates: styles ? datesIn(strFromU8(styles)) : [],
      from1904,
    };
    const budget = { cells: limits.cells };
    const sheets = names.flatMap(([name, file]): OpenSheet[] => {
      const part = parts[file];
      const rows = part && rowsIn(strFromU8(part), book, budget);
      return rows ? [{ name, rows }] : [];
    });
    return sheets.length > 0 ? { sheets } : { problem: problem('xlsx.broken') };
  } catch (error) {
    return { problem: error instanceof TooLarge ? error.found : problem('xlsx.broken') };
  }
}
