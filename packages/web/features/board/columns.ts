/** The board as data: its columns for a lens, where a card lands, and the wishes that dropping it means. Pure. */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import type { Json, JsonObject } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import { childrenOf, isLive, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { columnsOf, type Column } from '../../lens/columns.ts';
import { matches } from '../../lens/matching.ts';
import { compareText, sorterOf } from '../../lens/order.ts';
import type { Seen } from '../../lens/seen.ts';
import { treeOf } from '../../lens/tree.ts';
import { canHold, childKind, type OutlineLens } from '../../outline/rows.ts';

export type BoardColumn = {
  /** what its cards share: a status, an id, a kind; empty for those that have none */
  readonly key: string;
  readonly items: readonly Item[];
};

export type Board = {
  readonly by: Column;
  /** what a card is given in a column: none where that follows from something else */
  readonly sets: string | undefined;
  /** cards stand as the plan has them, and can be put in another order */
  readonly ordered: boolean;
  readonly columns: readonly BoardColumn[];
};

export const usualGroup = 'status';
const derived: Readonly<Record<string, { readonly needs?: string; readonly sets?: string }>> = {
  kind: { sets: 'kind' },
  unit: { needs: 'owner' },
};
const fewPeople = 20;

/** What a board can be grouped by: what a lens can group, that a card is given by putting it somewhere, and the unit. */
export const groupsOf = (lens: OutlineLens): Column[] =>
  [...columnsOf(lens.tree).values()].filter(
    ({ name, group }) => group && (group.value !== undefined || derived[name] !== undefined),
  );

/** Columns that stand there although nothing is in them. */
function standing(plan: Plan, name: string, found: ReadonlySet<string>): string[] {
  const fields = Object.values(kinds).flatMap((kind) => kind.fields[name] ?? []);
  const [field] = fields;
  if (field?.type === 'choice') return [...field.options];
  if (field?.type !== 'ref') return [];
  const people: string[] = [];
  for (const item of values(plan.items)) {
    const traits = kindOf(item.kind)?.traits;
    if (traits?.human && traits[field.to] && isLive(plan, item.id)) people.push(item.id);
  }
  // With many, only those who have something.
  return people.length > fewPeople ? [''] : ['', ...people.filter((id) => !found.has(id))];
}

export function boardOf(plan: Plan, lens: OutlineLens & { readonly seen: Seen }): Board {
  const all = groupsOf(lens);
  const by = (all.find(({ name }) => name === lens.group) ??
    all.find(({ name }) => name === usualGroup)) as Column;
  const group = by.group as NonNullable<Column['group']>;
  const needs = derived[by.name]?.needs ?? (derived[by.name] ? undefined : by.name);
  const groups = new Map<string, Item[]>();
  const sorter = lens.sort && sorterOf(lens, treeOf(plan, lens.tree).items, lens.seen);
  for (const item of sorted(plan, lens, sorter)) {
    if (needs !== undefined && kindOf(item.kind)?.fields[needs] === undefined) continue;
    const key = group.of(item, lens.seen);
    const list = groups.get(key);
    if (list) list.push(item);
    else groups.set(key, [item]);
  }
  const keys = new Set([...groups.keys(), ...standing(plan, by.name, new Set(groups.keys()))]);
  const name = (key: string): string => lens.seen.called(key) || key;
  const order = [...keys].toSorted((a, b) => {
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return group.rank ? group.rank(a) - group.rank(b) : compareText(name(a), name(b)) || (a < b ? -1 : 1);
  });
  return {
    by,
    sets: derived[by.name] ? derived[by.name]?.sets : by.name,
    ordered: sorter === undefined,
    columns: order.map((key) => ({ key, items: groups.get(key) ?? [] })),
  };
}

function sorted(plan: Plan, lens: OutlineLens, sorter: ReturnType<typeof sorterOf>): Item[] {
  const found = matches(plan, lens);
  if (!sorter) return found;
  const { items, placeOf } = treeOf(plan, lens.tree);
  const order = found.map(({ id }) => placeOf.get(id) ?? 0);
  sorter(order);
  return order.map((at) => items[at] as Item);
}

/** Where a card would stand in a column, by the order of the plan. */
export function landing(plan: Plan, column: BoardColumn, id: Id): number {
  const { placeOf } = treeOf(plan, 'plan');
  const own = placeOf.get(id) ?? 0;
  const at = column.items.findIndex((item) => item.id !== id && (placeOf.get(item.id) ?? 0) > own);
  return at < 0 ? column.items.length : at;
}

type Move = Extract<Wish, { type: 'move' }>;

/** Putting a card at a place among the cards of its own column: a move among its siblings, if it has one beside it. */
export function reordered(column: BoardColumn, item: Item, index: number): Move | undefined {
  const others = column.items.slice();
  const now = others.findIndex(({ id }) => id === item.id);
  if (index === now || index === now + 1) return undefined;
  const [before, after] = [others[index - 1], others[index]];
  const place = { type: 'move', id: item.id, parent: item.parent } as const;
  if (before && before.parent === item.parent) return { ...place, after: before.id };
  if (after && after.parent === item.parent) return { ...place, before: after.id };
  return undefined;
}

/** The next place, up or down, at which a card of a column can stand. */
export function nextPlace(column: BoardColumn, item: Item, from: number, by: 1 | -1): number | undefined {
  for (let at = from + by; at >= 0 && at <= column.items.length; at += by) {
    if (reordered(column, item, at)) return at;
  }
  return undefined;
}

/** What a field holds in a column. */
export const valueIn = (board: Board, key: string): Json | null =>
  key === '' ? null : (board.by.group?.value?.(key) ?? key);

/**
 * What dropping a card means: another value of one field, protected by what was seen, or another place among its
 * siblings. None when nothing would change.
 * @param index the place in its own column; in another it stands where the plan has it
 */
export function dropped(board: Board, item: Item, to: string, index: number | undefined): Wish | undefined {
  const from = board.columns.find(({ items }) => items.some(({ id }) => id === item.id));
  if (!from) return undefined;
  if (from.key === to) {
    return index === undefined || !board.ordered ? undefined : reordered(from, item, index);
  }
  const { sets } = board;
  if (sets === undefined) return undefined;
  const saw = sets === 'kind' ? item.kind : (item.fields[sets] ?? null);
  return {
    type: 'edit',
    on: 'item',
    id: item.id,
    set: { [sets]: valueIn(board, to) },
    saw: { [sets]: saw },
  };
}

/** A new card at the foot of a column: beside the last one, as it is; in an empty column where a plan goes on. */
export function addition(
  plan: Plan,
  lens: OutlineLens,
  board: Board,
  key: string,
): { readonly kind: string; readonly parent: Id | null; readonly after?: Id; readonly fields: JsonObject } {
  const last = board.columns.find((column) => column.key === key)?.items.at(-1);
  const kindless = board.sets === undefined || board.sets === 'kind';
  const fields: JsonObject = kindless || key === '' ? {} : { [board.sets ?? '']: valueIn(board, key) };
  if (last) return { kind: last.kind, parent: last.parent, after: last.id, fields };
  const tops = childrenOf(plan, null).filter(
    (id) => kindOf(itemOf(plan, id)?.kind ?? '')?.traits.tree === lens.tree,
  );
  const [only] = tops;
  const parent = lens.root ?? (tops.length === 1 && only !== undefined && canHold(plan, only) ? only : null);
  const usual = childKind(plan, parent, lens);
  return { kind: board.sets === 'kind' && key !== '' ? key : usual, parent, fields };
}
