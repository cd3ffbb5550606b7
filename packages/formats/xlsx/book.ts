/** A workbook as sheets of cells, and the bytes it is kept in (ECMA-376), which Excel, Google Sheets and others open. */
import { zipSync, strToU8, type Zippable } from 'fflate';
import { escapeXml } from './xml.ts';

export type Cell = string | { readonly serial: number };

export type Sheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** how deep each row stands: grouped, and its title indented */
  readonly depths?: readonly number[];
  /** the column that is indented */
  readonly title?: number;
};

/** Characters that a cell can hold. */
export const longestCell = 32_767;

const deepestGroup = 7;
const deepestIndent = 15;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Styles by number: text, a day, a heading, then titles by how deep they are. */
const textStyle = 0;
const dayStyle = 1;
const headStyle = 2;
const titleStyle = (depth: number): number => 3 + Math.min(depth, deepestIndent);

function stylesXml(): string {
  const wrap = '<alignment vertical="top" wrapText="1"/>';
  const xf = (attributes: string, inside = wrap): string =>
    `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" ${attributes}>${inside}</xf>`;
  const styles = [
    xf('applyAlignment="1"'),
    xf('applyNumberFormat="1" applyAlignment="1"').replace('numFmtId="0"', 'numFmtId="14"'),
    xf('applyFont="1"', '').replace('fontId="0"', 'fontId="1"'),
    ...Array.from({ length: deepestIndent + 1 }, (_, depth) =>
      xf('applyAlignment="1"', `<alignment vertical="top" wrapText="1" indent="${depth}"/>`),
    ),
  ];
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  return `${head}<styleSheet xmlns="${main}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`;
}

/** `A`, `B` … `AA`. */
export function columnName(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

function cellXml(cell: Cell, place: string, style: number): string {
  if (typeof cell !== 'string') return `<c r="${place}" s="${dayStyle}"><v>${cell.serial}</v></c>`;
  if (cell === '') return '';
  // Texts are never formulas: nothing that a plan holds is run where the file is opened.
  const text = escapeXml(cell);
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const widthOf = (sheet: Sheet, at: number): number => {
  const lengths = [sheet.header[at] ?? '', ...sheet.rows.slice(0, 200).map((row) => row[at] ?? '')].map(
    (cell) => (typeof cell === 'string' ? Math.max(0, ...cell.split('\n').map((line) => line.length)) : 10),
  );
  return Math.min(60, Math.max(8, ...lengths) + 2);
};

function sheetXml(sheet: Sheet): string {
  const { header, rows, depths, title } = sheet;
  const deepest = Math.min(deepestGroup, Math.max(0, ...(depths ?? [0])));
  const lines = rows.map((row, at) => {
    const depth = depths?.[at] ?? 0;
    const level = depth > 0 ? ` outlineLevel="${Math.min(depth, deepestGroup)}"` : '';
    const cells = row.map((cell, column) =>
      cellXml(cell, `${columnName(column)}${at + 2}`, column === title ? titleStyle(depth) : textStyle),
    );
    return `<row r="${at + 2}"${level}>${cells.join('')}</row>`;
  });
  const top = header.map((name, at) => cellXml(name, `${columnName(at)}1`, headStyle)).join('');
  const last = `${columnName(Math.max(0, header.length - 1))}${rows.length + 1}`;
  const columns = header
    .map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widthOf(sheet, at)}" customWidth="1"/>`)
    .join('');
  return `${head}<worksheet xmlns="${main}"><sheetPr><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="${deepest}"/>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData><row r="1">${top}</row>${lines.join('')}</sheetData>${header.length > 0 ? `<autoFilter ref="A1:${last}"/>` : ''}</worksheet>`;
}

const related = (lines: readonly string[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`;

/** The bytes of a workbook. The same sheets are the same bytes. */
export function writeBook(sheets: readonly Sheet[]): Uint8Array {
  const parts = sheets.map((sheet, at) => ({
    sheet,
    file: `worksheets/sheet${at + 1}.xml`,
    id: `rId${at + 1}`,
  }));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, what: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${type}.${what}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${parts.map(({ file }) => override(file, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': related([
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
    ]),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${parts.map(({ sheet, id }, at) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${at + 1}" r:id="${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related([
      ...parts.map(
        ({ file, id }) => `<Relationship Id="${id}" Type="${office}/worksheet" Target="${file}"/>`,
      ),
      `<Relationship Id="rId${parts.length + 1}" Type="${office}/styles" Target="styles.xml"/>`,
    ]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(parts.map(({ sheet, file }) => [`xl/${file}`, sheetXml(sheet)])),
  };
  const zipped: Zippable = {};
  for (const [name, xml] of Object.entries(files)) zipped[name] = strToU8(xml);
  // A zip knows when its files were written; here that says nothing, and equal plans are equal files.
  return zipSync(zipped, { level: 6, mtime: new Date(1980, 0, 1) });
}
