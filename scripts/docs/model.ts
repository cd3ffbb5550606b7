/** The reference of the model: kinds and fields, links, commands, changes. */
import type { Field, Fields } from '@throughline/model/field';
import type { Kind } from '@throughline/model/kind';
import type { LinkKind } from '@throughline/model/link';
import { commands } from '@throughline/model/commands/index';
import { changes } from '@throughline/model/changes/index';
import { kinds } from '@throughline/model/kinds/index';
import { limits } from '@throughline/model/limits';
import { linkKinds } from '@throughline/model/links/index';
import { a } from '@throughline/words/en/grammar';
import * as z from 'zod';
import { code, page, table, word, type Pages } from './page.ts';

const valueOf: Readonly<Record<Field['type'], string>> = {
  line: `text of one line, up to ${limits.line} characters`,
  text: `Markdown, up to ${limits.text} characters`,
  list: `up to ${limits.list} lines`,
  given: 'a given date',
  estimate: '`3d`, `3-8d` or `3-5-8d`, in `h`, `d` or `w`',
  flag: 'true or false',
  number: 'a number',
  data: 'structured, written by imports',
  choice: '',
  ref: 'the id of an item',
  refs: `up to ${limits.list} ids of items`,
};

function fieldRows(fields: Fields): string[][] {
  return Object.entries(fields).map(([name, field]) => {
    const options = field.type === 'choice' ? field.options.map(code).join(', ') : valueOf[field.type];
    const to = 'to' in field ? `, ${field.to}` : '';
    return [code(name), word(`field.${name}`), options + to];
  });
}

const traitsOf = ({ traits }: Kind): string =>
  Object.entries(traits)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => code(value === true ? name : `${name}: ${value}`))
    .join(', ');

const kindSection = (kind: Kind): string =>
  [
    `## ${kind.name}`,
    `Traits: ${traitsOf(kind)}. Holds: ${kind.holds.map(code).join(', ') || 'nothing'}. ` +
      `${kind.top ? 'May stand at the top' : 'Stands under an item'}.` +
      (kind.child === undefined ? '' : ` A first child is ${a(word(kind.child))} unless said.`),
    table(['field', 'called', 'value'], fieldRows(kind.fields)),
  ].join('\n\n');

const linkSection = (link: LinkKind): string =>
  [
    `## ${link.name}`,
    `Between items that are ${code(link.ends)}. ${link.acyclic ? 'A loop of such links is refused.' : 'Loops are allowed.'}` +
      (link.orders ? ' Orders its ends in time.' : ''),
    table(['field', 'called', 'value'], fieldRows(link.fields)),
  ].join('\n\n');

type Schema = {
  properties?: Record<string, Schema>;
  required?: string[];
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
};

const typeOf = (schema: Schema): string => {
  if (schema.const !== undefined) return code(JSON.stringify(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(String(one))).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  return schema.type ?? 'JSON';
};

/** The parts of a shape, by its JSON Schema. */
export function shapeTable(schema: z.ZodType, io: 'input' | 'output' = 'input'): string {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema;
  const required = new Set(json.required);
  const rows = Object.entries(json.properties ?? {}).map(([name, part]) => [
    code(name),
    typeOf(part),
    required.has(name) ? 'yes' : '',
  ]);
  return rows.length > 0 ? table(['part', 'value', 'needed'], rows) : '';
}

export const modelPages = (): Pages => ({
  'kinds.md': page('Kinds and fields', 'packages/model/kinds', ...Object.values(kinds).map(kindSection)),
  'links.md': page('Links', 'packages/model/links', ...Object.values(linkKinds).map(linkSection)),
  'commands.md': page(
    'Commands',
    'packages/model/commands',
    'What can be wished for. A command is a list of wishes that stand or fall together, with an id (sent twice, it is done once) and perhaps a why.',
    ...Object.entries(commands).map(([name, { schema }]) => `## ${name}\n\n${shapeTable(schema)}`),
  ),
  'changes.md': page(
    'Changes',
    'packages/model/changes',
    'The facts that the log holds. Each carries the version `v` of its shape; changes to fields carry the version `kv` of the kind’s fields.',
    ...Object.entries(changes).map(
      ([name, { schema, version }]) => `## ${name}\n\nVersion ${version}.\n\n${shapeTable(schema)}`,
    ),
  ),
});
