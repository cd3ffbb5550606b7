/** The plan as an outline, an item beside it. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const plan: Feature = {
  name: 'plan',
  path: '/plan/:item?',
  title: 'web.place.plan',
  place: { icon: 'plan', keys: 'g p', shown: () => true },
  Screen: lazy(() => import('./plan.tsx').then(({ PlanScreen }) => ({ default: PlanScreen }))),
};
