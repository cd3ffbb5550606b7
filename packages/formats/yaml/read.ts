/** A plan in YAML, written by hand or exported, into rows. */
import type { Json, JsonObject } from '@throughline/model/json';
import type { Kind } from '@throughline/model/kind';
import { linkKinds } from '@throughline/model/links/index';
import { limits } from '@throughline/model/limits';
import { problem } from '@throughline/model/problem';
import { settings as settingFields } from '@throughline/model/settings';
import { assemble } from '../assemble.ts';
import { readCell } from '../cells.ts';
import { emptyDraft } from '../empty.ts';
import type { Draft, ReadContext, Remark } from '../format.ts';
import { isId } from '../match.ts';
import { keys } from '../origins.ts';
import { readLinks } from '../references.ts';
import { fieldOf, headField } from '../rows.ts';
import type { Cells, Reading, Said, SourceLink, SourceRow } from '../source.ts';
import { withHolders } from '../table/holders.ts';
import { castIn } from './cast.ts';
import { readDocument } from './document.ts';
import {
  aliases,
  beside,
  cellText,
  isNode,
  kindIn,
  listOf,
  own,
  sections,
  settingKeys,
  type Node,
} from './node.ts';

type Walk = {
  readonly rows: SourceRow[];
  readonly remarks: Remark[];
  readonly nextKey: (text: string) => string;
  readonly context: ReadContext;
};

function linksIn(node: Node): SourceLink[] {
  return Object.keys(linkKinds).flatMap((kind) => {
    const said = [
      ...listOf(own(node, kind)),
      ...(aliases['after'] === kind ? listOf(own(node, 'after')) : []),
    ];
    return said.flatMap((one): SourceLink[] => {
      if (!isNode(one)) {
        const text = cellText(one);
        // One entry is one link: a name with a semicolon in it is one name.
        const [link] = /[;\n]/.test(text) ? [] : readLinks(kind, text);
        return [link ?? { kind, to: text, fields: {} }];
      }
      const { to, ...fields } = one;
      return [{ kind, to: cellText(to), fields: fields as JsonObject }];
    });
  });
}

/** Values as they are kept beside an item: text as it is, whatever else as JSON. */
const kept = (node: Node): Record<string, string> =>
  Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'items')
      .map(([key, value]) => [
        key,
        typeof value === 'string' && !/^["[{]/.test(value) ? value : (JSON.stringify(value) ?? ''),
      ]),
  );

