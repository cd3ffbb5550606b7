/** Everything that happened, in sentences. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const activity: Feature = {
  name: 'activity',
  path: '/activity',
  title: 'web.place.activity',
  Screen: lazily(() => import('./activity.tsx').then(({ Activity }) => Activity)),
};
