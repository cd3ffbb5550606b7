/** Workbooks of others, of ours, and such as are made to do harm. */
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyPlan } from '@throughline/model/plan';
import { validate } from '@throughline/model/validate';
import { samplePlan } from '@throughline/testkit/sample-plan';
import { fromBase64, isBinary, toBase64 } from '../content.ts';
import { xlsx } from '../formats/xlsx.ts';
import { readPlan } from '../read.ts';
import { columnName, writeBook } from './book.ts';
import { openBook } from './open.ts';
import { escapeXml, readXml, unescapeCell } from './xml.ts';

let count = 0;
const context = {
  newId: () => `n${(count += 1)}`,
  ...{ today: '2026-05-04', zone: 'UTC', fileName: 'plan.xlsx', under: null },
  ...{ plan: emptyPlan('w'), directory: {} },
};

/** A workbook as Excel writes it: shared texts, a style for dates, formulas with their last value, a merged cell. */
function foreign(changes: Readonly<Record<string, string>> = {}): string {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Empty" sheetId="1" r:id="rId1"/><sheet name="Tasks &amp; dates" sheetId="2" r:id="rId2"/><sheet name="Notes" sheetId="3" r:id="rId3"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="[Red]0.0 &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst><si><t>Task</t></si><si><t>Finish</t></si><si><r><t>Paint </t></r><r><t>the pier</t></r><rPh><t>nonsense</t></rPh></si><si><t xml:space="preserve">a_x000D__x005F_x0041_</t></si></sst>`,
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>Size</t></is></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="2"><v>46203</v></c><c r="D3" t="str"><f>1&amp;"d"</f><v>1d</v></c></row><row r="5"><c r="A5" t="s"><v>3</v></c><c r="B5" s="1"><v>46203.5</v></c><c r="D5" s="3"><v>0.30000000000000004</v></c></row></sheetData></worksheet>`,
    'xl/worksheets/sheet3.xml':
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>Hello</t></is></c></row></sheetData></worksheet>',
    ...changes,
  };
  return toBase64(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))),
  );
}

describe('a workbook of others', () => {
  test('is read from its first sheet with anything in it, dates as dates, the rest as it is shown', () => {
    const { format, draft } = readPlan(foreign(), context);
    expect(format).toBe('xlsx');
    expect(draft.table).toMatchObject({
      columns: ['Task', 'Finish', '#3', 'Size'],
      rows: [
        ['Paint the pier', '2026-06-30', '', '1d'],
        ['a\r_x0041_', '2026-06-30 12:00', '', '0.3'],
      ],
    });
    expect(draft.remarks[0]).toMatchObject({
      code: 'xlsx.sheets',
      args: { sheet: 'Tasks & dates', others: { list: ['Notes'] } },
    });
    expect(draft.wishes[0]).toMatchObject({ fields: { title: 'Paint the pier', deadline: '2026-06-30' } });
    expect(draft.wishes[0]).toMatchObject({ fields: { origin: { row: 3 } } });
  });

  test('that counts its days from 1904 says the same day', () => {
    const xml = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="T" r:id="rId2"/></sheets></workbook>`;
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>44741</v></c></row></sheetData></worksheet>`;
    const { draft } = readPlan(
      foreign({ 'xl/workbook.xml': xml, 'xl/worksheets/sheet2.xml': sheet }),
      context,
    );
    expect(draft.table?.rows).toEqual([['Paint the pier', '2026-06-30']]);
  });
});

