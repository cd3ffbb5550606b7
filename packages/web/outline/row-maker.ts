/**
 * Rows from those before: where a plan differs from the last in nothing but fields, and rows stand in the order of the
 * tree, the rows of the changed items are changed in a copy. What comes out is what `rowsOf` makes from scratch.
 */
import type { Id } from '@throughline/model/id';
import { itemOf, type Plan } from '@throughline/model/plan';
import { differing } from '@throughline/model/table';
import { rowsOf, type Draft, type OutlineLens, type Row } from './rows.ts';

type Asked = {
  readonly plan: Plan;
  readonly lens: OutlineLens;
  readonly folded: ReadonlySet<Id>;
  readonly draft: Draft | undefined;
};
type Made = Asked & { readonly rows: readonly Row[]; readonly placeOf: ReadonlyMap<Id, number> };

/** Whether rows follow from places and folds alone. */
const plain = ({ filter, sort, group }: OutlineLens): boolean =>
  filter === undefined && sort === undefined && group === undefined;

function patched(last: Made, next: Asked): Made | undefined {
  const { lens, plan } = next;
  if (!plain(lens) || !plain(last.lens) || lens.tree !== last.lens.tree || lens.root !== last.lens.root) {
    return undefined;
  }
  if (last.folded !== next.folded || last.draft !== next.draft || last.plan.id !== plan.id) return undefined;
  for (const _ of differing(last.plan.children, plan.children)) return undefined;
  let rows: Row[] | undefined;
  for (const id of differing(last.plan.items, plan.items)) {
    const [was, now] = [itemOf(last.plan, id), itemOf(plan, id)];
    if (was?.kind !== now?.kind) return undefined;
    const at = last.placeOf.get(id);
    const row = at === undefined ? undefined : last.rows[at];
    if (at === undefined || row?.type !== 'item' || !now) continue;
    rows ??= [...last.rows];
    rows[at] = { ...row, item: now };
  }
  return { ...next, rows: rows ?? last.rows, placeOf: last.placeOf };
}

function placesOf(rows: readonly Row[]): Map<Id, number> {
  const places = new Map<Id, number>();
  for (const [at, row] of rows.entries()) {
    if (row.type === 'item') places.set(row.item.id, at);
    else if (row.type === 'group') places.set(row.id, at);
  }
  return places;
}

export type RowMaker = (asked: Asked) => Pick<Made, 'rows' | 'placeOf'>;

/** Remembers the rows that it made last. */
export function rowMaker(): RowMaker {
  let last: Made | undefined;
  return (asked) => {
    const again = last && patched(last, asked);
    if (again) last = again;
    else {
      const { plan, lens, folded, draft } = asked;
      const rows = rowsOf(plan, lens, folded, draft);
      last = { ...asked, rows, placeOf: placesOf(rows) };
    }
    return last;
  };
}
