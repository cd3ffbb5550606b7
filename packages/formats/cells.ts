/** One cell of text → the value of a field, or a remark that says why not. Nothing is guessed. */
import { readEstimate } from '@throughline/model/estimate';
import type { Field } from '@throughline/model/field';
import type { Json } from '@throughline/model/json';
import { limits } from '@throughline/model/limits';
import { term, type Args } from '@throughline/model/problem';
import { readWho } from './tables/who.ts';
import { readWhen } from './when/read.ts';
import { named } from './people.ts';

export type CellContext = { readonly today: string; readonly zone?: string };

export type CellReading = {
  readonly value?: Json;
  readonly people?: readonly string[];
  /** names that belong to another field than this one: two owners are no owner, but both take part */
  readonly contributors?: readonly string[];
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
  const match = /^([\d.]+)(?:\s*(?:-|–|—|to)\s*([\d.]+))?(?:\s*(?:-|–|—|to)\s*([\d.]+))?\s*([a-z]+)$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const unit = units.find(([pattern]) => pattern.test((match[4] ?? '').toLowerCase()))?.[1];
  const made = `${match.slice(1, 4).filter(Boolean).join('-')}${unit}`;
  return unit && readEstimate(made) ? made : undefined;
}

const unread = (code: string, field: string, text: string): CellReading => ({
  value: null,
  remarks: [{ code, args: { field: term(`field.${field}`), text: text.slice(0, 200) } }],
});

/** Reads one cell for a field of that name. An empty cell says "none". */
export function readCell(name: string, field: Field, written: string, context: CellContext): CellReading {
  const text = written.trim();
  if (field.type === 'ref' || field.type === 'refs') return readPeople(field, name, text);
  if (text === '') return { value: null, remarks: [] };
  switch (field.type) {
    case 'given': {
      const read = readWhen(text, context);
      return { value: read.given ?? null, remarks: read.remarks };
    }
    case 'estimate': {
      const value = estimateFrom(text);
      return value === undefined ? unread('cell.estimate', name, text) : { value, remarks: [] };
    }
    case 'choice': {
      const wanted = text.toLowerCase();
      const value = field.options.includes(wanted)
        ? wanted
        : statuses.find(([pattern, option]) => field.options.includes(option) && pattern.test(wanted))?.[1];
      return value === undefined ? unread('cell.choice', name, text) : { value, remarks: [] };
    }
    case 'list':
      return {
        value: text
          .split(/\s*[;\n]\s*/)
          .filter((part) => part !== '')
          .slice(0, limits.list),
        remarks: [],
      };
    case 'flag':
      return { value: /^(yes|true|1|x|✓)$/i.test(text), remarks: [] };
    case 'number':
      return Number.isFinite(Number(text))
        ? { value: Number(text), remarks: [] }
        : unread('cell.number', name, text);
    case 'text':
      return { value: written.slice(0, limits.text), remarks: cut(written, limits.text, name) };
    default:
      return { value: text.slice(0, limits.line), remarks: cut(text, limits.line, name) };
  }
}

const cut = (text: string, most: number, name: string): CellReading['remarks'] =>
  text.length > most
    ? [{ code: 'cell.cut', args: { field: term(`field.${name}`), length: text.length, most } }]
    : [];

function readPeople(field: Field, name: string, text: string): CellReading {
  if (text === '') return name === 'owner' ? noOwner : { people: [], remarks: [] };
  const who = readWho(text);
  const people = who.names.map((one) =>
    named(one.kind, one.email && one.email !== one.name ? `${one.name} <${one.email}>` : one.name),
  );
  if (field.type === 'refs') {
    return { people, remarks: who.remarks.filter(({ code }) => !helped.has(code)) };
  }
  // Everybody is nobody in particular: there is no one to keep as a contributor.
  if (who.reading === 'all') return { people: [], remarks: who.remarks };
  if (people.length === 1 && who.names[0]?.kind !== 'unit') return { people, remarks: who.remarks };
  return { people: [], contributors: people, remarks: who.remarks };
}

/** Remarks that only an owner calls for: groups and several people can take part. */
const helped = new Set(['who.several', 'who.group', 'who.all']);

const noOwner: CellReading = { people: [], remarks: [{ code: 'who.none', args: {} }] };
