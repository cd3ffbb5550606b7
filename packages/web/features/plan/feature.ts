/** The plan as an outline, an item beside it. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const plan: Feature = {
  name: 'plan',
  path: '/plan/:item?',
  title: 'web.place.plan',
  place: { icon: 'plan', keys: 'g p', shown: () => true },
  Screen: lazily(() => import('./plan.tsx').then(({ PlanScreen }) => PlanScreen)),
};
