/** Reading whatever it is: the format is told by its look, or named. */
import { problem } from '@throughline/model/problem';
import type { Directory } from '@throughline/model/directory';
import type { Plan } from '@throughline/model/plan';
import type { Problem } from '@throughline/model/problem';
import { emptyDraft } from './empty.ts';
import type { Draft, ReadContext, Written } from './format.ts';
import { formatOf, formats, sniff } from './formats/index.ts';

export type PlanRead = {
  /** the format that it was read as; none when the text is of no format that is known */
  readonly format?: string;
  readonly draft: Draft;
};

const known = (): { list: string[] } => ({ list: Object.keys(formats) });

/** Bytes that no text has: a spreadsheet's own file, a picture. */
const isBinary = (text: string): boolean => /^PK\u0003\u0004|\0/.test(text.slice(0, 1000));

/**
 * Reads a text into a draft.
 * @param formatName a name in the registry; without it the look of the text and the name of the file decide
 */
export function readPlan(text: string, context: ReadContext, formatName?: string): PlanRead {
  if (isBinary(text)) return { draft: emptyDraft(problem('file.binary', { known: known() })) };
  if (formatName !== undefined && !formatOf(formatName)) {
    return { draft: emptyDraft(problem('format.unknown', { format: formatName, known: known() })) };
  }
  const format = formatName === undefined ? sniff(text, context.fileName) : formatOf(formatName);
  if (!format) return { draft: emptyDraft(problem('file.unknown', { known: known() })) };
  return { format: format.name, draft: format.read(text, context) };
}

/** Writes a plan in a format by its name. */
export function writePlan(
  name: string,
  plan: Plan,
  directory: Directory,
): { readonly written: Written } | { readonly problems: readonly Problem[] } {
  const format = formatOf(name);
  if (!format) return { problems: [problem('format.unknown', { format: name, known: known() })] };
  return { written: format.write(plan, directory) };
}
