/** OpenAPI 3.1, made from the contract and the registry of commands: nothing in it is written twice. */
import { commands } from '@throughline/model/commands/index';
import * as z from 'zod';
import { api, streamPath, type Route } from './contract.ts';

type Schema = Record<string, unknown>;

const schemaOf = (schema: z.ZodType): Schema => {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return made;
};

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const refused = {
  description: 'Refused, with the reasons as sentences and as values',
  content: { 'application/problem+json': { schema: ref('Problem') } },
};

const inPath = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
const templated = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

function operation(name: string, route: Route): Schema {
  const {
    properties = {},
    required = [],
    ...rest
  } = schemaOf(route.input) as {
    properties?: Record<string, Schema>;
    required?: string[];
  };
  const path = inPath(route.path);
  const others = Object.entries(properties).filter(([part]) => !path.includes(part));
  const parameter = (part: string, where: 'path' | 'query'): Schema => ({
    name: part,
    in: where,
    required: where === 'path' || required.includes(part),
    schema: properties[part] ?? { type: 'string' },
  });
  const body = {
    ...rest,
    properties: Object.fromEntries(
      others.map(([part, schema]) => [part, part === 'wishes' ? { ...schema, items: ref('Wish') } : schema]),
    ),
    required: required.filter((part) => !path.includes(part)),
  };
  return {
    operationId: name,
    summary: route.summary,
    ...(route.access === 'anyone' ? {} : { security: [{ cookie: [] }, { token: [] }] }),
    parameters: [
      ...path.map((part) => parameter(part, 'path')),
      ...(route.method === 'GET' ? others.map(([part]) => parameter(part, 'query')) : []),
    ],
    ...(route.method === 'POST'
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: schemaOf(route.output) } } },
      '4XX': refused,
      '5XX': refused,
    },
  };
}

const problem = {
  type: 'object',
  description: 'RFC 9457. `detail` says it in sentences, `problems` are the values behind them.',
  required: ['type', 'title', 'status', 'detail', 'problems'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'args'],
        properties: { code: { type: 'string' }, args: { type: 'object' }, at: { type: 'string' } },
      },
    },
  },
};

/** The document that describes this server's API. */
export function openApi(): Schema {
  const paths: Record<string, Schema> = {};
  for (const [name, route] of Object.entries(api)) {
    const path = (paths[templated(route.path)] ??= {});
    path[route.method.toLowerCase()] = operation(name, route);
  }
  paths[templated(streamPath)] = {
    get: {
      operationId: 'stream',
      summary: 'Follow a workspace, from a version on',
      security: [{ cookie: [] }, { token: [] }],
      parameters: [
        { name: 'workspace', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'after', in: 'query', schema: { type: 'integer', minimum: 0 } },
        { name: 'Last-Event-ID', in: 'header', schema: { type: 'integer', minimum: 0 } },
      ],
      responses: {
        200: {
          description: 'Events `frame`, `directory` and `gone`',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        '4XX': refused,
      },
    },
  };
  const wishes = Object.values(commands).map((verb): [string, Schema] => [
    `Wish.${verb.type}`,
    schemaOf(verb.schema),
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version: '1',
      description: 'A plan that people build, keep, share and look back on.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: {
        Problem: problem,
        Wish: { oneOf: wishes.map(([name]) => ref(name)) },
        ...Object.fromEntries(wishes),
      },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: 'throughline.session_token' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
