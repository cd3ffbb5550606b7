/** The faces of the plan: how a saved view can be shown, and at which address. */
import { features } from '../features/index.ts';
import type { IconName } from '../parts/icon.tsx';

export const planFaces = [
  { name: 'outline', path: '/plan', icon: 'plan' },
  { name: 'board', path: '/board', icon: 'board' },
  { name: 'calendar', path: '/calendar', icon: 'calendar' },
] as const satisfies readonly { name: string; path: string; icon: IconName }[];

export type FaceName = (typeof planFaces)[number]['name'];

const isThere = (path: string): boolean =>
  features.some((one) => one.path === path || one.path.startsWith(`${path}/`));

/** Those that there are screens for. */
export const shownFaces = (): readonly (typeof planFaces)[number][] =>
  planFaces.filter(({ path }) => isThere(path));

/** Where a face is shown; the outline for one that has no screen. */
export const facePath = (face: string): string =>
  shownFaces().find(({ name }) => name === face)?.path ?? '/plan';

/** The face that an address shows. */
export const faceAt = (path: string): FaceName =>
  planFaces.find((one) => path.split('/')[3] === one.path.slice(1))?.name ?? 'outline';
