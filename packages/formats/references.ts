/** Links as text in one cell: `Contract; Legal review SS+2d`, and back. */
import type { JsonObject } from '@throughline/model/json';
import type { SourceLink } from './source.ts';

const tail =
  /^(.*?)(?:\s*\b(FS|SS|FF|SF))?\s*(?:([+-]\s*\d{1,5}(?:\.\d{1,2})?)\s*(e?)\s*([hdw])(?:ays?|ours?|eeks?)?)?$/i;

/** Reads the names in a cell of dependencies, each with a type and a lag if it states them. */
export function readLinks(kind: string, cell: string): SourceLink[] {
  return cell
    .split(/\s*[;\n]\s*/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const match = tail.exec(part.trim());
      if (!match?.[1] || (!match[2] && !match[3])) return { kind, to: part.trim(), fields: {} };
      const fields: Record<string, string> = {};
      if (match[2]) fields['type'] = match[2].toUpperCase();
      if (match[3]) {
        const amount = match[3].replaceAll(/[\s+]/g, '');
        fields['lag'] = `${amount}${(match[4] ?? '').toLowerCase()}${(match[5] ?? '').toLowerCase()}`;
      }
      return { kind, to: match[1].trim(), fields };
    });
}

/** Writes one name with its type and lag; what a cell cannot say is told by `linkLoss`. */
export function writeLink(to: string, fields: JsonObject): string {
  const type = typeof fields['type'] === 'string' && fields['type'] !== 'FS' ? ` ${fields['type']}` : '';
  const lag = typeof fields['lag'] === 'string' ? fields['lag'] : '';
  if (lag === '') return `${to}${type}`;
  return `${to}${type || ' FS'}${lag.startsWith('-') ? lag : `+${lag}`}`;
}
