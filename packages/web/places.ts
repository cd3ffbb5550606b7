/** Addresses of the screens of a workspace. */
import type { Id } from '@throughline/model/id';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';

export const base = '/w/:workspace';

export const address = (workspace: Id, path: string): string => `/w/${workspace}${path}`;

/** The face of the plan that is open: an item opens beside it, and closing it leaves it as it is. */
const faceNow = (): string => {
  const path = globalThis.location?.pathname.split('/')[3];
  return path === 'board' || path === 'calendar' ? `/${path}` : '/plan';
};

const placeOf = (item: Item | undefined): string =>
  kindOf(item?.kind ?? '')?.traits.tree === 'organisation' ? '/people' : faceNow();

/** The place where an item stands: the plan, or people. */
export const placeAddress = (workspace: Id, item: Item | undefined): string =>
  address(workspace, placeOf(item));

/** A saved view, on the face that it was saved on. */
const viewPlace = ({ id, fields }: Item): string => {
  const face = fields['face'];
  return `${face === 'board' || face === 'calendar' ? `/${face}` : '/plan'}?view=${id}`;
};

/** The page of an item; by its id alone it is looked for in the plan, where any item can be shown. */
export const itemAddress = (workspace: Id, item: Item | Id): string =>
  address(
    workspace,
    typeof item === 'string'
      ? `${faceNow()}/${item}`
      : kindOf(item.kind)?.traits.group === 'view'
        ? viewPlace(item)
        : `${placeOf(item)}/${item.id}`,
  );

/** An item as a page of its own. */
export const pageAddress = (workspace: Id, item: Id): string => address(workspace, `/item/${item}`);
