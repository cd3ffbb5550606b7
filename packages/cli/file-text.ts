/** Files as texts, for every format: those that are no text (a workbook is one) in base64. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { isBinary, toBase64 } from '@throughline/formats/content';
import { formatOf } from '@throughline/formats/formats/index';

/** The content of a file, as formats read it. */
export function fileText(path: string): string {
  const bytes = readFileSync(path);
  return isBinary(bytes) ? toBase64(bytes) : bytes.toString('utf8');
}

/**
 * Writes what a format made into a file.
 * @returns how many bytes it has, where it is no text
 */
export async function writeText(path: string, text: string, format: string): Promise<number | undefined> {
  const bytes = formatOf(format)?.encoding === 'base64' ? Buffer.from(text, 'base64') : undefined;
  await writeFile(path, bytes ?? text);
  return bytes?.length;
}
