/** Two real timetables (Kubernetes 1.33 and 1.36), read where they lie: every date cell is given, with these remarks. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGrid } from '../tables/grid.ts';
import { readWho } from '../tables/who.ts';
import { readWhen } from './read.ts';

const file = (release: string): string =>
  join(import.meta.dirname, `../../../../shared/data/plans/kubernetes-1.${release}-release.csv`);
const absent = ['33', '36'].some((release) => !existsSync(file(release)));
if (absent) process.stderr.write(`skipped: the timetables are not at ${file('*')}\n`);

const count = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

function read(release: string) {
  const { grid, problems } = readGrid(readFileSync(file(release), 'utf8'));
  const column = (name: string): string[] => {
    const at = grid?.header.indexOf(name) ?? -1;
    return grid?.rows.map((row) => row[at] ?? '') ?? [];
  };
  const dates = column('When').map((text) => readWhen(text, { today: '2025-01-01' }));
  const form = (given = 'none'): string =>
    given.includes('T') ? 'moment' : given.includes('/') ? 'range' : 'day';
  const who = column('Who').map(readWho);
  return {
    problems,
    rows: grid?.rows.length,
    dates: count(dates.map(({ given }) => (given === undefined ? 'none' : form(given)))),
    remarks: count(dates.flatMap(({ remarks }) => remarks.map(({ code }) => code))),
    who: count(who.map(({ reading }) => reading)),
    asked: count(who.flatMap(({ remarks }) => remarks.map(({ code }) => code))),
  };
}

describe.skipIf(absent)('real timetables', () => {
  test('1.33: double zoned moments agree, one range is asked about', () => {
    expect(read('33')).toMatchInlineSnapshot(`
      {
        "asked": {
          "who.function": 8,
          "who.group": 1,
          "who.several": 3,
        },
        "dates": {
          "day": 31,
          "moment": 4,
          "range": 1,
        },
        "problems": [],
        "remarks": {
          "when.range": 1,
          "when.same-instant": 4,
        },
        "rows": 36,
        "who": {
          "none": 1,
          "role": 32,
          "several": 3,
        },
      }
    `);
  });

  test('1.36: ends of days anywhere on earth agree with their UTC', () => {
    expect(read('36')).toMatchInlineSnapshot(`
      {
        "asked": {
          "who.all": 3,
          "who.function": 4,
          "who.group": 1,
          "who.several": 3,
        },
        "dates": {
          "day": 29,
          "moment": 7,
          "range": 1,
        },
        "problems": [],
        "remarks": {
          "when.anywhere": 7,
          "when.range": 1,
          "when.same-instant": 7,
        },
        "rows": 37,
        "who": {
          "all": 3,
          "none": 1,
          "role": 30,
          "several": 3,
        },
      }
    `);
  });
});
