/**
 * The plan as YAML that people write by hand: a tree of kinds and titles, names instead of ids, links by title.
 * A JSON Schema made from the kinds (`docs/reference/plan.schema.json`) gives editors completion.
 */
import type { Directory } from '@throughline/model/directory';
import type { Json } from '@throughline/model/json';
import { textOf } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { linkKinds } from '@throughline/model/links/index';
import type { Kind } from '@throughline/model/kind';
import { childrenOf, itemOf, linkOf, linksAt, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { isAlias, LineCounter, parseDocument, stringify, visit, type Document } from 'yaml';
import { assemble } from '../assemble.ts';
import { readCell } from '../cells.ts';
import { emptyDraft } from '../empty.ts';
import type { Format, ReadContext, Remark } from '../format.ts';
import { fieldOf, rowKinds } from '../rows.ts';
import type { Cast, Source, SourceLink, SourceRow } from '../source.ts';
import { nameIn, tableLosses } from '../table-of.ts';

const most = { characters: 20_000_000, rows: 100_000, depth: 100 };

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value]);

/** Keys of an item that are neither its kind nor a field. `by` is what people say for the deadline. */
const aliases: Readonly<Record<string, string>> = { by: 'deadline', after: 'depends-on' };
const beside = new Set(['id', 'items', ...Object.keys(linkKinds), 'after', 'kind']);

function linksIn(node: Node): SourceLink[] {
  const links: SourceLink[] = [];
  for (const kind of Object.keys(linkKinds)) {
    const said = [...listOf(node[kind]), ...(aliases['after'] === kind ? listOf(node['after']) : [])];
    for (const one of said) {
      if (!isNode(one)) links.push({ kind, to: String(one), fields: {} });
      else {
        const { to, ...fields } = one;
        links.push({ kind, to: String(to ?? ''), fields: fields as Record<string, Json> });
      }
    }
  }
  return links;
}

type Walk = { rows: SourceRow[]; remarks: Remark[]; keys: Map<string, number>; context: ReadContext };

/** A value as the text that a cell would have. */
const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => cellText(one)).join('\n');
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
};

function readItem(node: Node, parent: string | undefined, depth: number, walk: Walk): void {
  const kind = kindIn(node);
  if (!kind) {
    const found = { list: Object.keys(node).slice(0, 8) };
    walk.remarks.push({ code: 'yaml.no-kind', args: { keys: found } });
    return;
  }
  const title = cellText(node[kind.name] ?? node['title']).trim();
  const id = node['id'] === undefined ? undefined : String(node['id'] as string);
  const nth = (walk.keys.get(id ?? title) ?? 0) + 1;
  walk.keys.set(id ?? title, nth);
  const key = nth === 1 ? (id ?? title) : `${id ?? title} (${nth})`;
  const fields: Record<string, Json> = { title };
  const people: Record<string, string[]> = {};
  const remarks: Remark[] = [];
  for (const [said, value] of Object.entries(node)) {
    const name = aliases[said] ?? said;
    const field = fieldOf(kind, name);
    if (beside.has(said) || kindOf(said) || name === 'title') continue;
    if (!field) {
      remarks.push({
        code: 'yaml.unknown-key',
        args: { key: said.slice(0, 100), kind: { term: kind.name } },
      });
      continue;
    }
    if (field.type === 'ref' || field.type === 'refs') {
      people[name] = listOf(value).map((one) => cellText(one));
      continue;
    }
    if (field.type === 'list') {
      fields[name] = listOf(value).map((one) => cellText(one));
      continue;
    }
    const read = readCell(name, field, cellText(value), walk.context);
    if (read.value !== undefined) fields[name] = read.value;
    for (const { code, args } of read.remarks)
      remarks.push({ code, args, field: name, text: cellText(value) });
  }
  walk.rows.push({
    key,
    ...(id === undefined ? {} : { id }),
    ...(parent === undefined ? {} : { parent }),
    kind: kind.name,
    fields,
    people,
    links: linksIn(node),
    remarks,
  });
  readItems(node['items'], key, depth + 1, walk);
}

const kindIn = (node: Node): Kind | undefined =>
  rowKinds.find((kind) => kind.name in node) ?? rowKinds.find((kind) => kind.name === node['kind']);

