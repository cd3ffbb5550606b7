/** The formats, surest first. */
import type { Format } from '../format.ts';
import { bundle } from './bundle.ts';
import { csv } from './csv.ts';
import { markdown } from './markdown.ts';
import { markdownTable } from './markdown-table.ts';
import { tsv } from './tsv.ts';
import { xlsx } from './xlsx.ts';
import { yaml } from './yaml.ts';

export const formats = {
  bundle,
  yaml,
  csv,
  tsv,
  xlsx,
  markdown,
  'markdown-table': markdownTable,
} as const satisfies Record<string, Format>;

export const formatOf = (name: string): Format | undefined =>
  Object.hasOwn(formats, name) ? formats[name as keyof typeof formats] : undefined;

/** The format that is surest that a text is its own; undefined when none is. */
export function sniff(text: string, fileName = ''): Format | undefined {
  const sure = Object.values(formats)
    .map((format: Format) => ({ format, at: format.sniff(text, fileName) }))
    .toSorted((a, b) => b.at - a.at)[0];
  return sure && sure.at > 0.1 ? sure.format : undefined;
}
