/**
 * A plan to measure with: goals, outcomes, deliverables and steps, four levels deep, with owners, dates and estimates,
 * and three links for every two items. As wishes for a server, and as rows of a log for the model alone.
 */
import type { Change } from '@throughline/model/changes/index';
import type { Add } from '@throughline/model/commands/add';
import type { Wish } from '@throughline/model/commands/index';
import type { Entry } from '@throughline/model/entry';
import type { JsonObject } from '@throughline/model/json';
import { between } from '@throughline/model/order';
import type { Item, Link } from '@throughline/model/plan';

const people = 20;
const levels = ['goal', 'outcome', 'deliverable', 'step'] as const;
const statuses = ['not-started', 'on-track', 'at-risk', 'blocked', 'finished'];
const chain = 50; // steps
const wide = 10; // children of an item above the lowest level

export const idAt = (index: number): string => `i${index}`;
export const titleAt = (index: number): string => `Item ${index} hands over what the next one needs`;

/** Where an item stands in a tree in which everything above the lowest level has ten children. */
function placeOf(index: number, size: number): { depth: number; parent: number | null } {
  let begin = 0;
  let width = Math.max(1, Math.round(size / wide ** (levels.length - 1)));
  for (let depth = 0; depth < levels.length - 1; depth++) {
    if (index < begin + width) return { depth, parent: depth === 0 ? null : above(index, begin, width) };
    begin += width;
    width *= wide;
  }
  return { depth: levels.length - 1, parent: above(index, begin, width) };
}

const above = (index: number, begin: number, width: number): number =>
  begin - width / wide + (Math.floor((index - begin) / wide) % (width / wide));

const fieldsOf = (index: number, depth: number): JsonObject => ({
  title: titleAt(index),
  owner: `p${index % people}`,
  status: statuses[index % statuses.length] ?? 'on-track',
  deadline: `2027-${String((index % 12) + 1).padStart(2, '0')}-15`,
  ...(depth === 3 ? { estimate: `${(index % 5) + 1}-${(index % 5) + 8}d` } : {}),
  ...(index % 4 === 0 ? { done: 'Whoever receives it has used it once and found nothing missing.' } : {}),
});

/** The wishes that make it, people first; as many as `size` items beside them. */
export function* additions(size: number): Generator<Add> {
  for (let index = 0; index < people; index++) {
    yield { type: 'add', id: `p${index}`, kind: 'person', parent: null, fields: {} };
  }
  for (let index = 0; index < size; index++) {
    const { depth, parent } = placeOf(index, size);
    const id = idAt(index);
    const kind = levels[depth] ?? 'step';
    yield {
      type: 'add',
      id,
      kind,
      parent: parent === null ? null : idAt(parent),
      fields: fieldsOf(index, depth),
    };
  }
}

/** Where the steps begin: the first of them stand at the top of the outline, under the first of everything. */
export const firstStep = (size: number): number =>
  [...Array(size).keys()].find((index) => placeOf(index, size).depth === 3) ?? 0;

/** Steps wait for earlier ones of the same fifty, so that no loop can be, and no chain goes through the whole plan. */
export function* relations(size: number): Generator<Link> {
  const first = firstStep(size);
  let made = 0;
  for (const gap of [1, 8, 15]) {
    for (let index = first; index < size && made < size * 1.5; index++) {
      if ((index - first) % chain < gap) continue;
      made += 1;
      const ends = { from: idAt(index), to: idAt(index - gap) };
      yield { id: `l${gap}-${index}`, kind: 'depends-on', ...ends, tag: 'open', fields: {} };
    }
  }
}

/** Commands of at most 5,000 wishes that make the whole plan. */
export function* wishesFor(size: number): Generator<Wish[]> {
  let some: Wish[] = [];
  const links = function* (): Generator<Wish> {
    for (const { tag: _, ...link } of relations(size)) yield { type: 'link', ...link };
  };
  for (const part of [additions(size), links()]) {
    for (const wish of part) {
      some.push(wish);
      if (some.length < 5_000) continue;
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}

/** The changes that adding all of it became. */
export function* added(size: number): Generator<Change> {
  const last = new Map<string | null, string>();
  for (const { id, kind, parent, fields } of additions(size)) {
    const order = between(last.get(parent), undefined);
    last.set(parent, order);
    const item: Item = { id, kind, parent, order, tag: 'open', fields };
    yield { type: 'added', v: 1, kv: 1, item };
  }
}

/** Rows of a log, in order, as the store would give them back. */
export function logOf(changes: Iterable<Change>, after = 0): Entry[] {
  const rows: Entry[] = [];
  for (const change of changes) {
    const version = after + rows.length + 1;
    rows.push({ version, command: `c${version}`, by: 'p0', at: version, door: 'http', tag: 'open', change });
  }
  return rows;
}
