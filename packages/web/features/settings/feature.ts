/** The workspace, its members, and this person's account. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const settings: Feature = {
  name: 'settings',
  path: '/settings',
  title: 'web.place.settings',
  Screen: lazy(() => import('./settings.tsx').then(({ Settings }) => ({ default: Settings }))),
};
