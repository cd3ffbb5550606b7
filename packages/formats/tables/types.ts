/** A grid: what a table in a text holds before anybody asks what its columns mean. */
import type { Problem } from '@throughline/model/problem';

export type Delimiter = ',' | ';' | '\t' | '|' | 'markdown';

export type Grid = {
  /** names of the columns, trimmed; empty where a column has none */
  readonly header: readonly string[];
  /** cells as written, each row as wide as the header; rows without any text are left out */
  readonly rows: readonly (readonly string[])[];
  /** for each row the line of the text on which it begins, counted from 1 */
  readonly lines: readonly number[];
  readonly delimiter: Delimiter;
};

/** Sizes up to which a table is read. Each is named in the problem that answers a larger one. */
export type GridLimits = {
  /** characters of the text */
  readonly size: number;
  readonly rows: number;
  readonly columns: number;
  /** characters of one cell */
  readonly cell: number;
};

export const gridLimits: GridLimits = { size: 10_000_000, rows: 20_000, columns: 200, cell: 50_000 };

/** A grid and what is wrong with the text; without a grid nothing could be read. */
export type GridReading = { readonly grid?: Grid; readonly problems: readonly Problem[] };

/** One record of a text, and the line it begins on. */
export type Row = { readonly cells: readonly string[]; readonly line: number };
