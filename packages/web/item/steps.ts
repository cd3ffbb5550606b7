/** Where one can go from an item: its neighbours, its parent; and the address of its page and of its peek. */
import type { Id } from '@throughline/model/id';
import { childrenOf, itemOf, kindAt, type Item, type Plan } from '@throughline/model/plan';
import { itemAddress, pageAddress, placeAddress } from '../places.ts';
import type { Sight } from '../sight.ts';

const inTree = (plan: Plan, id: Id): boolean => kindAt(plan, id)?.traits.residence === 'plan';

/** Its siblings of the same tree, itself among them. */
function row(plan: Plan, item: Item): Id[] {
  const tree = kindAt(plan, item.id)?.traits.tree;
  return childrenOf(plan, item.parent).filter(
    (id) => inTree(plan, id) && (item.parent !== null || kindAt(plan, id)?.traits.tree === tree),
  );
}

export function siblingOf(plan: Plan, id: Id, by: 1 | -1): Id | undefined {
  const item = itemOf(plan, id);
  if (!item) return undefined;
  const ids = row(plan, item);
  const at = ids.indexOf(id);
  return at < 0 ? undefined : ids[at + by];
}

export const parentOf = (plan: Plan, id: Id): Id | undefined => itemOf(plan, id)?.parent ?? undefined;

/** The rows that an outline shows now, in order; none while no outline is on the screen. */
export function shownRows(): Id[] {
  const cells = document.querySelectorAll<HTMLElement>('[role="treegrid"] [data-item][data-column="0"]');
  return [...cells].flatMap((cell) => cell.dataset['item'] ?? []);
}

/** The row after or before in the outline beside it, else the neighbour in the tree. */
export function nextRow(plan: Plan, id: Id, by: 1 | -1): Id | undefined {
  const rows = shownRows();
  const at = rows.indexOf(id);
  return at < 0 ? siblingOf(plan, id, by) : rows[at + by];
}

const path = (): string => location.pathname.replace(/\/+$/, '');

/** Is the item shown as a page of its own? */
export const onPage = (id: Id): boolean => path().endsWith(`/item/${id}`);

/** The address of another item in the form that the one in hand has; what the address says of the view stays. */
export function addressLike(sight: Sight, from: Id, to: Id): string {
  if (onPage(from)) return pageAddress(sight.workspace.id, to);
  const here = path();
  if (here.endsWith(`/${from}`)) return `${here.slice(0, -from.length)}${to}${location.search}`;
  return itemAddress(sight.workspace.id, itemOf(sight.plan, to) ?? to);
}

/** Where one is when the item is closed. */
export function closedAddress(sight: Sight, id: Id): string {
  const here = path();
  if (!onPage(id) && here.endsWith(`/${id}`)) return here.slice(0, -id.length - 1) + location.search;
  return placeAddress(sight.workspace.id, itemOf(sight.plan, id));
}
