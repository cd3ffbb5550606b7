/** Markdown: an outline of bullets (`- goal: Pilot live (owner: Anna; by: 2025-06-30)`), or a table. */
import type { Directory } from '@throughline/model/directory';
import { kindOf } from '@throughline/model/kinds/index';
import type { Json, JsonObject } from '@throughline/model/json';
import { textOf } from '@throughline/model/json';
import { branch, linkOf, linksAt, type Item, type Plan } from '@throughline/model/plan';
import { assemble } from '../assemble.ts';
import { readCell } from '../cells.ts';
import { emptyDraft } from '../empty.ts';
import type { Format, Loss, ReadContext, Remark } from '../format.ts';
import { byIndent } from '../hierarchy.ts';
import { readLinks, writeLink } from '../references.ts';
import { fieldOf, rowKindOf, workKind } from '../rows.ts';
import type { SourceLink, SourceRow } from '../source.ts';
import { readGrid } from '../tables/grid.ts';
import { cellOf, tableLosses } from '../table-of.ts';
import { readTable } from './csv.ts';

const most = 20_000_000;
const bullet = /^(\s*)(?:[-*+]|\d+[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const heading = /^(#{1,6})\s+(.*)$/;
const details = /^(.*?)\s*\(((?:[a-zA-Z-]+:[^()]*)(?:;\s*[a-zA-Z-]+:[^()]*)*)\)\s*$/;
const linkKeys: Readonly<Record<string, string>> = {
  after: 'depends-on',
  'contributes-to': 'contributes-to',
  'hands-over': 'hands-over',
};

type Line = { depth: number; text: string; row: number; finished: boolean };

/** Bullets by their indentation; headings stand above all bullets, by their level. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let under = 0;
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.replace(/\r$/, '').slice(0, 5000);
    const head = heading.exec(line);
    const item = head ? undefined : bullet.exec(line);
    if (head) {
      under = head[1]?.length ?? 1;
      lines.push({ depth: under, text: head[2] ?? '', row: at + 1, finished: false });
    } else if (item) {
      const indent = (item[1] ?? '').replaceAll('\t', '    ').length;
      lines.push({
        depth: 10 + indent,
        text: item[3] ?? '',
        row: at + 1,
        finished: /x/i.test(item[2] ?? ''),
      });
    }
  }
  return lines;
}

function readLine(
  line: Line,
  parent: string | undefined,
  times: Map<string, number>,
  context: ReadContext,
): SourceRow {
  const match = details.exec(line.text);
  const head = match?.[1] ?? line.text;
  const [, said = '', rest = ''] = /^([a-zA-Z-]+):\s+(.*)$/.exec(head) ?? [];
  const kind = rowKindOf(said) ?? rowKindOf(context.rowKind ?? workKind());
  if (!kind) throw new Error(`no kind for rows: ${context.rowKind}`);
  const title = (rowKindOf(said) ? rest : head).trim();
  const fields: Record<string, Json> = { title: title.slice(0, 500) };
  const people: Record<string, string[]> = {};
  const links: SourceLink[] = [];
  const remarks: Remark[] = [];
  if (line.finished && fieldOf(kind, 'status')) fields['status'] = 'finished';
  let key = title;
  let id: string | undefined;
  for (const part of match?.[2]?.split(/;\s*(?=[a-zA-Z-]+:)/) ?? []) {
    const at = part.indexOf(':');
    const name = part.slice(0, at).trim();
    const value = part.slice(at + 1).trim();
    const field = fieldOf(kind, name === 'by' ? 'deadline' : name);
    if (name === 'id' && /^[A-Za-z0-9_-]{1,40}$/.test(value)) {
      key = value;
      id = value;
    } else if (linkKeys[name] !== undefined)
      links.push(...readLinks(linkKeys[name], value.replaceAll(' | ', ';')));
    else if (!field)
      remarks.push({
        code: 'yaml.unknown-key',
        args: { key: name.slice(0, 100), kind: { term: kind.name } },
        row: line.row,
      });
    else {
      const read = readCell(
        name,
        field,
        value.replaceAll(' | ', field.type === 'list' ? '\n' : '; '),
        context,
      );
      const target = name === 'by' ? 'deadline' : name;
      if (read.value !== undefined) fields[target] = read.value;
      if (read.people) people[target] = [...read.people];
      if (read.contributors) people['contributors'] = [...read.contributors];
      for (const { code, args } of read.remarks)
        remarks.push({ code, args, field: target, text: value, row: line.row });
    }
  }
  const nth = (times.get(key) ?? 0) + 1;
  times.set(key, nth);
  return {
    key: nth === 1 ? key : `${key} (${nth})`,
    ...(id === undefined || nth > 1 ? {} : { id }),
    ...(parent === undefined ? {} : { parent }),
    kind: kind.name,
    fields,
    people,
    links,
    row: line.row,
    remarks,
  };
}

export const markdown: Format = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  mediaType: 'text/markdown',
  lossless: false,
  sniff: (text, fileName) => {
    if (/\.(md|markdown)$/i.test(fileName)) return 0.9;
    const sample = text.slice(0, 5000);
    if (/^\s*\|.*\|\s*$/m.test(sample) && /^\s*\|?\s*:?-{3,}/m.test(sample)) return 0.6;
    return /^\s*(?:[-*+]|\d+[.)])\s+\S/m.test(sample) || heading.test(sample) ? 0.4 : 0.05;
  },
  read: (text, context) => {
    if (text.length > most) return emptyDraft({ code: 'file.too-long', args: { length: text.length, most } });
    const lines = linesOf(text);
    if (/^\s*\|.*\|/m.test(text) && lines.every(({ depth }) => depth < 10)) {
      const { grid, problems } = readGrid(text);
      if (!grid) return emptyDraft(...problems);
      const rows = grid.rows.map((cells, at) => ({ line: grid.lines[at] ?? at + 1, cells }));
      return readTable(grid.header, rows, context, problems);
    }
    if (lines.length === 0) return emptyDraft({ code: 'markdown.no-plan', args: {} });
    // A lone first heading is the name of the document, and no item.
    const [head] = lines;
    const titled =
      head && head.depth === 1 && lines.filter(({ depth }) => depth === 1).length === 1 && lines.length > 1;
    const body = titled ? lines.slice(1) : lines;
    const parents = byIndent(body.map(({ depth }, at) => ({ key: String(at), depth })));
    const times = new Map<string, number>();
    const rows: SourceRow[] = [];
    for (const [at, line] of body.entries()) {
      const parent = parents[at] === undefined ? undefined : rows[Number(parents[at])]?.key;
      rows.push(readLine(line, parent, times, context));
    }
    const settings: JsonObject = titled && head ? { name: head.text.trim().slice(0, 500) } : {};
    return assemble({ name: context.fileName ?? 'outline.md', rows, settings }, context);
  },
  write: (plan, directory) => ({ text: outlineOf(plan, directory), losses: markdownLosses(plan) }),
};

const unsafe = /[();|\n]/;

function outlineOf(plan: Plan, directory: Directory): string {
  const lines = [`# ${textOf(plan.settings['name']) || 'Plan'}`, ''];
  for (const { item, depth } of branch(plan, null)) {
    const kind = kindOf(item.kind);
    if (!kind?.traits.ownable) continue;
    const parts = [`id: ${item.id}`];
    for (const [name, field] of Object.entries(kind.fields)) {
      const value = item.fields[name];
      if (value === undefined || name === 'title' || !sayable(field.type, value)) continue;
      const text = Array.isArray(value)
        ? value
            .map((one) =>
              cellOf(
                plan,
                directory,
                { ...field, type: field.type === 'refs' ? 'ref' : 'line' } as never,
                one,
              ),
            )
            .join(' | ')
        : cellOf(plan, directory, field, value);
      parts.push(`${name === 'deadline' ? 'by' : name}: ${text}`);
    }
    for (const [key, linkKind] of Object.entries(linkKeys)) {
      const links = linksAt(plan, item.id)
        .map((id) => linkOf(plan, id))
        .filter((link) => link?.from === item.id && link.kind === linkKind);
      if (links.length > 0)
        parts.push(
          `${key}: ${links.map((link) => writeLink(link?.to ?? '', link?.fields ?? {})).join(' | ')}`,
        );
    }
    const title = textOf(item.fields['title']).replaceAll('\n', ' ');
    lines.push(`${'  '.repeat(depth)}- ${kind.name}: ${title} (${parts.join('; ')})`);
  }
  return `${lines.join('\n')}\n`;
}

/** A value that one line can carry; the rest is told as lost. */
const sayable = (type: string, value: Json): boolean => {
  if (type === 'data' || type === 'text')
    return type === 'text' && typeof value === 'string' && !unsafe.test(value);
  return Array.isArray(value) ? value.every((one) => !unsafe.test(String(one))) : !unsafe.test(String(value));
};

function markdownLosses(plan: Plan): Loss[] {
  let texts = 0;
  const count = (item: Item): number => {
    const kind = kindOf(item.kind);
    return Object.entries(item.fields).filter(([name, value]) => {
      const field = kind?.fields[name];
      return field && field.type !== 'data' && name !== 'title' && !sayable(field.type, value);
    }).length;
  };
  for (const { item } of branch(plan, null)) if (kindOf(item.kind)?.traits.ownable) texts += count(item);
  const lost: Loss[] = texts > 0 ? [{ code: 'loss.texts', args: { count: texts }, count: texts }] : [];
  return [...tableLosses(plan), ...lost];
}
