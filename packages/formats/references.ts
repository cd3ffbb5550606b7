/** Links as text in one cell: `Contract; Legal review SS+2d keep-gap`, and back. */
import { textOf, type Json, type JsonObject } from '@throughline/model/json';
import { linkKindOf } from '@throughline/model/links/index';
import type { Remark } from './format.ts';
import { readCell, type CellContext } from './cells.ts';
import type { SourceLink } from './source.ts';

const lagged = /\s*([+-]\s?\d{1,5}(?:\.\d{1,2})?)\s?(e?)([hdw])(?:ays?|ours?|eeks?|rs?|ks?)?$/i;

const longestLag = 40; // characters at the end of a text that may be a delay

/** Parts of a cell: divided by semicolons and lines, save inside the braces of other fields. */
function parted(cell: string): string[] {
  const parts: string[] = [];
  let [from, quoted, deep] = [0, false, 0];
  for (let at = 0; at < cell.length; at += 1) {
    const sign = cell[at];
    if (quoted) {
      if (sign === '\\') at += 1;
      else if (sign === '"') quoted = false;
    } else if (deep > 0 && sign === '"') quoted = true;
    else if (sign === '{') deep += 1;
    else if (sign === '}') deep = Math.max(0, deep - 1);
    else if (deep === 0 && (sign === ';' || sign === '\n')) {
      parts.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(cell.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The choices that a link of this kind has, each with its field. */
const choicesOf = (kind: string): [word: string, field: string][] =>
  Object.entries(linkKindOf(kind)?.fields ?? {}).flatMap(([name, field]) =>
    field.type === 'choice' ? field.options.map((option): [string, string] => [option, name]) : [],
  );

function braces(text: string): { rest: string; fields: JsonObject } {
  const at = text.endsWith('}') ? text.indexOf(' {') : -1;
  if (at < 0) return { rest: text, fields: {} };
  try {
    const fields = JSON.parse(text.slice(at + 1)) as JsonObject;
    return { rest: text.slice(0, at).trim(), fields };
  } catch {
    return { rest: text, fields: {} };
  }
}

function readOne(kind: string, whole: string): SourceLink {
  const { rest, fields: others } = braces(whole);
  const fields: Record<string, Json> = { ...others };
  let to = rest;
  const choices = choicesOf(kind);
  const takeWord = (): boolean => {
    const found = choices.find(
      ([word, name]) => fields[name] === undefined && to.toLowerCase().endsWith(` ${word.toLowerCase()}`),
    );
    if (!found) return false;
    fields[found[1]] = found[0];
    to = to.slice(0, -found[0].length).trim();
    return true;
  };
  while (takeWord());
  const tail = to.slice(1).slice(-longestLag);
  const lag = linkKindOf(kind)?.fields['lag'] && lagged.exec(tail);
  if (lag) {
    const amount = (lag[1] ?? '').replaceAll(/[\s+]/g, '');
    fields['lag'] = `${amount}${(lag[2] ?? '').toLowerCase()}${(lag[3] ?? '').toLowerCase()}`;
    to = to.slice(0, to.length - tail.length + lag.index).trim();
    while (takeWord());
  }
  return { kind, to, fields, whole };
}

/** Reads the names in a cell of links, each with what it says of its link. */
export const readLinks = (kind: string, cell: string): SourceLink[] =>
  parted(cell).map((part) => readOne(kind, part));

/** The fields of a link as people wrote them, in the forms that its kind takes. */
export function readLinkFields(
  kind: string,
  said: Readonly<Record<string, unknown>>,
  context: CellContext,
): { fields: JsonObject; remarks: Remark[] } {
  const fields: Record<string, Json> = {};
  const remarks: Remark[] = [];
  const known = linkKindOf(kind)?.fields ?? {};
  for (const [name, value] of Object.entries(said)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!field) {
      remarks.push({ code: 'import.link-field', args: { field: name.slice(0, 100), kind: { term: kind } } });
      continue;
    }
    if (field.schema.safeParse(value).success) {
      fields[name] = value as Json;
      continue;
    }
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
    const read = readCell(
      name,
      field,
      field.type === 'choice' ? (choiceIn(field.options, text) ?? text) : text,
      context,
    );
    if (read.value !== undefined && read.value !== null) fields[name] = read.value;
    remarks.push(...read.remarks.map((remark) => ({ ...remark, text })));
  }
  return { fields, remarks };
}

const choiceIn = (options: readonly string[], text: string): string | undefined =>
  options.find((option) => option.toLowerCase() === text.trim().toLowerCase());

/** Writes one link: what it points to, then its delay and choices, then whatever else it says. */
export function writeLink(kind: string, to: string, fields: JsonObject): string {
  const { lag, ...others } = fields;
  const choices = new Set(choicesOf(kind).map(([, name]) => name));
  const words = Object.entries(others).filter(([name]) => choices.has(name));
  const rest = Object.entries(others).filter(([name]) => !choices.has(name));
  return [
    to,
    ...(typeof lag === 'string' ? [lag.startsWith('-') ? lag : `+${lag}`] : []),
    ...words.map(([, word]) => textOf(word)),
    ...(rest.length > 0 ? [JSON.stringify(Object.fromEntries(rest))] : []),
  ].join(' ');
}
