/** The plan as a table in Markdown. Reading one needs no name: `markdown` reads outlines and tables. */
import type { Format } from '../format.ts';
import { countNames, countValues, lossCodes, lossesOf } from '../losses.ts';
import { tableOf } from '../table/write.ts';
import { writeGrid } from '../tables/write.ts';
import { readDelimited, tableLosses, tableSorts } from './csv.ts';

const trimmed = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.trim() !== value && !value.includes('\r');

export const markdownTable: Format = {
  name: 'markdown-table',
  extensions: ['md'],
  mediaType: 'text/markdown',
  loses: [...tableSorts, ...lossCodes('spaces')],
  lossless: false,
  sniff: () => 0,
  read: readDelimited,
  write: (plan, directory) => {
    const { header, rows } = tableOf(plan, directory);
    return {
      text: writeGrid(header, rows, 'markdown'),
      losses: [
        ...tableLosses(plan, directory),
        ...lossesOf({
          spaces: countValues(plan, false, trimmed) + countNames(plan, directory, trimmed),
        }),
      ],
    };
  },
};
