/** Which character divides the cells: the one that leaves quotes whole and gives rows as many cells as the first has. */
import Papa from 'papaparse';

export type Separator = ',' | ';' | '\t' | '|';

/** In this order when two do equally well. */
const separators: readonly Separator[] = [',', ';', '\t', '|'];

/** Rows and characters that are looked at: enough to tell, cheap on any text. */
const ROWS = 30;
const CHARACTERS = 100_000;

/** A separator that no text has: a text of one column is read whole, whatever commas its sentences have. */
export const NONE = '\u001F';

type Score = { readonly separator: Separator; readonly columns: number; readonly worth: readonly number[] };

/** How well a separator explains a sample: no broken quotes, few quotes left in cells, rows of one width, more columns. */
function score(sample: string, separator: Separator): Score {
  const { data, errors } = Papa.parse<string[]>(sample, {
    delimiter: separator,
    newline: '\n',
    preview: ROWS,
  });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = rows[0]?.length ?? 0;
  const broken = errors.some(({ type }) => type === 'Quotes') ? 1 : 0;
  const quotes = rows.flat().reduce((sum, cell) => sum + cell.split('"').length - 1, 0);
  const alike = rows.filter((row) => row.length === columns).length / Math.max(rows.length, 1);
  return { separator, columns, worth: [-broken, -quotes, alike, columns] };
}

function better(a: Score, b: Score): boolean {
  const at = a.worth.findIndex((value, index) => value !== b.worth[index]);
  return at >= 0 && (a.worth[at] ?? 0) > (b.worth[at] ?? 0);
}

/** The separator of a text whose line ends are \n, or undefined when its first row has one cell only. */
export function sniff(text: string): Separator | undefined {
  const sample = text.slice(0, CHARACTERS);
  const scores = separators.map((separator) => score(sample, separator)).filter(({ columns }) => columns > 1);
  return scores.reduce<Score | undefined>((best, one) => (best && !better(one, best) ? best : one), undefined)
    ?.separator;
}

/** What spreadsheets write as a first line to name their separator. */
export function declared(text: string): { separator: Separator; rest: string } | undefined {
  const match = /^sep=([,;\t|])\n/i.exec(text.slice(0, 10));
  return match ? { separator: match[1] as Separator, rest: text.slice(match[0].length) } : undefined;
}
