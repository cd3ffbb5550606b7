/** The same table with tabs: what spreadsheets take from the clipboard. */
import type { Format } from '../format.ts';
import { tableOf } from '../table/write.ts';
import { writeGrid } from '../tables/write.ts';
import { readDelimited, tableLosses, tableSorts } from './csv.ts';

export const tsv: Format = {
  name: 'tsv',
  extensions: ['tsv'],
  mediaType: 'text/tab-separated-values',
  loses: tableSorts,
  lossless: false,
  sniff: (text, fileName) => {
    if (/\.tsv$/i.test(fileName)) return 0.9;
    const first = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
    return /\t.*\t/.test(first) ? 0.35 : 0;
  },
  read: readDelimited,
  write: (plan, directory) => {
    const { header, rows } = tableOf(plan, directory);
    return { text: writeGrid(header, rows, '\t'), losses: tableLosses(plan, directory) };
  },
};
