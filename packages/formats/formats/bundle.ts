/**
 * The native bundle: everything a plan is, as JSON with one record a line, sorted by id, so that a change of one item
 * is a change of one line. A bundle may carry the log too; then a plan file has its history.
 */
import type { Directory } from '@throughline/model/directory';
import { directoryEntry } from '@throughline/model/directory';
import { askKindOf } from '@throughline/model/asks/index';
import type { Wish } from '@throughline/model/commands/index';
import type { Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import { canonical, same, type Json, type JsonObject } from '@throughline/model/json';
import {
  branch,
  itemOf,
  linkOf,
  askOf,
  trash,
  type Item,
  type Link,
  type Plan,
} from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { fromJson, schemaLevel, toJson, type PlanJson } from '@throughline/model/serial';
import { ask, fields, item, link } from '@throughline/model/shapes';
import * as z from 'zod';
import { emptyDraft } from '../empty.ts';
import type { Conflict, Draft, Format, Loss, ReadContext } from '../format.ts';

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
export type Bundle = { plan: Plan; directory: Directory; log?: Entry[] };

const linesOf = (records: readonly unknown[]): string =>
  records.length === 0 ? '[]' : `[\n${records.map((one) => `    ${canonical(one)}`).join(',\n')}\n  ]`;

/** Writes a bundle; with the log, the file is a whole workspace. */
export function writeBundle(plan: Plan, directory: Directory, log?: readonly Entry[]): string {
  const json = toJson(plan);
  const people = Object.entries(directory).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const names = people.map(([id, entry]) => `    ${JSON.stringify(id)}: ${canonical(entry)}`).join(',\n');
  const parts = [
    `"throughline": "bundle"`,
    `"level": ${schemaLevel}`,
    `"id": ${JSON.stringify(json.id)}`,
    `"version": ${json.version}`,
    `"settings": ${canonical(json.settings)}`,
    `"directory": ${people.length === 0 ? '{}' : `{\n${names}\n  }`}`,
    `"items": ${linesOf(json.items)}`,
    `"links": ${linesOf(json.links)}`,
    `"asks": ${linesOf(json.asks)}`,
    ...(log ? [`"log": ${linesOf(log)}`] : []),
  ];
  return `{\n  ${parts.join(',\n  ')}\n}\n`;
}

/** Reads a bundle as it is, or says what is wrong with it. */
export function readBundle(text: string): { bundle: Bundle } | { problems: Problem[] } {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return { problems: [problem('bundle.json', { message: message.slice(0, 200) })] };
  }
  const level = typeof raw === 'object' && raw !== null && 'level' in raw ? Number(raw.level) : 0;
  if (level > schemaLevel) return { problems: [problem('bundle.newer', { level, ours: schemaLevel })] };
  const read = bundleSchema.safeParse(raw);
  if (!read.success) {
    const issues = read.error.issues.slice(0, 10);
    return {
      problems: issues.map((issue) =>
        problem('bundle.shape', {
          path: issue.path.join('.').slice(0, 200),
          message: issue.message.slice(0, 200),
        }),
      ),
    };
  }
  const { data } = read;
  const json: PlanJson = { ...data, unknown: 0 } as unknown as PlanJson;
  const looped = loopIn(json.items);
  if (looped !== undefined) return { problems: [problem('bundle.loop', { id: looped })] };
  const log = data.log as unknown as Entry[] | undefined;
  return { bundle: { plan: fromJson(json), directory: data.directory, ...(log ? { log } : {}) } };
}

// A file can say that two items hold each other; a tree made of them would never end.
function loopIn(items: readonly Item[]): Id | undefined {
  const parents = new Map(items.map(({ id, parent }) => [id, parent]));
  const good = new Set<Id>();
  for (const { id } of items) {
    const path = new Set<Id>();
    let at: Id | null | undefined = id;
    while (at != null && !good.has(at)) {
      if (path.has(at)) return at;
      path.add(at);
      at = parents.get(at);
    }
    for (const one of path) good.add(one);
  }
  return undefined;
}