function unkept(cells: Cells): Node {
  const back = (text: string): unknown => {
    if (!/^(["[{]|true$|false$|null$|-?\d)/.test(text)) return text;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  };
  return Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, back(text)]));
}

/** The fields that a node states; `own` values are as this program wrote them. */
function readNode(
  node: Node,
  kind: Kind,
  isOwn: boolean,
  context: ReadContext,
): Reading & { remarks: Remark[] } {
  const fields: Record<string, Json> = {};
  const people: Record<string, Said> = {};
  const remarks: Remark[] = [];
  const head = headField(kind);
  for (const [said, value] of Object.entries(node)) {
    const isHead = said === kind.name;
    const name = isHead ? head : Object.hasOwn(aliases, said) ? aliases[said] : said;
    if (name === undefined || (beside.has(said) && !isHead)) continue;
    const field = fieldOf(kind, name);
    if (!field || field.type === 'data') {
      remarks.push({
        code: 'yaml.unknown-key',
        args: { key: said.slice(0, 100), kind: { term: kind.name } },
      });
    } else if ('to' in field) people[name] = { texts: listOf(value).map(cellText) };
    else if (value !== null && isOwn && field.schema.safeParse(value).success) fields[name] = value as Json;
    else {
      const list = field.type === 'list' && Array.isArray(value);
      const text = list ? JSON.stringify(value.map(cellText)) : cellText(value);
      const read = readCell(name, field, text, { ...context, own: isOwn });
      if (read.value !== undefined) fields[name] = read.value;
      remarks.push(...read.remarks.map((remark) => ({ ...remark, field: name, text })));
    }
  }
  return { fields, people, remarks };
}

export function rowOf(
  node: Node,
  kind: Kind,
  parent: string | undefined,
  named: string | undefined,
  walk: Walk,
): SourceRow {
  const head = cellText(own(node, kind.name) ?? own(node, 'title'));
  const said = own(node, 'id');
  const id = said !== undefined && isId(cellText(said)) ? cellText(said) : undefined;
  const isOwn = id !== undefined;
  const { fields, people, remarks } = readNode(node, kind, isOwn, walk.context);
  const [email, tag] = [cellText(own(node, 'email')), cellText(own(node, 'branch'))];
  const name = head.slice(0, limits.line);
  const entry = { ...(name === '' ? {} : { name }), ...(email === '' ? {} : { email }) };
  return {
    key: walk.nextKey(named ?? id ?? head.trim()),
    ...(id === undefined
      ? { cells: kept(node), base: (cells: Cells) => readNode(unkept(cells), kind, false, walk.context) }
      : { id }),
    ...(parent === undefined ? {} : { parent }),
    kind: kind.name,
    as: kind.name,
    ...(tag === '' ? {} : { tag }),
    ...(kind.traits.human ? { entry } : {}),
    fields,
    people,
    links: linksIn(node),
    remarks,
  };
}

/** Items of a list and all below them, without recursion: a file can nest deeper than the stack is. */
function readItems(value: unknown, walk: Walk): void {
  const rest = listOf(value)
    .map((one) => ({ one, parent: undefined as string | undefined }))
    .toReversed();
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { one, parent } = next;
    if (one === null || one === undefined) continue;
    const kind = isNode(one) ? kindIn(one) : undefined;
    if (!isNode(one) || !kind) {
      const found = isNode(one) ? Object.keys(one) : [cellText(one)];
      const list = found.slice(0, 8).map((text) => text.slice(0, 100));
      walk.remarks.push({ code: 'yaml.no-kind', args: { keys: { list } } });
      continue;
    }
    const row = rowOf(one, kind, parent, undefined, walk);
    walk.rows.push(row);
    rest.push(
      ...listOf(own(one, 'items'))
        .map((child) => ({ one: child, parent: row.key }))
        .toReversed(),
    );
  }
}

function settingsIn(root: Node): { settings: JsonObject; remarks: Remark[] } {
  const settings: Record<string, Json> = {};
  const remarks: Remark[] = [];
  for (const key of settingKeys) {
    const [value, field] = [own(root, key), settingFields[key]];
    if (value === null || value === undefined || !field) continue;
    if (field.schema.safeParse(value).success) settings[key] = value as Json;
    else
      remarks.push({
        code: 'cell.form',
        args: { field: { term: `field.${key}` }, text: cellText(value).slice(0, 200) },
      });
  }
  return { settings, remarks };
}

const known: ReadonlySet<string> = new Set([
  ...['throughline', 'workspace', 'plan', 'organisation'],
  ...sections,
  ...settingKeys,
]);

const strangers = (root: Node): Remark[] =>
  Object.keys(root)
    .filter((key) => !known.has(key))
    .map((key) => ({ code: 'yaml.unknown-key', args: { key: key.slice(0, 100), kind: { term: 'plan' } } }));

export function readYaml(text: string, context: ReadContext): Draft {
  const found = readDocument(text);
  if ('problems' in found) return emptyDraft(...found.problems);
  const { root } = found;
  const walk: Walk = { rows: [], remarks: [], nextKey: keys(), context };
  for (const { key, kind, node, parent } of castIn(root)) {
    walk.rows.push(rowOf(node, kind, parent, key, walk));
  }
  readItems(own(root, 'plan'), walk);
  readItems(own(root, 'organisation'), walk);
  const { settings, remarks } = settingsIn(root);
  const told = [...walk.remarks, ...remarks, ...strangers(root)];
  if (walk.rows.length > limits.wishes) {
    return emptyDraft(problem('file.too-many', { count: walk.rows.length, most: limits.wishes }));
  }
  const empty = walk.rows.length === 0 && Object.keys(settings).length === 0;
  if (empty && !Array.isArray(own(root, 'plan')))
    return { ...emptyDraft(problem('yaml.no-plan')), remarks: told };
  const whole = own(root, 'workspace') === context.plan.id;
  const source = { name: context.fileName ?? 'plan', rows: withHolders(walk.rows), settings, whole };
  return assemble(source, context, { remarks: told });
}
