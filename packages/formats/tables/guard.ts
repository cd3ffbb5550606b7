/**
 * Cells that a spreadsheet would run. A program that opens a delimited file takes a cell that begins with = + - or @
 * (also after spaces, or as wide characters) for a formula, quotes or not; a plan's text may come from anyone.
 *
 * The choice: such a cell is written with an apostrophe in front, the sign by which spreadsheets know text, and reading
 * takes one apostrophe away from a cell of exactly that form. A cell that begins with apostrophes before such a sign
 * gets one more, so writing and reading is lossless whatever the text. Plain numbers and a lone dash cannot do harm
 * and stay as they are, so that -5 remains a number in the spreadsheet.
 */
const risky = /^'*\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
const guarded = /^'+\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;
const harmless = /^(?:[+-]?\d{1,20}(?:[.,]\d{1,20})?%?|-)$/;

/** The cell as it may be written into a file that spreadsheets open. */
export const guard = (cell: string): string => (risky.test(cell) && !harmless.test(cell) ? `'${cell}` : cell);

/** The cell that `guard` was given. */
export const unguard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
