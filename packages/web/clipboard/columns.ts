/** What the columns of a pasted table are: by their headings, or by what stands in them where nobody wrote headings. */
import { guessMapping } from '@throughline/formats/columns';
import type { Mapping } from '@throughline/formats/format';
import { estimateFrom, readCell } from '@throughline/formats/cells';
import { namesIn } from '@throughline/formats/quick/find';
import { anyField } from '@throughline/formats/rows';
import { columnNames } from '@throughline/formats/table/names';
import type { Grid } from '@throughline/formats/tables/types';
import { readWhen } from '@throughline/formats/when/read';
import { readEstimate } from '@throughline/model/estimate';
import type { Sight } from '../sight.ts';
import type { Cells } from './html.ts';

/** `A`, `B` … `AA`: the names that spreadsheets give to columns. */
export function letters(at: number): string {
  const rest = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? rest : letters(Math.floor(at / 26) - 1) + rest;
}

const looked = 30; // rows: enough to see what a column holds

/** Guesses from the cells: the first column of words is the title, then dates, ranges, states and people. */
function guessByCells(names: readonly string[], cells: Cells, sight: Sight, today: string): Mapping {
  const called = new Set(
    namesIn(sight.plan, sight.directory).flatMap(({ kind, names: all }) => (kind.traits.involved ? all : [])),
  );
  const status = anyField('status');
  const tests: readonly [target: string, fits: (text: string) => boolean][] = [
    ['estimate', (text) => readEstimate(text) !== undefined || estimateFrom(text) !== undefined],
    ['status', (text) => status !== undefined && readCell('status', status, text, { today }).value !== null],
    ['owner', (text) => called.has(text.toLowerCase())],
    [
      'deadline',
      (text) =>
        /\d/.test(text) &&
        /\D/.test(text) &&
        readWhen(text, { today }).remarks.every(
          ({ code }) => code !== 'when.words-unknown' && code !== 'when.not-understood',
        ),
    ],
  ];
  const taken = new Set<string>();
  const mapping: Record<string, string | null> = {};
  for (const [at, name] of names.entries()) {
    const filled = cells.slice(0, looked).flatMap((row) => (row[at]?.trim() ? [row[at].trim()] : []));
    const found = tests.find(
      ([target, fits]) =>
        !taken.has(target) && filled.length > 0 && filled.filter(fits).length * 2 > filled.length,
    )?.[0];
    const target = found ?? (taken.has('title') || filled.length === 0 ? null : 'title');
    if (target !== null) taken.add(target);
    mapping[name] = target;
  }
  return mapping;
}

export type PastedTable = { readonly grid: Grid; readonly mapping: Mapping };

/** A pasted table with the names of its columns: its first row, where that is one of headings. */
export function tableOf(cells: Cells, sight: Sight, today: string): PastedTable {
  const [first = [], ...rest] = cells;
  const headings = columnNames(first.map((name) => name.trim()));
  const guessed = guessMapping(headings);
  const known = Object.values(guessed).filter((target) => target !== null).length;
  const headed = rest.length > 0 && (known > 1 || Object.values(guessed).includes('title'));
  const rows = headed ? rest : cells;
  const names = headed ? headings : first.map((_, at) => letters(at));
  const grid: Grid = {
    header: names,
    rows,
    lines: rows.map((_, at) => at + (headed ? 2 : 1)),
    delimiter: '\t',
  };
  if (!headed) return { grid, mapping: guessByCells(names, rows, sight, today) };
  // Headings that name no title: what stands first, and is no other field, is it.
  const untitled = !Object.values(guessed).includes('title');
  const free = untitled ? names.find((name) => guessed[name] === null) : undefined;
  return { grid, mapping: free === undefined ? guessed : { ...guessed, [free]: 'title' } };
}