/** Items parents first, siblings in order; whole branches in the trash come after the living. */
function inOrder(plan: Plan): Item[] {
  const living = [...branch(plan, null)].map((one) => one.item);
  const gone = [...trash(plan)].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...living, ...gone.flatMap(({ id }) => [...branch(plan, id)].map((one) => one.item))];
}

function itemWishes(
  theirs: Plan,
  context: ReadContext,
  counts: Draft['counts'],
): { wishes: Wish[]; conflicts: Conflict[] } {
  const wishes: Wish[] = [];
  const tally = counts as { -readonly [name in keyof Draft['counts']]: number };
  for (const one of inOrder(theirs)) {
    tally.read += 1;
    const ours = itemOf(context.plan, one.id);
    const parent = one.parent !== null && itemOf(theirs, one.parent) ? one.parent : context.under;
    if (!ours) {
      const { id, kind, tag } = one;
      wishes.push({ type: 'add', id, kind, parent, fields: one.fields, ...(tag === 'open' ? {} : { tag }) });
      tally.added += 1;
      continue;
    }
    const set: Record<string, Json> = one.kind === ours.kind ? {} : { kind: one.kind };
    for (const name of new Set([...Object.keys(one.fields), ...Object.keys(ours.fields)])) {
      if (!same(one.fields[name], ours.fields[name])) set[name] = one.fields[name] ?? null;
    }
    const moves = ours.parent !== one.parent && one.parent !== null;
    if (Object.keys(set).length > 0) wishes.push({ type: 'edit', on: 'item', id: one.id, set });
    if (moves) wishes.push({ type: 'move', id: one.id, parent });
    if (Object.keys(set).length > 0 || moves) tally.changed += 1;
    else tally.unchanged += 1;
  }
  return { wishes, conflicts: [] };
}

function restWishes(theirs: PlanJson, context: ReadContext): Wish[] {
  const wishes: Wish[] = [];
  for (const { id, kind, from, to, fields: values } of theirs.links) {
    const ours = linkOf(context.plan, id);
    if (!ours) wishes.push({ type: 'link', id, kind, from, to, fields: values });
    else if (!same(ours.fields, values))
      wishes.push({ type: 'edit', on: 'link', id, set: cleared(ours, values) });
  }
  for (const one of theirs.asks) {
    if (askOf(context.plan, one.id) || !askKindOf(one.kind)) continue;
    const { tag: _, ...record } = one;
    wishes.push({ type: 'ask', ...record });
  }
  for (const { id, removed } of theirs.items) {
    if (removed && !itemOf(context.plan, id)?.removed) wishes.push({ type: 'remove', id });
  }
  return wishes;
}

const cleared = (ours: Link, values: JsonObject): JsonObject => ({
  ...Object.fromEntries(Object.keys(ours.fields).map((name) => [name, null])),
  ...values,
});

export const bundle: Format = {
  name: 'bundle',
  extensions: ['json'],
  mediaType: 'application/vnd.throughline+json',
  lossless: true,
  sniff: (text, fileName) => {
    if (/"throughline":\s*"bundle"/.test(text.slice(0, 200))) return 1;
    return /\.json$/i.test(fileName) ? 0.4 : 0;
  },
  read: (text, context) => {
    const found = readBundle(text);
    if ('problems' in found) return emptyDraft(...found.problems);
    const { plan, directory, log } = found.bundle;
    const draft = emptyDraft();
    const { wishes, conflicts } = itemWishes(plan, context, draft.counts);
    const settings = Object.entries(plan.settings).filter(
      ([name]) => context.plan.settings[name] === undefined,
    );
    const set: Wish[] =
      settings.length > 0
        ? [{ type: 'edit', on: 'plan', id: context.plan.id, set: Object.fromEntries(settings) }]
        : [];
    const losses: Loss[] = log
      ? [{ code: 'loss.history', args: { count: log.length }, count: log.length }]
      : [];
    return {
      ...draft,
      wishes: [...set, ...wishes, ...restWishes(toJson(plan), context)],
      conflicts,
      directory: { ...directory },
      losses,
    };
  },
  write: (plan, directory) => ({ text: writeBundle(plan, directory), losses: [] }),
};