describe('our own workbook', () => {
  const { plan, directory } = samplePlan();
  const { text } = xlsx.write(plan, directory);
  const sheet = (at: number): string => {
    const parts = unzipSync(fromBase64(text) ?? new Uint8Array());
    return new TextDecoder().decode(parts[`xl/worksheets/sheet${at}.xml`]);
  };

  test('groups its rows, types its days, and has no formula', () => {
    expect(sheet(1)).toMatch(/<row r="3" outlineLevel="1">/);
    expect(sheet(1)).toMatch(/<c r="[A-Z]+\d+" s="1"><v>\d{5}<\/v><\/c>/);
    expect(sheet(1) + sheet(2) + sheet(3)).not.toContain('<f>');
    const opened = openBook(fromBase64(text) ?? new Uint8Array());
    expect('sheets' in opened && opened.sheets.map(({ name }) => name)).toEqual(['Plan', 'People', 'Links']);
  });

  test('that somebody has changed comes back as what was changed', () => {
    const read = readPlan(text, context).draft;
    const verdict = validate(
      context.plan,
      { wishes: read.wishes },
      { actor: { person: 'p', role: 'owner' } },
    );
    if (!verdict.ok) throw new Error('refused');
    const parts = unzipSync(fromBase64(text) ?? new Uint8Array());
    const name = 'xl/worksheets/sheet1.xml';
    const [, title = ''] = /<t xml:space="preserve">([A-Z][a-z]+ [a-z][^<]+)<\/t>/.exec(sheet(1)) ?? [];
    const changed = { ...parts, [name]: strToU8(sheet(1).replace(`>${title}<`, '>Another title<')) };
    const again = xlsx.read(toBase64(zipSync(changed)), {
      ...context,
      ...{ plan: verdict.plan, directory: read.directory as typeof directory },
    });
    expect(again.counts).toMatchObject({ added: 0, changed: 1 });
    expect(again.wishes).toMatchObject([{ type: 'edit', set: { title: 'Another title' } }]);
  });

  test('is the same bytes for the same plan', () => {
    expect(xlsx.write(plan, directory).text).toBe(text);
  });

  test('cuts what no cell can hold, and says so', () => {
    const long = 'word '.repeat(9_000);
    const wishes = [
      { type: 'add', id: 'a', kind: 'goal', parent: null, fields: { title: 'A', why: long } },
    ] as const;
    const verdict = validate(emptyPlan('w'), { wishes }, { actor: { person: 'p', role: 'owner' } });
    if (!verdict.ok) throw new Error('refused');
    expect(xlsx.write(verdict.plan, {}).losses).toEqual([
      { code: 'loss.long', args: { count: 1 }, count: 1 },
    ]);
  });
});

describe('a workbook that is broken or made to do harm', () => {
  const codes = (text: string): string[] => xlsx.read(text, context).problems.map(({ code }) => code);

  test.each([
    ['is cut off', foreign().slice(0, 400), 'xlsx.broken'],
    ['is no base64', 'UEsDB!!!', 'xlsx.broken'],
    ['is empty', '', 'xlsx.broken'],
    [
      'is of the older sort, or locked',
      toBase64(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])),
      'xlsx.locked',
    ],
    ['has no sheet', toBase64(zipSync({ 'a.txt': strToU8('hello') })), 'xlsx.broken'],
    [
      'has only empty sheets',
      foreign({ 'xl/worksheets/sheet2.xml': '<a/>', 'xl/worksheets/sheet3.xml': '<a/>' }),
      'table.empty',
    ],
    [
      'declares entities of its own',
      foreign({
        'xl/worksheets/sheet2.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        'xl/worksheets/sheet3.xml': '<a/>',
      }),
      'table.empty',
    ],
  ])('%s: is refused', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  test('grows beyond its limit: is refused with the numbers before it is unpacked', () => {
    const bomb = zipSync({ 'xl/sharedStrings.xml': new Uint8Array(3_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    const opened = openBook(bomb, { size: 1_000_000, files: 10, cells: 10 });
    expect(opened).toEqual({
      problem: { code: 'xlsx.size', args: { size: 3_000_000, limit: 1_000_000 } },
    });
  });

  test('has a cell far out: the empty ones before it are counted', () => {
    const far = '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>';
    const bytes = fromBase64(foreign({ 'xl/worksheets/sheet2.xml': far })) ?? new Uint8Array();
    expect(openBook(bytes, { size: 1e6, files: 99, cells: 100 })).toMatchObject({
      problem: { code: 'xlsx.cells' },
    });
  });

  test('whatever it is: is read or refused, and never throws', () => {
    const good = fromBase64(foreign()) ?? new Uint8Array();
    const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = good.slice();
        for (const { at, to } of changes) bytes[at] = to;
        const draft = xlsx.read(toBase64(bytes), context);
        expect(Array.isArray(draft.wishes)).toBe(true);
      }),
      { numRuns: 150 },
    );
    const xml = fc.array(
      fc.constantFrom(
        '<row r="1">',
        '<c r="A1" t="s">',
        '<v>',
        '9',
        '</v>',
        '</c>',
        '</row>',
        '<',
        '&',
        '"',
        '<!--',
        ']]>',
        '<c/>',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(xml, (pieces) => {
        const draft = xlsx.read(foreign({ 'xl/worksheets/sheet2.xml': pieces.join('') }), context);
        expect(Array.isArray(draft.problems)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test('any text is a cell and comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      let found = '';
      const whole = readXml(`<t>${escapeXml(text)}</t>`, {
        open: () => undefined,
        close: () => undefined,
        text: (more) => {
          found += more;
        },
      });
      expect(whole).toBe(true);
      expect(unescapeCell(found)).toBe(text);
    }),
  );
});

test('any bytes are base64 and come back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect([...(fromBase64(text) ?? [])]).toEqual([...bytes]);
    }),
  );
  expect(isBinary(writeBook([]))).toBe(true);
  expect([0, 25, 26, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AAA']);
});
