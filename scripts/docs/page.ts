/** What the pages of the reference are made of: Markdown tables and paragraphs, wrapped the same on every machine. */
import { term } from '@throughline/words/say';
import { text, type TextKey } from '@throughline/words/text';

/** Path under docs/reference → content. */
export type Pages = Readonly<Record<string, string>>;

export const reader = { locale: 'en', zone: 'UTC' };
export const say = (key: TextKey): string => text(key, {}, reader);
export const word = (key: string): string => term(key, reader);

const cell = (value: string): string => value.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (value: string): string => (value === '' ? '' : `\`${value}\``);

/** Says first that the page is made, and of what, so that nobody mends it by hand. */
export const page = (title: string, from: string, ...parts: readonly string[]): string =>
  [
    `# ${title}`,
    `<!-- Made by \`npm run docs\` from ${from}. -->`,
    ...parts.filter((part) => part !== ''),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
