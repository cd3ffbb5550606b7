/** Tables in all their spellings, what is wrong with them, and back without loss. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGrid } from './grid.ts';
import { guard, unguard } from './guard.ts';
import type { Delimiter } from './types.ts';
import { writeGrid } from './write.ts';

const grid = (text: string) => readGrid(text).grid;
const problems = (text: string, limits = {}) =>
  readGrid(text, { limits }).problems.map(({ code, args }) => ({
    code: code.replace('table.', ''),
    ...args,
  }));

const plain = {
  header: ['What', 'Who'],
  rows: [
    ['Start', 'Lead'],
    ['End', ''],
  ],
  lines: [2, 3],
};

describe('every spelling of a table gives the same grid', () => {
  test.each<[string, Delimiter, string]>([
    ['commas', ',', 'What,Who\nStart,Lead\nEnd,\n'],
    ['no line end at the end', ',', 'What,Who\nStart,Lead\nEnd,'],
    ['CRLF', ',', 'What,Who\r\nStart,Lead\r\nEnd,\r\n'],
    ['CR', ',', 'What,Who\rStart,Lead\rEnd,\r'],
    ['mixed line ends', ',', 'What,Who\r\nStart,"Lead"\nEnd,\r\n'],
    ['a byte order mark', ',', '\uFEFFWhat,Who\nStart,Lead\nEnd,\n'],
    ['quotes', ',', '"What","Who"\n"Start","Lead"\n"End",""\n'],
    ['semicolons', ';', 'What;Who\nStart;Lead\nEnd;\n'],
    ['tabs', '\t', 'What\tWho\nStart\tLead\nEnd\t\n'],
    ['pipes', '|', 'What|Who\nStart|Lead\nEnd|\n'],
    ['spaces around names', ',', ' What , Who \nStart,Lead\nEnd,\n'],
    ['empty columns at the end', ',', 'What,Who,,\nStart,Lead,,\nEnd,,,\n'],
  ])('%s', (_, delimiter, text) => {
    expect(readGrid(text)).toEqual({ grid: { ...plain, delimiter }, problems: [] });
  });

  test('Markdown, wherever it stands in the text', () => {
    const text =
      '# Plan\n\nText | with a bar\n\n| What | Who |\n|:---|---:|\n| Start | Lead |\n| End | |\n\nMore text\n';
    expect(grid(text)).toEqual({ ...plain, lines: [7, 8], delimiter: 'markdown' });
    expect(grid('What | Who\n--- | ---\nStart | Lead\nEnd |\n')).toEqual({
      ...plain,
      lines: [3, 4],
      delimiter: 'markdown',
    });
  });

  test('the line that spreadsheets write to name their separator', () => {
    expect(grid('sep=;\r\nWhat;Who\r\nStart;Lead\r\nEnd;\r\n')).toEqual({
      ...plain,
      lines: [3, 4],
      delimiter: ';',
    });
  });

  test('line breaks and separators within quotes belong to the cell, and lines are counted through them', () => {
    const text = 'What,Who\n"Start\r\nof it","Lead, ""the"" one"\n\n , \nEnd,\n';
    expect(grid(text)?.rows).toEqual([
      ['Start\nof it', 'Lead, "the" one'],
      ['End', ''],
    ]);
    expect(grid(text)?.lines).toEqual([2, 6]);
  });

  test('Markdown cells may hold escaped bars and line breaks', () => {
    const cells = grid('| a |\n|---|\n| x \\| y<br>z \\<br> |\n')?.rows[0];
    expect(cells).toEqual(['x | y\nz <br>']);
  });

  test('the separator is the one that gives rows of one width', () => {
    expect(grid('a;b;c\n1,5;2,5;x\n3,5;4,5;y\n')?.header).toEqual(['a', 'b', 'c']);
    expect(grid('a,b\n"x;y;z",1\n')?.header).toEqual(['a', 'b']);
    expect(grid('When\tWhat\n1\tone, two, three\n')?.header).toEqual(['When', 'What']);
  });

  test('a list of lines is one column, whatever commas it has', () => {
    expect(grid('Title\nDo this, then that\nOther; more\n')).toMatchObject({
      header: ['Title'],
      rows: [['Do this, then that'], ['Other; more']],
    });
  });
});

describe('what is wrong is told with its place, and the rest is read', () => {
  test.each([
    ['', [{ code: 'empty' }]],
    ['\n \n', [{ code: 'empty' }]],
    ['a,b\n', [{ code: 'no-rows' }]],
    ['a,,c\n1,2,3\n', [{ code: 'header-empty', column: 2 }]],
    ['a,a\n1,2\n', [{ code: 'header-twice', name: 'a', column: 2 }]],
    ['a,b\n1,2\n1,2,3\n', [{ code: 'row-long', row: 3, cells: 3, columns: 2 }]],
    ['a,b\n1\n', [{ code: 'row-short', row: 2, cells: 1, columns: 2 }]],
    [
      'a,b\n1,"x"y\n',
      [
        { code: 'quote-stray', row: 2 },
        { code: 'quote-open', row: 2 },
      ],
    ],
    ['a,b\n1,2\n\n1,"x\n', [{ code: 'quote-open', row: 4 }]],
    ['a,b\n1,2\n1,\uFFFD\n', [{ code: 'encoding', row: 3 }]],
    ['|a|b|\n|-|-|\n|1|2|\n\n|c|d|\n|-|-|\n', [{ code: 'second', row: 5 }]],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('a cell too many is kept in a column without a name', () => {
    expect(grid('a,b\n1,2,3\n4,5\n')).toMatchObject({
      header: ['a', 'b', ''],
      rows: [
        ['1', '2', '3'],
        ['4', '5', ''],
      ],
    });
  });
});

describe('sizes are limited, and the limit is told', () => {
  test('text', () => {
    expect(readGrid('a,b\n1,2\n', { limits: { size: 5 } })).toEqual({
      problems: [{ code: 'table.size', args: { length: 8, limit: 5 } }],
    });
  });

  test.each(['a,b\n1,2\n3,4\n5,6\n', '|a|b|\n|-|-|\n|1|2|\n|3|4|\n|5|6|\n'])('rows: %j', (text) => {
    expect(problems(text, { rows: 2 })).toEqual([{ code: 'rows', limit: 2 }]);
    expect(readGrid(text, { limits: { rows: 2 } }).grid?.rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(problems(text, { rows: 3 })).toEqual([]);
  });

  test('columns', () => {
    expect(problems('a,b,c\n1,2,3\n', { columns: 2 })).toEqual([{ code: 'columns', limit: 2 }]);
    expect(readGrid('a,b,c\n1,2,3\n', { limits: { columns: 2 } }).grid).toMatchObject({
      header: ['a', 'b'],
      rows: [['1', '2']],
    });
  });

  test('cells', () => {
    expect(problems('a,b\n1,23456\n', { cell: 3 })).toEqual([
      { code: 'cell-long', row: 2, column: 2, length: 5, limit: 3 },
    ]);
  });

  test('problems: the first hundred, and how many more', () => {
    const found = problems(`a,b\n${'1\n'.repeat(250)}`);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toEqual({ code: 'more-problems', count: 150 });
  });

  test('no text takes long', () => {
    const pieces = [
      ',',
      '"',
      '"a"b',
      '\n',
      '\r',
      '"a",',
      'a,b\n',
      '|',
      '|-|\n',
      '|a\n',
      '\\',
      '<br',
      '"\n',
      ' ',
      '-|',
      'a;b,c\td\n',
    ];
    for (const piece of pieces) {
      const start = performance.now();
      readGrid(`a,b\n${piece.repeat(500_000 / piece.length)}`);
      // A tenth of a second each on a slow machine; a reader that looks back again and again would need hours.
      expect(performance.now() - start).toBeLessThan(20_000);
    }
  });
});

describe('any text', () => {
  const tableish = fc
    .array(
      fc.constantFrom(
        'a',
        'b',
        ',',
        ';',
        '\t',
        '|',
        '"',
        '""',
        '\n',
        '\r\n',
        '\r',
        '-',
        '|-|-|',
        ' ',
        '\\',
        '<br>',
        "'",
        '=',
        'sep=;',
        '\uFEFF',
        '\uFFFD',
        '\0',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  test('is read without a throw into rows as wide as the header, each with its line', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), tableish), (text) => {
        const read = readGrid(text, { limits: { rows: 5, columns: 4, cell: 10 } });
        for (const { code } of read.problems) expect(code).toMatch(/^table\./);
        if (!read.grid) {
          expect(read.problems).not.toEqual([]);
          return;
        }
        const { header, rows, lines } = read.grid;
        expect(header.length).toBeLessThanOrEqual(4);
        expect(rows.length).toBeLessThanOrEqual(5);
        expect(lines).toHaveLength(rows.length);
        expect([...lines].toSorted((a, b) => a - b)).toEqual(lines);
        for (const row of rows) expect(row).toHaveLength(header.length);
        for (const cell of rows.flat()) expect(cell.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('writing', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(
      '',
      '=1+1',
      '-5',
      '+49 30 1',
      '@x',
      "'=x",
      "''-5",
      ' =x',
      '\t=x',
      '＝1',
      '-',
      '--',
      'a;b',
      'a|b',
      '"',
      'sep=;',
      '---',
      '|-|',
      '\uFEFF',
      '\u001F',
    ),
  );
  /** What the format declares it does not keep: kinds of line breaks, rows without text, spaces around names. */
  const kept = (text: string): string => text.replace(/\r\n?/g, '\n');
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }))
    .chain(([columns, rows]) => {
      const row = fc.array(cell, { minLength: columns, maxLength: columns });
      return fc.record({ header: row, rows: fc.array(row, { minLength: rows, maxLength: rows }) });
    })
    // A column needs a name to be told from an empty one; what marks a wrong encoding is a problem of its own.
    .map(({ header, rows }) => ({ header: header.map((name, at) => `${name}${at}`), rows }));

  test.each<Delimiter>([',', ';', '\t', '|'])('and reading back loses nothing: %j', (delimiter) => {
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const back = readGrid(writeGrid(header, rows, delimiter)).grid;
        expect(back?.header).toEqual(header.map((name) => kept(name).trim()));
        expect(back?.rows).toEqual(
          rows.filter((row) => row.some((text) => text.trim() !== '')).map((row) => row.map(kept)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('and reading back a Markdown table loses only the spaces around cells', () => {
    fc.assert(
      fc.property(table, ({ header, rows }) => {
        const back = readGrid(writeGrid(header, rows, 'markdown')).grid;
        const clean = (text: string): string => kept(text.trim());
        expect(back?.header).toEqual(header.map(clean));
        expect(back?.rows).toEqual(
          rows.filter((row) => row.some((text) => text.trim() !== '')).map((row) => row.map(clean)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('no cell begins like a formula, except numbers and a lone dash', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const safe = guard(text);
        if (!/^[+-]?[\d.,]+%?$|^-$/.test(safe)) expect(safe).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
        expect(unguard(safe)).toBe(text);
      }),
      { numRuns: 3000 },
    );
    expect(guard('=HYPERLINK("http://x","y")')).toBe(`'=HYPERLINK("http://x","y")`);
    expect(guard('-5')).toBe('-5');
    expect(guard('-5+cmd')).toBe("'-5+cmd");
  });
});
