/** One cell of text ↔ the value of a field. What cannot be read for certain is a remark; nothing is guessed. */
import { readEstimate } from '@throughline/model/estimate';
import type { Field } from '@throughline/model/field';
import { readGiven } from '@throughline/model/given';
import { textOf, type Json } from '@throughline/model/json';
import { limits } from '@throughline/model/limits';
import { term, type Args } from '@throughline/model/problem';
import type { Handles } from './handles.ts';
import { readWhen } from './when/read.ts';

export type CellContext = {
  readonly today: string;
  readonly zone?: string;
  /** a cell that this program wrote: white space in it is meant */
  readonly own?: boolean;
};

export type CellReading = {
  readonly value?: Json;
  readonly remarks: readonly { readonly code: string; readonly args: Args }[];
};

const statuses: readonly (readonly [RegExp, string])[] = [
  [/^(not[ -]?started|to ?do|open|new|planned|backlog|pending)$/, 'not-started'],
  [/^(on[ -]?track|in[ -]?progress|doing|started|active|green|wip)$/, 'on-track'],
  [/^(at[ -]?risk|yellow|amber|delayed|slipping)$/, 'at-risk'],
  [/^(blocked|stuck|red|on hold|waiting)$/, 'blocked'],
  [/^(finished|done|complete[d]?|closed|shipped|released)$/, 'finished'],
];

const units: readonly (readonly [RegExp, string])[] = [
  [/^h(ours?|rs?)?$/, 'h'],
  [/^d(ays?)?$/, 'd'],
  [/^w(eeks?|ks?)?$/, 'w'],
];

/** `3 to 8 days`, `3–8d`, `2 weeks` → `3-8d`, `2w`; undefined when it is no estimate. */
export function estimateFrom(text: string): string | undefined {
  const match =
    /^([\d.]{1,20})(?:\s*(?:-|–|—|to)\s*([\d.]{1,20}))?(?:\s*(?:-|–|—|to)\s*([\d.]{1,20}))?\s*([a-z]+)$/i.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const unit = units.find(([pattern]) => pattern.test((match[4] ?? '').toLowerCase()))?.[1];
  const made = `${match.slice(1, 4).filter(Boolean).join('-')}${unit}`;
  return unit && readEstimate(made) ? made : undefined;
}

const read = (value: Json, remarks: CellReading['remarks'] = []): CellReading => ({ value, remarks });

const unread = (code: string, field: string, text: string): CellReading =>
  read(null, [{ code, args: { field: term(`field.${field}`), text: text.slice(0, 200) } }]);

/** Text within its limit, and a remark if it was longer. */
function fitted(text: string, most: number, name: string): CellReading {
  if (text.length <= most) return read(text);
  const args = { field: term(`field.${name}`), length: text.length, most };
  return read(text.slice(0, most), [{ code: 'cell.cut', args }]);
}

function readChoice(name: string, options: readonly string[], text: string): CellReading {
  const wanted = text.toLowerCase();
  const value = options.includes(wanted)
    ? wanted
    : statuses.find(([pattern, option]) => options.includes(option) && pattern.test(wanted))?.[1];
  return value === undefined ? unread('cell.choice', name, text) : read(value);
}

function readDate(text: string, context: CellContext): CellReading {
  if (context.own && readGiven(text)) return read(text);
  const { given, remarks } = readWhen(text, context);
  return read(given ?? null, remarks);
}

/** What semicolons and line breaks divide. */
export const partsOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Lines in a cell: one a line, or divided by semicolons; as JSON where one of them holds such a sign itself. */
function readLines(name: string, text: string): CellReading {
  const lines = jsonLines(text) ?? partsOf(text);
  const remarks: { code: string; args: Args }[] = [];
  if (lines.length > limits.list) {
    const args = { field: term(`field.${name}`), count: lines.length, most: limits.list };
    remarks.push({ code: 'cell.many', args });
  }
  const kept = lines.slice(0, limits.list).map((line) => {
    const { value, remarks: cut } = fitted(line, limits.line, name);
    remarks.push(...cut);
    return value ?? '';
  });
  return read(kept, remarks);
}

function jsonLines(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const found: unknown = JSON.parse(text);
    const texts = Array.isArray(found) && found.every((one): one is string => typeof one === 'string');
    return texts ? (found as string[]) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads one cell for a field of that name. An empty cell says "none". Names of people are not read here: who they
 * are depends on the plan (see people.ts).
 */
export function readCell(name: string, field: Field, written: string, context: CellContext): CellReading {
  const text = written.trim();
  if (context.own ? written === '' : text === '') return read(null);
  switch (field.type) {
    case 'given':
      return readDate(text, context);
    case 'estimate': {
      const value = readEstimate(text) ? text : estimateFrom(text);
      return value === undefined ? unread('cell.estimate', name, text) : read(value);
    }
    case 'choice':
      return readChoice(name, field.options, text);
    case 'list':
      return readLines(name, text);
    case 'flag':
      return read(/^(yes|true|1|x|✓)$/i.test(text));
    case 'number':
      return Number.isFinite(Number(text)) ? read(Number(text)) : unread('cell.number', name, text);
    case 'text':
      return fitted(written, limits.text, name);
    default: {
      const found = fitted(context.own ? written : text, limits.line, name);
      const { value = null } = found;
      // A line may have a form of its own, such as a delay.
      return field.schema.safeParse(value).success ? found : unread('cell.form', name, text);
    }
  }
}

const plainLine = (line: string): boolean => line !== '' && line.trim() === line && !/[;\n\r]/.test(line);

/** A list as one cell: a line each, or JSON where that would not come back the same. */
function linesText(lines: readonly string[]): string {
  const plain = lines.every(plainLine) && !lines[0]?.startsWith('[');
  return plain ? lines.join('\n') : JSON.stringify(lines);
}

/** One value as a cell, which `readCell` reads back the same, save what the format says that it loses. */
export function cellOf(field: Field, value: unknown, handles: Handles): string {
  if (value === undefined || value === null) return '';
  if (field.type === 'ref') return handles(textOf(value)) ?? '';
  if (field.type === 'refs') return (value as string[]).flatMap((id) => handles(id) ?? []).join('; ');
  if (field.type === 'list') return linesText(value as string[]);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
