/** Where rows go: in the order of the file, next to the siblings they have there; and what must move for that. */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { childrenOf, type Plan } from '@throughline/model/plan';

/** A row that has its id and its parent: `null` for the top. */
export type Placed = {
  readonly id: Id;
  readonly parent: Id | null;
  /** siblings of one tree have an order; how the trees lie between each other says nothing */
  readonly tree: string;
  /** the item is there already */
  readonly known: boolean;
  /** the file says where it is to be, rather than where it once came in */
  readonly moves: boolean;
};

/** The longest run of places that rises: those items stay, and the fewest move (patience sorting). */
function staying(places: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, place] of places.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}

function siblings(rows: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const row of rows) {
    const key = `${row.tree} ${row.parent}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

export type Neighbour = { readonly after?: Id; readonly before?: Id };
export type Plans = {
  /** next to whom a new item comes; nothing says last */
  readonly places: ReadonlyMap<Id, Neighbour>;
  readonly moves: ReadonlyMap<Id, Wish>;
};

/** Next to the sibling before it in the file, or else before the first one that is there. */
function neighbour(group: readonly Placed[], at: number, plan: Plan): Neighbour {
  const previous = group[at - 1];
  if (previous) return { after: previous.id };
  const [first] = childrenOf(plan, group[at]?.parent ?? null);
  return first === undefined || first === group[at]?.id ? {} : { before: first };
}

/** Decides for all rows, in the order of the file. */
export function placing(rows: readonly Placed[], plan: Plan): Plans {
  const places = new Map<Id, Neighbour>();
  const moves = new Map<Id, Wish>();
  for (const group of siblings(rows)) {
    const parent = group[0]?.parent ?? null;
    const there = new Map(childrenOf(plan, parent).map((id, at) => [id, at]));
    const here = group.filter(({ id, known, moves: may }) => known && may && there.has(id));
    const kept = staying(here.map(({ id }) => there.get(id) ?? 0));
    const stays = new Set(here.filter((_, at) => kept.has(at)).map(({ id }) => id));
    // Where nothing of the file is yet, all come last, in their order.
    let among = here.length > 0;
    for (const [at, row] of group.entries()) {
      among ||= row.known;
      if (!row.known && among) places.set(row.id, neighbour(group, at, plan));
      else if (row.known && row.moves && !stays.has(row.id)) {
        moves.set(row.id, { type: 'move', id: row.id, parent, ...neighbour(group, at, plan) });
      }
    }
  }
  return { places, moves };
}
