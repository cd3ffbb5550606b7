/**
 * Lists: the items that pass a filter, in outline order, worked out once for all pages of them. Most changes leave the
 * tree as it was, so a list is carried over to the next plan, with the changed items in the places of the old ones.
 */
import { filtered, isLocal, tester, type Asked } from '@throughline/model/filter';
import type { Id } from '@throughline/model/id';
import { me, mySeats, type Filter } from '@throughline/model/lens';
import { itemOf, type Item, type Plan } from '@throughline/model/plan';
import { differing } from '@throughline/model/table';

export type Row = { readonly item: Item; readonly depth: number };

/** The list of a filter, and the plan that it was last worked out for. */
type Listed = { readonly plan: Plan; readonly rows: readonly Row[] };

// By the text of the filter. The plans of one workspace share them.
type Lists = Map<string, Listed>;
const lists = new WeakMap<Plan, Lists>();

const listsKept = 10; // of one workspace
const mostChanged = 20; // items: with more, a new list is as quick

/** Takes the lists of a plan along to the one that followed it. */
export function carryLists(before: Plan, after: Plan): void {
  const known = lists.get(before);
  if (known) lists.set(after, known);
}

/**
 * All items that pass and may be seen, in outline order.
 * @param names the version of the names of people, which words may be looked for in
 */
export function listOf(
  plan: Plan,
  by: Filter,
  maySee: (item: Item) => boolean,
  asked: Asked = {},
  names = 0,
): readonly Row[] {
  const known = lists.get(plan) ?? new Map<string, Listed>();
  lists.set(plan, known);
  // Who asks and when makes another list only where the filter depends on it.
  const whose = by.owner?.some(isMine) && asked.me;
  const key = JSON.stringify([by, by.overdue && asked.today, whose, by.text && names]);
  const found = known.get(key);
  if (found?.plan === plan) return found.rows;
  const good = tester(plan, by, asked);
  const wanted = (item: Item): boolean => maySee(item) && good(item);
  const carried = found && isLocal(by) ? renewed(found, plan, wanted) : undefined;
  const rows = carried ?? [...filtered(plan, by, asked)].filter(({ item }) => maySee(item));
  if (known.size >= listsKept && !found) known.delete(known.keys().next().value as string);
  known.set(key, { plan, rows });
  return rows;
}

const isMine = (owner: string): boolean => owner === me || owner === mySeats;

/** The same rows with today's items; undefined when others may have to come in, go, or move. */
function renewed(
  { plan: before, rows: was }: Listed,
  after: Plan,
  wanted: (item: Item) => boolean,
): readonly Row[] | undefined {
  if (!differing(before.children, after.children).next().done) return undefined;
  const changed: Id[] = [];
  for (const id of differing(before.items, after.items)) {
    if (changed.push(id) > mostChanged) return undefined;
  }
  const rows = [...was];
  for (const id of changed) {
    const old = itemOf(before, id);
    const item = itemOf(after, id);
    const at = rows.findIndex((row) => row.item === old);
    const row = rows[at];
    if ((item !== undefined && wanted(item)) !== (row !== undefined)) return undefined;
    if (item && row) rows[at] = { item, depth: row.depth };
  }
  return rows;
}
