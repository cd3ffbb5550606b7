/** The workspace, its members, and this person's account. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const settings: Feature = {
  name: 'settings',
  path: '/settings',
  title: 'web.place.settings',
  Screen: lazily(() => import('./settings.tsx').then(({ Settings }) => Settings)),
};
