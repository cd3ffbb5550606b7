/** JSON Schema of hand-written plans, made from the kinds: editors complete and check with it. */
import type { Field } from '@throughline/model/field';
import type { Kind } from '@throughline/model/kind';
import { linkKindOf, linkKinds } from '@throughline/model/links/index';
import { settings } from '@throughline/model/settings';
import { allKinds, headField } from '../rows.ts';
import { aliases, called, sections } from './node.ts';

type Schema = Readonly<Record<string, unknown>>;

const defined = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const text = defined('text');

function fieldSchema(field: Field): Schema {
  if (field.type === 'list' || field.type === 'refs') return defined('texts');
  if (field.type === 'choice') return { anyOf: [{ enum: [...field.options] }, text] };
  return text;
}

function linkSchema(kind: string): Schema {
  const fields = Object.entries(linkKindOf(kind)?.fields ?? {});
  const properties = Object.fromEntries(fields.map(([name, field]) => [name, fieldSchema(field)]));
  const one: Schema = {
    anyOf: [
      text,
      {
        type: 'object',
        required: ['to'],
        properties: { to: text, ...properties },
        additionalProperties: false,
      },
    ],
  };
  return { anyOf: [one, { type: 'array', items: one }] };
}

function itemSchema(kind: Kind): Schema {
  const fields = Object.entries(kind.fields).filter(
    ([name, field]) => field.type !== 'data' && name !== headField(kind),
  );
  const links = Object.keys(linkKinds).flatMap((name) => [name, called(name)]);
  return {
    type: 'object',
    required: [kind.name],
    properties: {
      [kind.name]: text,
      id: { type: ['string', 'number'] },
      branch: { type: 'string' },
      ...(kind.traits.human ? { email: { type: 'string' } } : {}),
      ...Object.fromEntries(
        fields.flatMap(([name, field]) => [name, called(name)].map((key) => [key, fieldSchema(field)])),
      ),
      ...(kind.traits.ownable
        ? Object.fromEntries(links.map((key) => [key, defined(aliases[key] ?? key)]))
        : {}),
      items: { $ref: '#/$defs/items' },
    },
    additionalProperties: false,
  };
}

export function yamlSchema(): Schema {
  const cast: Schema = {
    type: ['object', 'null'],
    additionalProperties: { type: ['object', 'string', 'null'] },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Throughline plan',
    type: 'object',
    properties: {
      throughline: { const: 1 },
      workspace: { type: 'string' },
      ...Object.fromEntries(Object.entries(settings).map(([name, field]) => [name, fieldSchema(field)])),
      ...Object.fromEntries(sections.map((section) => [section, cast])),
      organisation: { $ref: '#/$defs/items' },
      plan: { $ref: '#/$defs/items' },
    },
    additionalProperties: false,
    $defs: {
      items: { type: ['array', 'null'], items: { $ref: '#/$defs/item' } },
      item: { anyOf: allKinds.map(({ name }) => defined(name)) },
      text: { type: ['string', 'number', 'boolean', 'null'] },
      texts: { anyOf: [text, { type: 'array', items: text }] },
      ...Object.fromEntries(allKinds.map((kind) => [kind.name, itemSchema(kind)])),
      ...Object.fromEntries(Object.keys(linkKinds).map((name) => [name, linkSchema(name)])),
    },
  };
}
