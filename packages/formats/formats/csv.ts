/** CSV: one row an item, with the tree by indent, outline number or parent column, and links by name. */
import type { Directory } from '@throughline/model/directory';
import { limits } from '@throughline/model/limits';
import type { Plan } from '@throughline/model/plan';
import { emptyDraft } from '../empty.ts';
import type { Draft, Format, Loss, ReadContext } from '../format.ts';
import {
  commonLosses,
  commonSorts,
  countNames,
  countValues,
  isEmptyValue,
  lossCodes,
  lossesOf,
} from '../losses.ts';
import { readTable } from '../table/read.ts';
import { tableOf } from '../table/write.ts';
import { readGrid } from '../tables/grid.ts';
import { writeGrid } from '../tables/write.ts';

/** A list of the most and longest lines is one cell. */
const longestCell = limits.list * (limits.line + 10);
const gridLimits = { size: 30_000_000, rows: limits.wishes, cell: longestCell };

export function readDelimited(text: string, context: ReadContext): Draft {
  const { grid, problems } = readGrid(text, { limits: gridLimits });
  return grid ? readTable(grid, context, problems) : emptyDraft(...problems);
}

export const tableSorts = lossCodes(...commonSorts, 'notes', 'settings', 'empty', 'returns');

const hasReturn = (value: unknown): boolean => typeof value === 'string' && value.includes('\r');

/** What a table cannot tell: that a text is empty rather than none, how lines end, and what has no cell. */
export function tableLosses(plan: Plan, directory: Directory): Loss[] {
  return lossesOf({
    ...commonLosses(plan, false),
    settings: Object.keys(plan.settings).length,
    empty: countValues(plan, false, isEmptyValue),
    returns: countValues(plan, false, hasReturn) + countNames(plan, directory, hasReturn),
  });
}

export const csv: Format = {
  name: 'csv',
  extensions: ['csv'],
  mediaType: 'text/csv',
  loses: tableSorts,
  lossless: false,
  sniff: (text, fileName) => {
    if (/\.csv$/i.test(fileName)) return 0.9;
    const first = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
    return /[,;\t].*[,;\t]/.test(first) ? 0.3 : 0;
  },
  read: readDelimited,
  write: (plan, directory) => {
    const { header, rows } = tableOf(plan, directory);
    return { text: writeGrid(header, rows, ','), losses: tableLosses(plan, directory) };
  },
};
