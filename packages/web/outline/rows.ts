/** The tree as rows: what the outline shows, top to bottom, for one lens on the plan. Pure. */
import type { Id } from '@throughline/model/id';
import type { Traits } from '@throughline/model/kind';
import { kindOf, kinds } from '@throughline/model/kinds/index';
import type { Lens } from '@throughline/model/lens';
import { childrenOf, itemOf, type Item, type Plan } from '@throughline/model/plan';
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
  /** what they share: an id, a status; empty for those that have none */
  readonly key: string;
  readonly count: number;
  readonly open: boolean;
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

/** Rows in outline order; branches whose id is in `folded` show only their top. */
export function rowsOf(plan: Plan, lens: OutlineLens, folded: ReadonlySet<Id>, draft?: Draft): Row[] {
  const rows: Row[] = [];
  function below(parent: Id | null, depth: number): void {
    const ids = childrenIn(plan, parent, lens);
    const drafted = draft !== undefined && draft.parent === parent;
    const known = drafted && draft.after !== undefined && ids.includes(draft.after);
    if (drafted && draft.after === undefined) rows.push({ type: 'draft', draft, depth });
    for (const [index, id] of ids.entries()) {
      const item = itemOf(plan, id) as Item;
      const children = childrenIn(plan, id, lens).length;
      const awaited = draft?.parent === id;
      const open = (children > 0 || awaited) && (awaited || !folded.has(id));
      rows.push({ type: 'item', item, depth, parent, children, open, at: index + 1, of: ids.length });
      if (open) below(id, depth + 1);
      if (drafted && draft.after === id) rows.push({ type: 'draft', draft, depth });
    }
    // The sibling has gone meanwhile: what is being written stays on the screen.
    if (drafted && draft.after !== undefined && !known) rows.push({ type: 'draft', draft, depth });
  }
  below(null, 0);
  return rows;
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
