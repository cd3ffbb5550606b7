/** Templates: plans to begin with. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const templates: Feature = {
  name: 'templates',
  path: '/templates/:template?',
  title: 'web.place.templates',
  Screen: lazy(() => import('./templates.tsx').then(({ Templates }) => ({ default: Templates }))),
};