function readItems(value: unknown, parent: string | undefined, depth: number, walk: Walk): void {
  if (depth > most.depth || walk.rows.length > most.rows) return;
  for (const one of listOf(value)) {
    if (isNode(one)) readItem(one, parent, depth, walk);
    else if (one !== null)
      walk.remarks.push({ code: 'yaml.no-kind', args: { keys: { list: [cellText(one).slice(0, 100)] } } });
  }
}

function castIn(root: Node): Cast[] {
  const cast: Cast[] = [];
  for (const [section, kind] of [
    ['people', 'person'],
    ['units', 'unit'],
    ['roles', 'role'],
  ] as const) {
    const members = root[section];
    if (!isNode(members)) continue;
    for (const [key, value] of Object.entries(members)) {
      const node: Node = isNode(value) ? value : { name: value ?? key };
      const { name, email, holder, parent, id, ...fields } = node;
      cast.push({
        key,
        kind,
        name: cellText(name ?? node['title'] ?? key),
        ...(email === undefined ? {} : { email: cellText(email) }),
        ...(holder === undefined ? {} : { holder: cellText(holder) }),
        ...(parent === undefined ? {} : { parent: cellText(parent) }),
        ...(id === undefined ? {} : { id: cellText(id) }),
        fields: Object.fromEntries(
          Object.entries(fields).filter(([field]) => kindOf(kind)?.fields[field] && field !== 'title'),
        ) as Record<string, Json>,
      });
    }
  }
  return cast;
}

// Aliases can make a small file huge; a plan needs none.
function hasAlias(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: (_, node) => {
      found ||= isAlias(node);
      return visit.BREAK;
    },
  });
  return found;
}

export const yaml: Format = {
  name: 'yaml',
  extensions: ['yaml', 'yml'],
  mediaType: 'application/yaml',
  lossless: false,
  sniff: (text, fileName) => {
    if (/^throughline:\s*\d/m.test(text.slice(0, 2000))) return 0.95;
    return /\.ya?ml$/i.test(fileName) ? 0.6 : 0;
  },
  read: (text, context) => {
    if (text.length > most.characters) {
      return emptyDraft({ code: 'file.too-long', args: { length: text.length, most: most.characters } });
    }
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, schema: 'core', uniqueKeys: true });
    if (document.errors.length > 0) {
      return emptyDraft(
        ...document.errors.slice(0, 10).map((error) => ({
          code: 'yaml.malformed',
          args: {
            row: lines.linePos(error.pos[0]).line,
            message: error.message.split('\n')[0]?.slice(0, 200) ?? '',
          },
        })),
      );
    }
    if (hasAlias(document)) return emptyDraft({ code: 'yaml.alias', args: {} });
    const root: unknown = document.toJS({ maxAliasCount: 0 });
    if (!isNode(root)) return emptyDraft({ code: 'yaml.no-plan', args: {} });
    const walk: Walk = { rows: [], remarks: [], keys: new Map(), context };
    readItems(root['plan'], undefined, 0, walk);
    const known = new Set([
      'throughline',
      'name',
      'about',
      'zone',
      'levels',
      'people',
      'units',
      'roles',
      'plan',
    ]);
    for (const key of Object.keys(root)) {
      if (!known.has(key))
        walk.remarks.push({
          code: 'yaml.unknown-key',
          args: { key: key.slice(0, 100), kind: { term: 'plan' } },
        });
    }
    if (walk.rows.length === 0 && walk.remarks.length === 0)
      return emptyDraft({ code: 'yaml.no-plan', args: {} });
    const settings = Object.fromEntries(
      ['name', 'about', 'zone', 'levels']
        .filter((key) => root[key] != null)
        .map((key) => [key, root[key] as Json]),
    );
    const source: Source = {
      name: context.fileName ?? 'plan.yaml',
      rows: walk.rows,
      cast: castIn(root),
      settings,
    };
    const draft = assemble(source, context);
    return { ...draft, remarks: [...walk.remarks, ...draft.remarks] };
  },
  write: (plan, directory) => ({
    text: stringify(treeOf(plan, directory), { lineWidth: 110 }),
    losses: yamlLosses(plan),
  }),
};

const yamlLosses = (plan: Plan): ReturnType<typeof tableLosses> =>
  tableLosses(plan).filter(({ code }) => code !== 'loss.links' && code !== 'loss.units');

