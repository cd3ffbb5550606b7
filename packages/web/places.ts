/** Addresses of the screens of a workspace. */
import type { Id } from '@throughline/model/id';

export const base = '/w/:workspace';

export const address = (workspace: Id, path: string): string => `/w/${workspace}${path}`;
export const itemAddress = (workspace: Id, item: Id): string => address(workspace, `/plan/${item}`);
