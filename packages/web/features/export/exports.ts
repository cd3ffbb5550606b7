/** What the formats are called. Total over their registry, of which only the type is needed here. */
import type { formats } from '@throughline/formats/formats/index';
import type { TextKey } from '@throughline/words/text';

type FormatName = keyof typeof formats;

type Export = {
  readonly title: TextKey;
  readonly text: TextKey;
  readonly extension: string;
  readonly mediaType: string;
  /** the file is no text: what comes is its base64 */
  readonly binary?: true;
};

const known: Record<FormatName, Export> = {
  bundle: {
    title: 'web.format.bundle',
    text: 'web.format.bundle.text',
    extension: 'json',
    mediaType: 'application/json',
  },
  yaml: {
    title: 'web.format.yaml',
    text: 'web.format.yaml.text',
    extension: 'yaml',
    mediaType: 'application/yaml',
  },
  csv: { title: 'web.format.csv', text: 'web.format.csv.text', extension: 'csv', mediaType: 'text/csv' },
  xlsx: {
    title: 'web.format.xlsx',
    text: 'web.format.xlsx.text',
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    binary: true,
  },
  tsv: {
    title: 'web.format.tsv',
    text: 'web.format.tsv.text',
    extension: 'tsv',
    mediaType: 'text/tab-separated-values',
  },
  markdown: {
    title: 'web.format.markdown',
    text: 'web.format.markdown.text',
    extension: 'md',
    mediaType: 'text/markdown',
  },
  'markdown-table': {
    title: 'web.format.markdown-table',
    text: 'web.format.markdown-table.text',
    extension: 'md',
    mediaType: 'text/markdown',
  },
};

export const exports = Object.entries(known).map(([name, one]) => ({ name, ...one }));

/** What a format is called; its own name for one that is new. */
export const formatTitle = (name: string): TextKey | undefined =>
  Object.hasOwn(known, name) ? known[name as FormatName].title : undefined;
