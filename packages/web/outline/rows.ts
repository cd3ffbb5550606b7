/** Rows: what an outline shows, top to bottom, and what a new row among them would be. Pure. */
import type { Id } from '@throughline/model/id';
import type { Traits } from '@throughline/model/kind';
import { textOf } from '@throughline/model/json';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Lens } from '@throughline/model/lens';
import { childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { grouped, nested } from '../lens/arrange.ts';
import { columnsOf } from '../lens/columns.ts';
import { matching } from '../lens/matching.ts';
import { plainly, sorterOf } from '../lens/order.ts';
import type { Seen } from '../lens/seen.ts';

/** A lens as an outline uses it: on which tree, and its columns said. */
export type OutlineLens = Lens & {
  readonly tree: Traits['tree'];
  /** what the first column is called: a term of the vocabulary */
  readonly name: string;
  readonly columns: string[];
  /** who looks, on which day, and what people are called: what filters, orders and groups ask for */
  readonly seen?: Seen;
};

export type ItemRow = {
  readonly type: 'item';
  readonly item: Item;
  /** from 0 */
  readonly depth: number;
  readonly parent: Id | null;
  /** how many children stand below it, shown or folded */
  readonly children: number;
  readonly open: boolean;
  /** place among its siblings, from 1, and how many they are */
  readonly at: number;
  readonly of: number;
  /** it does not pass the filter itself: it stands here for what is below it */
  readonly context?: boolean;
  /** it stands below a heading instead of its parent, so that its line of sight has to be said */
  readonly flat?: boolean;
};

/** A row that is being written and is not in the plan yet. */
export type Draft = {
  readonly parent: Id | null;
  /** the sibling it stands after; none for the first place */
  readonly after: Id | undefined;
  readonly kind: string;
};

export type DraftRow = { readonly type: 'draft'; readonly draft: Draft; readonly depth: number };

/** A heading over the rows of one group. */
export type GroupRow = {
  readonly type: 'group';
  /** by which it is folded: no item has such an id */
  readonly id: string;
  /** what they share: an id, a status; empty for those that have none */
  readonly key: string;
  readonly count: number;
  readonly open: boolean;
  /** place among the headings, from 1, and how many they are */
  readonly at: number;
  readonly of: number;
};

export type Row = ItemRow | DraftRow | GroupRow;

const inTree = (item: Item, tree: OutlineLens['tree']): boolean => kindOf(item.kind)?.traits.tree === tree;

/** The children of an item (or of the top) that belong to the lens, in order. */
export function childrenIn(plan: Plan, parent: Id | null, lens: OutlineLens): Id[] {
  return childrenOf(plan, parent).filter((id) => {
    const item = itemOf(plan, id);
    return item !== undefined && inTree(item, lens.tree);
  });
}

/** Rows in order; branches and groups whose id is in `folded` show only their top. */
export function rowsOf(plan: Plan, lens: OutlineLens, folded: ReadonlySet<Id>, draft?: Draft): Row[] {
  const found = matching(plan, lens);
  const seen = lens.seen ?? plainly(plan, (id) => textOf(itemOf(plan, id)?.fields['title']));
  const sorter = sorterOf(lens, found.tree.items, seen);
  const column = lens.group === undefined ? undefined : columnsOf(lens.tree).get(lens.group);
  const rows = column?.group
    ? grouped(found, column.group, folded, sorter, seen)
    : nested(found, folded, sorter, draft);
  if (draft) putIn(rows, draft, lens.root ?? null);
  return rows;
}

/** Puts the row that is being written where it will stand; it stays on the screen whatever has gone meanwhile. */
function putIn(rows: Row[], draft: Draft, root: Id | null): void {
  const find = (id: Id | null | undefined): number =>
    id === undefined || id === null ? -1 : rows.findIndex((row) => row.type === 'item' && row.item.id === id);
  const after = find(draft.after);
  const above = find(draft.parent);
  const depthAt = (at: number): number => {
    const row = rows[at];
    return row === undefined || row.type === 'group' ? 0 : row.depth;
  };
  const pastBranch = (at: number): number => {
    let next = at + 1;
    while (next < rows.length && rows[next]?.type === 'item' && depthAt(next) > depthAt(at)) next += 1;
    return next;
  };
  let depth = above >= 0 ? depthAt(above) + 1 : 0;
  let place = rows.length;
  if (after >= 0) {
    depth = depthAt(after);
    place = pastBranch(after);
  } else if (above >= 0) place = draft.after === undefined ? above + 1 : pastBranch(above);
  else if (draft.after === undefined && draft.parent === root) place = 0;
  rows.splice(place, 0, { type: 'draft', draft, depth });
}

/** The kind that a first item of a tree gets. */
export const firstKind = (tree: OutlineLens['tree']): string =>
  Object.values(kinds).find((kind) => kind.top && kind.traits.tree === tree)?.name ?? '';

/** The kind of a new child: as its siblings, else what its parent's kind says, else as its parent. */
export function childKind(plan: Plan, parent: Id | null, lens: OutlineLens): string {
  const siblings = childrenIn(plan, parent, lens);
  const last = siblings.at(-1);
  const sibling = last === undefined ? undefined : itemOf(plan, last);
  if (sibling) return sibling.kind;
  const item = parent === null ? undefined : itemOf(plan, parent);
  return item ? (kindOf(item.kind)?.child ?? item.kind) : firstKind(lens.tree);
}

/** May this kind hold anything of the lens? */
export const canHold = (plan: Plan, parent: Id): boolean => {
  const holds = kindOf(itemOf(plan, parent)?.kind ?? '')?.holds ?? [];
  return holds.some((group) => group !== 'note');
};

/** A draft one level down, under the sibling above it; the same where that cannot be. */
export function drawnIn(plan: Plan, draft: Draft, lens: OutlineLens): Draft {
  const { after } = draft;
  if (after === undefined || !canHold(plan, after)) return draft;
  return { parent: after, after: childrenIn(plan, after, lens).at(-1), kind: childKind(plan, after, lens) };
}

/** A draft one level up, after what was its parent. */
export function drawnOut(plan: Plan, draft: Draft): Draft {
  const parent = draft.parent === null ? undefined : itemOf(plan, draft.parent);
  return parent ? { parent: parent.parent, after: parent.id, kind: parent.kind } : draft;
}
