/**
 * Makes a draft of what a format has read: new rows become items, rows that came before become differences, names
 * become people and links. Nothing is removed by itself.
 */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { withoutNulls } from '@throughline/model/fields';
import type { JsonObject } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { isLive, itemOf, type Item } from '@throughline/model/plan';
import { ref } from '@throughline/model/problem';
import { endedLinks, entriesFrom, missingFrom, settingsWishes } from './beside.ts';
import { differenceOf } from './difference.ts';
import type { Conflict, Draft, Loss, ReadContext, Remark } from './format.ts';
import { unlooped } from './hierarchy.ts';
import { calledIn, matching, type Match } from './match.ts';
import { registerOf, type Register } from './names.ts';
import { originFor } from './origins.ts';
import { readPeople } from './people.ts';
import { placing, type Neighbour, type Placed } from './place.ts';
import { relate } from './relate.ts';
import { fieldOf } from './rows.ts';
import type { Source } from './source.ts';

export type Extra = {
  readonly losses?: readonly Loss[];
  readonly remarks?: readonly Remark[];
  readonly table?: Draft['table'];
};

type Work = {
  readonly source: Source;
  readonly context: ReadContext;
  readonly register: Register;
  readonly matches: readonly Match[];
  /** the id of each row, by its key */
  readonly ids: ReadonlyMap<string, Id>;
  readonly parents: ReadonlyMap<string, string>;
};

/** Parents before their children, else in the order of the file. */
function inOrder({ matches, parents }: Work): Match[] {
  const byKey = new Map(matches.map((match) => [match.row.key, match]));
  const done = new Set<Match>();
  for (const match of matches) {
    const chain: Match[] = [];
    for (let at: Match | undefined = match; at && !done.has(at);) {
      chain.push(at);
      const parent = parents.get(at.row.key);
      at = parent === undefined ? undefined : byKey.get(parent);
    }
    for (const one of chain.toReversed()) done.add(one);
  }
  return [...done];
}

/** The parent of each row; what stands under a row of another tree comes to the top of its own. */
function parentsOf({ rows }: Source): Map<string, string> {
  const trees = new Map(rows.map(({ key, as }) => [key, treeOf(as)]));
  const parents = unlooped(rows);
  for (const [key, parent] of parents) {
    const [own, above] = [trees.get(key), trees.get(parent)];
    if (above === undefined || (own !== above && own !== 'aside')) parents.delete(key);
  }
  return parents;
}

const treeOf = (kind: string): string => kindOf(kind)?.traits.tree ?? '';

/** Where a row's item goes; rows without a parent come under the item that the import was asked to come under. */
function homeOf({ row, item }: Match, { ids, parents, context }: Work, fileIds: ReadonlySet<Id>): Id | null {
  const parent = parents.get(row.key);
  if (parent !== undefined) return ids.get(parent) ?? null;
  const home =
    treeOf(row.as) === treeOf(itemOf(context.plan, context.under ?? '')?.kind ?? row.as)
      ? context.under
      : null;
  // At the top of the file, and under something that the file does not speak of: it was put there by people.
  if (item && (item.parent === null || !fileIds.has(item.parent))) return item.parent;
  return home;
}

function placed(work: Work): Placed[] {
  const fileIds = new Set(work.matches.map(({ id }) => id));
  return work.matches.map((match) => ({
    id: match.id,
    parent: homeOf(match, work, fileIds),
    tree: treeOf(match.row.as),
    known: match.item !== undefined,
    moves: match.row.id !== undefined && match.item !== undefined && !match.byName,
  }));
}

function addition(
  { row, id }: Match,
  parent: Id | null,
  place: Neighbour,
  work: Work,
): { wish: Wish; remarks: Remark[] } {
  const kind = kindOf(row.as);
  if (!kind) throw new Error(`no such kind: ${row.as}`);
  const people = readPeople(row.people, kind, work.register, true);
  const remarks = [...(row.remarks ?? []), ...people.remarks];
  // What stands beside an item has no place for where it came from.
  const origin = fieldOf(kind, 'origin') ? originFor(row, work.source, remarks) : {};
  const fields: JsonObject = { ...row.fields, ...people.fields, ...origin };
  const wish: Wish = {
    type: 'add',
    id,
    kind: kind.name,
    parent,
    ...place,
    fields: withoutNulls(fields),
    ...(row.tag === undefined ? {} : { tag: row.tag }),
  };
  return { wish, remarks };
}

