/** Learning: questions answered and reasons given, so that they need not be found out twice. */
import { values } from '@throughline/model/table';
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const learning: Feature = {
  name: 'learning',
  path: '/learning',
  title: 'web.place.learning',
  place: {
    icon: 'learning',
    keys: 'g l',
    shown: ({ plan }) => [...values(plan.asks)].some((ask) => ask.answer !== undefined),
  },
  Screen: lazily(() => import('./learning.tsx').then(({ Learning }) => Learning)),
};
