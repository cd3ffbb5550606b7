/** JSON Schemas of the files that people and editors write. */
import { bundleSchema } from '@throughline/formats/bundle/schema';
import { yamlSchema } from '@throughline/formats/yaml/schema';
import * as z from 'zod';
import type { Pages } from './page.ts';

const text = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

export const schemaPages = (): Pages => ({
  'bundle.schema.json': text(z.toJSONSchema(bundleSchema, { io: 'input', unrepresentable: 'any' })),
  'plan.schema.json': text(yamlSchema()),
});
