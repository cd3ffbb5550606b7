/**
 * Rows as other programs take them: a table for those that read HTML (Google Sheets, Excel, documents), a Markdown list
 * for those that take text. The first columns of the table are the title, indented by hard spaces as deep as it stands,
 * and then the fields in which anything stands.
 */
import { cellOf } from '@throughline/formats/cells';
import { handlesOf } from '@throughline/formats/handles';
import { linksFrom } from '@throughline/formats/losses';
import { anyField, fieldOf } from '@throughline/formats/rows';
import { guard } from '@throughline/formats/tables/guard';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import { linkKindOf } from '@throughline/model/links/index';
import { term } from '@throughline/words/say';
import { nameIn, type Sight } from '../sight.ts';
import { rowsBelow, topsOf } from './own.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const cellHtml = (tag: 'td' | 'th', text: string, depth = 0): string =>
  `<${tag}>${'&nbsp;'.repeat(depth * 4)}${escaped(guard(text)).replaceAll('\n', '<br style="mso-data-placement:same-cell">')}</${tag}>`;

export type Written = { readonly text: string; readonly html: string; readonly count: number };

export function writeRows(sight: Sight, items: readonly Id[]): Written {
  const { plan, directory, reader } = sight;
  const rows = rowsBelow(plan, topsOf(plan, items));
  const names = new Set(rows.flatMap(({ item }) => Object.keys(kindOf(item.kind)?.fields ?? {})));
  const handles = handlesOf(plan, directory);
  const cell = (name: string, at: number): string => {
    const item = rows[at]?.item;
    const field = item && fieldOf(kindOf(item.kind), name);
    return !field || field.type === 'data' ? '' : cellOf(field, item.fields[name], handles);
  };
  // What fits into a narrow column stands before long texts.
  const isLong = (name: string): boolean => ['text', 'list'].includes(anyField(name)?.type ?? '');
  const filled = [...names]
    .filter((name) => name !== 'title' && rows.some((_, at) => cell(name, at) !== ''))
    .toSorted((a, b) => Number(isLong(a)) - Number(isLong(b)));
  const waits = (id: Id): string =>
    linksFrom(plan, id)
      .filter((link) => linkKindOf(link.kind)?.orders)
      .map(({ to }) => nameIn(plan, directory, to) ?? to)
      .join('; ');
  const tied = rows.some(({ item }) => waits(item.id) !== '');
  const title = (id: Id): string => nameIn(plan, directory, id) ?? '';
  const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(reader.locale) + text.slice(1);
  const head = [
    ...['title', 'kind', ...filled].map((name) => capital(term(`field.${name}`, reader))),
    ...(tied ? [capital(term('depends-on', reader))] : []),
  ];
  const body = rows.map(({ item, depth }, at) =>
    [
      cellHtml('td', title(item.id), depth),
      cellHtml('td', term(item.kind, reader)),
      ...filled.map((name) => cellHtml('td', cell(name, at))),
      ...(tied ? [cellHtml('td', waits(item.id))] : []),
    ].join(''),
  );
  const heading = `<thead><tr>${head.map((name) => cellHtml('th', name)).join('')}</tr></thead>`;
  return {
    text: rows
      .map(({ item, depth }) => `${'  '.repeat(depth)}- ${title(item.id).replaceAll(/\s+/g, ' ')}`)
      .join('\n'),
    html: `<meta charset="utf-8"><table>${heading}<tbody>${body.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`,
    count: rows.length,
  };
}
