/** Which character divides the cells: the one that gives most rows as many cells as the first has. */
import Papa from 'papaparse';

export type Separator = ',' | ';' | '\t' | '|';

/** In this order when two do equally well. */
const separators: readonly Separator[] = [',', ';', '\t', '|'];

/** Rows and characters that are looked at: enough to tell, cheap on any text. */
const ROWS = 30;
const CHARACTERS = 100_000;

/** A separator that no text has: a text of one column is read whole, whatever commas its sentences have. */
export const NONE = '\u001F';

function score(sample: string, separator: Separator): { columns: number; alike: number } {
  const { data } = Papa.parse<string[]>(sample, { delimiter: separator, newline: '\n', preview: ROWS });
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
  const columns = rows[0]?.length ?? 0;
  return { columns, alike: rows.filter((row) => row.length === columns).length / Math.max(rows.length, 1) };
}

/** The separator of a text whose line ends are \n, or undefined when its first row has one cell only. */
export function sniff(text: string): Separator | undefined {
  const sample = text.slice(0, CHARACTERS);
  let best: { separator: Separator; columns: number; alike: number } | undefined;
  for (const separator of separators) {
    const { columns, alike } = score(sample, separator);
    if (columns < 2) continue;
    if (!best || alike > best.alike || (alike === best.alike && columns > best.columns)) {
      best = { separator, columns, alike };
    }
  }
  return best?.separator;
}

/** What spreadsheets write as a first line to name their separator. */
export function declared(text: string): { separator: Separator; rest: string } | undefined {
  const match = /^sep=([,;\t|])\n/i.exec(text.slice(0, 10));
  return match ? { separator: match[1] as Separator, rest: text.slice(match[0].length) } : undefined;
}
