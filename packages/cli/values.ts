/** Field values as people type them: names become ids, dates and estimates their one form. Nothing is guessed. */
import type { Directory } from '@throughline/model/directory';
import type { Field } from '@throughline/model/field';
import type { Json } from '@throughline/model/json';
import { textOf } from '@throughline/model/json';
import type { Kind } from '@throughline/model/kind';
import { kindOf } from '@throughline/model/kinds/index';
import type { Plan } from '@throughline/model/plan';
import { list, problem, term, type Problem } from '@throughline/model/problem';
import { readCell } from '@throughline/formats/cells';
import { findItem, isProblem } from './naming.ts';
import type { Session } from './session.ts';
import type { Given, Option } from './subcommand.ts';

/** Options that stand for fields, by the field. */
export const fieldOptions: Readonly<Record<string, { readonly field: string } & Option>> = {
  owner: { field: 'owner', type: 'text', value: 'NAME', about: 'cli.option.owner' },
  by: { field: 'deadline', type: 'text', value: 'DATE', about: 'cli.option.by' },
  start: { field: 'start', type: 'text', value: 'DATE', about: 'cli.option.start' },
  status: { field: 'status', type: 'text', value: 'STATUS', about: 'cli.option.status' },
  estimate: { field: 'estimate', type: 'text', value: '3-8d', about: 'cli.option.estimate' },
  done: { field: 'done', type: 'text', value: 'TEXT', about: 'cli.option.done' },
  set: { field: '', type: 'many', value: 'FIELD=VALUE', about: 'cli.option.set' },
};

/** What the options of `fieldOptions` and words such as `field=value` say, in order. */
export function pairsOf(given: Given, words: readonly string[] = []): [string, string][] | Problem {
  const pairs: [string, string][] = [];
  for (const [option, { field }] of Object.entries(fieldOptions)) {
    const value = field === '' ? undefined : given.text(option);
    if (value !== undefined) pairs.push([field, value]);
  }
  for (const word of [...given.many('set'), ...words]) {
    const at = word.indexOf('=');
    if (at < 1) return problem('cli.pair', { text: word });
    const name = word.slice(0, at);
    pairs.push([name === 'by' ? 'deadline' : name, word.slice(at + 1)]);
  }
  return pairs;
}

export type Room = { readonly plan: Plan; readonly directory: Directory; readonly session: Session };

export type Values = {
  readonly fields: Readonly<Record<string, Json>>;
  readonly problems: readonly Problem[];
  /** what should be known about how a value was read */
  readonly remarks: readonly Problem[];
};

export function readValues(kind: Kind, pairs: readonly (readonly [string, string])[], room: Room): Values {
  const fields: Record<string, Json> = {};
  const problems: Problem[] = [];
  const remarks: Problem[] = [];
  for (const [name, written] of pairs) {
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
    if (!field) {
      const known = list(Object.keys(kind.fields).filter((one) => kind.fields[one]?.type !== 'data'));
      problems.push(
        problem('cli.field-unknown', { field: name, kind: term(kind.name), fields: known }, name),
      );
      continue;
    }
    const read = readValue(name, field, written, room);
    problems.push(...read.problems);
    remarks.push(...read.remarks);
    if (read.value !== undefined) fields[name] = read.value;
  }
  return { fields, problems, remarks };
}

type Value = { value?: Json; problems: Problem[]; remarks: Problem[] };

/** One value. An empty one clears the field. */
export function readValue(name: string, field: Field, written: string, room: Room): Value {
  const text = written.trim();
  if (text === '') return { value: null, problems: [], remarks: [] };
  if (field.type === 'ref' || field.type === 'refs') return readNames(name, field, text, room);
  const zone = textOf(room.plan.settings['zone']) || room.session.reader.zone;
  const { value, remarks } = readCell(name, field, written, {
    today: room.session.today,
    ...(zone ? { zone } : {}),
  });
  const told = remarks.map(({ code, args }) => problem(code, args, name));
  if (value !== null && value !== undefined) return { value, problems: [], remarks: told };
  // With a space it is words; else the model says best what form the value has.
  return told.length > 0 ? { problems: told, remarks: [] } : { value: text, problems: [], remarks: [] };
}

function readNames(
  name: string,
  field: Extract<Field, { type: 'ref' | 'refs' }>,
  text: string,
  { plan, directory }: Room,
): Value {
  const names = field.type === 'ref' ? [text] : text.split(/\s*[;,]\s*/).filter((one) => one !== '');
  const ids: string[] = [];
  const problems: Problem[] = [];
  for (const one of names) {
    const found = findItem(plan, directory, one, ({ kind }) => kindOf(kind)?.traits[field.to] === true);
    if (!isProblem(found)) ids.push(found.id);
    else if (found.code === 'cli.item-none') {
      problems.push(problem('cli.person-none', { text: one, field: term(`field.${name}`) }, name));
    } else problems.push(found);
  }
  if (problems.length > 0) return { problems, remarks: [] };
  return { value: field.type === 'ref' ? (ids[0] ?? null) : ids, problems: [], remarks: [] };
}