function treeOf(plan: Plan, directory: Directory): Node {
  const root: Node = { throughline: 1 };
  for (const name of ['name', 'about', 'zone', 'levels']) {
    if (plan.settings[name] !== undefined) root[name] = plan.settings[name];
  }
  const sections: Record<string, Node> = { people: {}, units: {}, roles: {} };
  for (const item of [...values(plan.items)].toSorted((a, b) => (a.order < b.order ? -1 : 1))) {
    const traits = kindOf(item.kind)?.traits;
    if (traits?.tree !== 'organisation' || item.removed) continue;
    const section = traits.human ? 'people' : traits.accountable ? 'roles' : 'units';
    (sections[section] as Node)[item.id] = memberOf(plan, directory, item);
  }
  for (const [name, section] of Object.entries(sections))
    if (Object.keys(section).length > 0) root[name] = section;
  root['plan'] = childrenOf(plan, null).flatMap((id) => nodeOf(plan, directory, id));
  return root;
}

function memberOf(plan: Plan, directory: Directory, item: Item): Node {
  const { title: _, origin: __, holder, ...rest } = item.fields;
  const entry = directory[item.id];
  return {
    name: nameIn(plan, directory, item.id),
    ...(entry?.email === undefined ? {} : { email: entry.email }),
    ...(item.parent === null ? {} : { parent: item.parent }),
    ...(holder === undefined ? {} : { holder }),
    ...rest,
    id: item.id,
  };
}

function nodeOf(plan: Plan, directory: Directory, id: string): Node[] {
  const item = itemOf(plan, id);
  const kind = item && kindOf(item.kind);
  if (!item || !kind?.traits.ownable) return [];
  const node: Node = { [kind.name]: textOf(item.fields['title']), id: item.id };
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = item.fields[name];
    if (value === undefined || field.type === 'data' || name === 'title') continue;
    // Names of people are not unique and may be forgotten: the keys of the sections above are.
    node[name === 'deadline' ? 'by' : name] = value;
  }
  for (const at of linksAt(plan, id)) {
    const link = linkOf(plan, at);
    if (link?.from !== id) continue;
    const key = link.kind === aliases['after'] ? 'after' : link.kind;
    const said = Object.keys(link.fields).length === 0 ? link.to : { to: link.to, ...link.fields };
    node[key] = [...listOf(node[key]), said];
  }
  const below = childrenOf(plan, id).flatMap((child) => nodeOf(plan, directory, child));
  if (below.length > 0) node['items'] = below;
  return [node];
}

/** JSON Schema of hand-written plans, made from the kinds: editors complete and check with it. */
export function yamlSchema(): Node {
  const type = (kind: Kind): Node => ({
    type: 'object',
    required: [kind.name],
    properties: {
      [kind.name]: { type: 'string', description: 'title' },
      id: { type: 'string' },
      by: { type: 'string', description: 'deadline, as people write it' },
      ...Object.fromEntries(
        Object.entries(kind.fields)
          .filter(([, field]) => field.type !== 'data')
          .map(([name, field]) => [name, fieldSchema(field.type, 'options' in field ? field.options : [])]),
      ),
      after: {},
      ...Object.fromEntries(Object.keys(linkKinds).map((name) => [name, {}])),
      items: { type: 'array', items: { $ref: '#/$defs/item' } },
    },
    additionalProperties: false,
  });
  const cast = { type: 'object', additionalProperties: { type: ['object', 'string', 'null'] } };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Throughline plan',
    type: 'object',
    required: ['plan'],
    properties: {
      throughline: { const: 1 },
      name: { type: 'string' },
      about: { type: 'string' },
      zone: { type: 'string' },
      levels: { type: 'array', items: { type: 'string' } },
      people: cast,
      units: cast,
      roles: cast,
      plan: { type: 'array', items: { $ref: '#/$defs/item' } },
    },
    additionalProperties: false,
    $defs: {
      item: {
        anyOf: Object.values(kinds as Record<string, Kind>)
          .filter(({ traits }) => traits.ownable)
          .map(type),
      },
    },
  };
}

function fieldSchema(type: string, options: readonly string[]): Node {
  if (type === 'list' || type === 'refs') return { type: ['array', 'string'], items: { type: 'string' } };
  if (type === 'choice') return { enum: [...options] };
  return { type: ['string', 'number'] };
}
