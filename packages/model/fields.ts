/** Checking field values against what a kind declares. */
import type { Field, Fields } from './field.ts';
import type { JsonObject } from './json.ts';
import { limits } from './limits.ts';
import { problem, term, type Problem } from './problem.ts';

/**
 * Problems of values for these fields; null (clearing) is always allowed, so that fields left over from another kind
 * can be cleared too.
 */
export function fieldProblems(fields: Fields, values: JsonObject, kind: string): Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === null) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      problems.push(problem('field.unknown', { field: name, kind: term(kind) }, name));
    } else if (!field.schema.safeParse(value).success) problems.push(invalid(name, field, value));
  }
  return problems;
}

function invalid(name: string, field: Field, value: unknown): Problem {
  const label = term(`field.${name}`);
  if (typeof value === 'string' && (field.type === 'line' || field.type === 'text')) {
    const most = field.type === 'line' ? limits.line : limits.text;
    if (value.length > most) {
      return problem('field.too-long', { field: label, length: value.length, most }, name);
    }
  }
  const shown = typeof value === 'string' ? value.slice(0, 100) : JSON.stringify(value).slice(0, 100);
  const options = field.type === 'choice' ? field.options.map((one) => term(one)) : [];
  const args = { field: label, value: shown, options: { list: options } };
  return problem(`field.not-${field.type}`, args, name);
}

/** A record without its empty values: null is "none", and none is not kept. */
export const withoutNulls = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
