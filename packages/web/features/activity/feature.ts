/** Everything that happened, in sentences. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const activity: Feature = {
  name: 'activity',
  path: '/activity',
  title: 'web.place.activity',
  Screen: lazy(() => import('./activity.tsx').then(({ Activity }) => ({ default: Activity }))),
};
