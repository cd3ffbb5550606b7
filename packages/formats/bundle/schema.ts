/** The shape of a bundle, and reading one: everything is checked before anything is made of it. */
import type { Directory } from '@throughline/model/directory';
import { directoryEntry } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import type { Item } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { schemaLevel, type PlanJson } from '@throughline/model/serial';
import { ask, fields, item, link } from '@throughline/model/shapes';
import * as z from 'zod';

const most = 200_000_000; // characters
const deepest = 100; // levels of JSON: what is deeper is no plan, and would run the checks out of stack

/** The published shape of a bundle; `docs/reference/bundle.schema.json` is made from it. */
export const bundleSchema = z.strictObject({
  throughline: z.literal('bundle'),
  level: z.number().int().min(1),
  id: z.string(),
  version: z.number().int().min(0),
  settings: fields,
  directory: z.record(z.string(), directoryEntry),
  items: z.array(item),
  links: z.array(link),
  asks: z.array(ask),
  log: z.array(z.record(z.string(), z.json())).optional(),
});

export type BundleJson = {
  readonly json: PlanJson;
  readonly directory: Directory;
  readonly log?: readonly Entry[];
};

function tooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** A file can say that two items hold each other; a tree made of them would never end. */
function loopIn(items: readonly Item[]): Id | undefined {
  const parents = new Map(items.map(({ id, parent }) => [id, parent]));
  const good = new Set<Id>();
  for (const { id } of items) {
    const path = new Set<Id>();
    for (
      let at: Id | null | undefined = id;
      at !== null && at !== undefined && !good.has(at);
      at = parents.get(at)
    ) {
      if (path.has(at)) return at;
      path.add(at);
    }
    for (const one of path) good.add(one);
  }
  return undefined;
}

function twiceIn(records: readonly { readonly id: Id }[]): Id | undefined {
  const seen = new Set<Id>();
  for (const { id } of records) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}

const no = (...problems: readonly Problem[]): { problems: readonly Problem[] } => ({ problems });

function parsed(text: string): { raw: unknown } | { problems: readonly Problem[] } {
  if (text.length > most) return no(problem('file.too-long', { length: text.length, most }));
  try {
    return { raw: JSON.parse(text.replace(/^\uFEFF/u, '')) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 200) : '';
    return no(problem('bundle.json', { message }));
  }
}

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Reads a bundle as it is, or says what is wrong with it. */
export function readBundleJson(text: string): BundleJson | { problems: readonly Problem[] } {
  const found = parsed(text);
  if ('problems' in found) return found;
  const { raw } = found;
  if (!isRecord(raw) || raw['throughline'] !== 'bundle') return no(problem('bundle.not'));
  const level = Number(raw['level']);
  if (level > schemaLevel) return no(problem('bundle.newer', { level, ours: schemaLevel }));
  if (tooDeep(raw)) return no(problem('bundle.deep', { most: deepest }));
  const read = bundleSchema.safeParse(raw);
  if (!read.success) {
    return no(
      ...read.error.issues.slice(0, 10).map((issue) => {
        const path = issue.path.map(String).join('.').slice(0, 200);
        return problem('bundle.shape', { path, message: issue.message.slice(0, 200) });
      }),
    );
  }
  const { directory, log, ...rest } = read.data;
  const json = { ...rest, unknown: 0 } as unknown as PlanJson;
  const looped = loopIn(json.items);
  if (looped !== undefined) return no(problem('bundle.loop', { id: looped }));
  const twice = [json.items, json.links, json.asks].map(twiceIn).find((id) => id !== undefined);
  if (twice !== undefined) return no(problem('bundle.twice', { id: twice }));
  return { json, directory, ...(log ? { log: log as unknown as Entry[] } : {}) };
}
