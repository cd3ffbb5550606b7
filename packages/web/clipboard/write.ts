/**
 * Rows as other programs take them: a table for those that read HTML (Google Sheets, Excel, documents), a Markdown list
 * for those that take text. The table has what the outline shows: the title, indented by hard spaces as deep as it
 * stands, the kind where it says something, and the columns that were chosen.
 */
import { cellOf } from '@throughline/formats/cells';
import { handlesOf } from '@throughline/formats/handles';
import { linksFrom } from '@throughline/formats/losses';
import { fieldOf } from '@throughline/formats/rows';
import { guard } from '@throughline/formats/tables/guard';
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import { linkKindOf } from '@throughline/model/links/index';
import { itemOf, type Item, type Plan } from '@throughline/model/plan';
import { term } from '@throughline/words/say';
import { firstKind } from '../outline/rows.ts';
import { nameIn, type Sight } from '../sight.ts';
import type { ShownColumn } from '../ui.ts';
import { rowsBelow, topsOf } from './own.ts';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);

const cellHtml = (tag: 'td' | 'th', text: string, depth = 0): string =>
  `<${tag}>${'&nbsp;'.repeat(depth * 4)}${escaped(guard(text)).replaceAll('\n', '<br style="mso-data-placement:same-cell">')}</${tag}>`;

export type Written = { readonly text: string; readonly html: string; readonly count: number };

/** Would a row that is added there be of this kind by itself? */
function isUsual(plan: Plan, { kind, parent }: Item): boolean {
  const above = itemOf(plan, parent ?? '')?.kind;
  if (above !== undefined) return kind === (kindOf(above)?.child ?? above);
  const tree = kindOf(kind)?.traits.tree;
  return tree !== undefined && kind === firstKind(tree);
}

export function writeRows(sight: Sight, items: readonly Id[], shown: readonly ShownColumn[]): Written {
  const { plan, directory, reader } = sight;
  const rows = rowsBelow(plan, topsOf(plan, items));
  const handles = handlesOf(plan, directory);
  const waits = (id: Id): string =>
    linksFrom(plan, id)
      .filter((link) => linkKindOf(link.kind)?.orders)
      .map(({ to }) => nameIn(plan, directory, to) ?? to)
      .join('; ');
  const cell = (item: Item, { name, show }: ShownColumn): string => {
    if (name === 'waits') return waits(item.id);
    if (show) return show(item) ?? '';
    const field = fieldOf(kindOf(item.kind), name);
    return !field || field.type === 'data' ? '' : cellOf(field, item.fields[name], handles);
  };
  const kind: ShownColumn = {
    name: 'kind',
    label: () => term('field.kind', reader),
    show: (item) => term(item.kind, reader),
  };
  const said = shown.some(({ name }) => name === 'kind') || rows.every(({ item }) => isUsual(plan, item));
  const columns = said ? shown : [kind, ...shown];
  const title = (id: Id): string => nameIn(plan, directory, id) ?? '';
  const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(reader.locale) + text.slice(1);
  const head = [term('field.title', reader), ...columns.map(({ label }) => label())].map(capital);
  const body = rows.map(({ item, depth }) =>
    [
      cellHtml('td', title(item.id), depth),
      ...columns.map((column) => cellHtml('td', cell(item, column))),
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
