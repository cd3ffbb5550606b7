/** An outline of headings and bullets into rows. */
import type { Json, JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import type { Kind } from '@throughline/model/kind';
import { limits } from '@throughline/model/limits';
import { assemble } from '../assemble.ts';
import { partsOf, readCell } from '../cells.ts';
import { linkColumns } from '../columns.ts';
import type { Draft, ReadContext, Remark } from '../format.ts';
import { byIndent } from '../hierarchy.ts';
import { loss } from '../losses.ts';
import { isId } from '../match.ts';
import { keys } from '../origins.ts';
import { readLinks } from '../references.ts';
import { carried, fieldOf, kindNamed, workKind } from '../rows.ts';
import type { Cells, Reading, Said, SourceRow } from '../source.ts';
import { withHolders } from '../table/holders.ts';
import { readLine, unquoted } from './line.ts';
import type { OutlineLine, OutlineText } from './lines.ts';

/** What people say for a field. */
const aliases: Readonly<Record<string, string>> = { by: 'deadline' };
const beside = new Set(['id', 'email', 'branch', 'title', ...Object.keys(linkColumns)]);

/** The entries of a list: a JSON list, or divided by bars. */
function entriesOf(text: string): string {
  if (text.startsWith('[')) return text;
  return text
    .split('|')
    .map((part) => part.trim())
    .join('\n');
}

function readDetails(
  cells: Cells,
  kind: Kind,
  own: boolean,
  context: ReadContext,
): Reading & { remarks: Remark[] } {
  const fields: Record<string, Json> = {};
  const people: Record<string, Said> = {};
  const remarks: Remark[] = [];
  for (const [said, text] of Object.entries(cells)) {
    if (beside.has(said)) continue;
    const name = Object.hasOwn(aliases, said) ? (aliases[said] ?? said) : said;
    const field = fieldOf(kind, name);
    if (!field || field.type === 'data') {
      remarks.push({
        code: 'outline.unknown-key',
        args: { key: said.slice(0, 100), kind: { term: kind.name } },
      });
    } else if ('to' in field)
      people[name] = { texts: field.type === 'refs' ? partsOf(entriesOf(text)) : [text] };
    else {
      const cell = field.type === 'list' ? entriesOf(text) : text;
      const read = readCell(name, field, cell, { ...context, own });
      // Empty in quotes is an empty text, not none.
      const value = own && text === '' && read.value === null ? '' : read.value;
      if (value !== undefined) fields[name] = value;
      remarks.push(...read.remarks.map((remark) => ({ ...remark, field: name, text })));
    }
  }
  return { fields, people, remarks };
}

const cutTitle = (title = ''): Remark[] =>
  title.length > limits.line
    ? [
        {
          code: 'cell.cut',
          args: { field: { term: 'field.title' }, length: title.length, most: limits.line },
        },
      ]
    : [];

/** The kind in front of a title, if there is one: `goal: Pilot live`. */
function headOf(text: string, usual: Kind): { kind: Kind; rest: string; stated: boolean } {
  const [, said = '', rest = ''] = /^([a-zA-Z-]{1,100}):\s(.*)$/s.exec(text) ?? [];
  const kind = kindNamed(said);
  return carried(kind)
    ? { kind, rest: rest.trim(), stated: true }
    : { kind: usual, rest: text, stated: false };
}

/** What a title says: a field, or the name of somebody, which goes to the directory. */
function titled(
  title: string | undefined,
  email: string | undefined,
  kind: Kind,
): Pick<SourceRow, 'entry'> & { fields: JsonObject } {
  const cut = title?.slice(0, limits.line);
  if (kind.traits.human) {
    const entry = { ...(cut ? { name: cut } : {}), ...(email === undefined ? {} : { email }) };
    return { entry, fields: {} };
  }
  return { fields: cut === undefined || !fieldOf(kind, 'title') ? {} : { title: cut } };
}

type Place = { readonly parent: string | undefined; readonly nextKey: (text: string) => string };

function rowOf(line: OutlineLine, place: Place, usual: Kind, context: ReadContext): SourceRow {
  const { kind, rest, stated } = headOf(line.text, usual);
  const { title: whole, details } = readLine(rest);
  const pairs = [...details, ...line.said.map(([name, value]) => [name, unquoted(value)] as const)];
  const done = line.finished && fieldOf(kind, 'status') ? [['status', 'finished'] as const] : [];
  const cells: Cells = Object.fromEntries([...pairs, ...done]);
  const id = cells['id'] !== undefined && isId(cells['id']) ? cells['id'] : undefined;
  const title = id === undefined ? (whole ?? '').trim() : whole;
  const base = (before: Cells): Reading => readDetails(before, kind, false, context);
  const read = readDetails(cells, kind, id !== undefined, context);
  const { fields, ...entry } = titled(title, cells['email'], kind);
  const { branch = '' } = cells;
  return {
    key: place.nextKey(id ?? title ?? ''),
    ...(id === undefined ? { cells: { ...cells, title: title ?? '' }, base } : { id }),
    ...(place.parent === undefined ? {} : { parent: place.parent }),
    ...(stated ? { kind: kind.name } : {}),
    as: kind.name,
    ...(branch === '' ? {} : { tag: branch }),
    ...entry,
    fields: { ...read.fields, ...fields },
    people: read.people,
    links: Object.entries(linkColumns).flatMap(([name, link]) => readLinks(link, cells[name] ?? '')),
    row: line.row,
    remarks: [...read.remarks, ...cutTitle(title)],
  };
}

/** A lone first heading is the name of the document, and no item. */
function titleOf(lines: readonly OutlineLine[]): OutlineLine | undefined {
  const [head] = lines;
  const alone = lines.filter(({ depth }) => depth === 1).length === 1;
  return head?.depth === 1 && alone ? head : undefined;
}

export function readOutline({ lines, left }: OutlineText, context: ReadContext): Draft {
  const head = titleOf(lines);
  const body = head ? lines.slice(1) : lines;
  const usual = kindNamed(context.rowKind ?? '') ?? kindOf(workKind());
  if (!usual) throw new Error('no kind for rows');
  const parents = byIndent(body.map(({ depth }, at) => ({ key: String(at), depth })));
  const nextKey = keys();
  const rows: SourceRow[] = [];
  for (const [at, line] of body.entries()) {
    const parent = parents[at] === undefined ? undefined : rows[Number(parents[at])]?.key;
    rows.push(rowOf(line, { parent, nextKey }, usual, context));
  }
  const name = unquoted(head?.text.trim() ?? '').slice(0, limits.line);
  const settings: JsonObject = name === '' ? {} : { name };
  const source = { name: context.fileName ?? 'outline', rows: withHolders(rows), settings };
  return assemble(source, context, { losses: left > 0 ? [loss('lines', left)] : [] });
}