function begun(
  source: Source,
  context: ReadContext,
): { work: Work; gone: readonly Item[]; remarks: readonly Remark[] } {
  const register = registerOf(context);
  const { matches, gone, remarks } = matching(source, register, context);
  for (const { row, id } of matches) {
    const names = kindOf(row.as)?.traits.involved ? [calledIn(row), row.entry?.email ?? ''] : [];
    register.introduce(id, row.as, [row.key, id], names);
  }
  const ids = new Map(matches.map(({ row, id }) => [row.key, id]));
  const work = { source, context, register, matches, ids, parents: parentsOf(source) };
  return { work, gone, remarks };
}

type Outcome = {
  readonly wishes: readonly Wish[];
  readonly conflicts: readonly Conflict[];
  readonly remarks: readonly Remark[];
  readonly became: 'added' | 'changed' | 'unchanged' | 'conflicting';
};

/** What becomes of one row. */
function outcomeOf(match: Match, place: Place, work: Work): Outcome {
  const { source, context, register } = work;
  const { row, id, item } = match;
  const same = { wishes: [], conflicts: [], remarks: [], became: 'unchanged' as const };
  if (!item) {
    const { wish, remarks } = addition(match, place.parent, place.next, work);
    return { ...same, wishes: [wish], remarks, became: 'added' };
  }
  if (!isLive(context.plan, id)) {
    return { ...same, remarks: [{ code: 'import.in-trash', args: { item: ref(id) } }] };
  }
  if (match.byName) return same;
  const { wish, conflicts, remarks } = differenceOf(item, row, source, { register, plan: context.plan });
  const wishes = [...(wish ? [wish] : []), ...(place.move ? [place.move] : [])];
  const became = conflicts.length > 0 ? 'conflicting' : wishes.length > 0 ? 'changed' : 'unchanged';
  return { wishes, conflicts, remarks, became };
}

type Place = { readonly parent: Id | null; readonly next: Neighbour; readonly move?: Wish };

function placesOf(work: Work): (match: Match) => Place {
  const where = placed(work);
  const parents = new Map(where.map(({ id, parent }) => [id, parent]));
  const { places, moves } = placing(where, work.context.plan);
  return ({ id }) => {
    const move = moves.get(id);
    return { parent: parents.get(id) ?? null, next: places.get(id) ?? {}, ...(move ? { move } : {}) };
  };
}

export function assemble(source: Source, context: ReadContext, extra: Extra = {}): Draft {
  const { work, gone, remarks: found } = begun(source, context);
  const { register, matches } = work;
  const placeOf = placesOf(work);
  const wishes: Wish[] = [];
  const conflicts: Conflict[] = [];
  const remarks: Remark[] = [...(extra.remarks ?? []), ...found];
  const counts = { read: matches.length, added: 0, changed: 0, unchanged: 0, conflicting: 0 };
  for (const match of inOrder(work)) {
    const outcome = outcomeOf(match, placeOf(match), work);
    const place = { item: match.id, ...(match.row.row === undefined ? {} : { row: match.row.row }) };
    wishes.push(...outcome.wishes);
    conflicts.push(...outcome.conflicts);
    remarks.push(...outcome.remarks.map((remark) => ({ ...remark, ...place })));
    counts[outcome.became] += 1;
  }
  const kinds = new Map(matches.map(({ id, row, item }) => [id, item?.kind ?? row.as]));
  const kindAt = (id: Id): string => kinds.get(id) ?? itemOf(context.plan, id)?.kind ?? '';
  const related = relate(matches, kindAt, context);
  const ended = endedLinks(work, related.spoken);
  return {
    wishes: [...settingsWishes(work), ...register.wishes, ...wishes, ...related.wishes, ...ended],
    conflicts,
    missing: missingFrom(work, gone),
    directory: { ...register.directory, ...entriesFrom(work) },
    remarks: [...remarks, ...related.remarks],
    losses: extra.losses ?? [],
    problems: [],
    ...(extra.table ? { table: extra.table } : {}),
    counts,
  };
}
