/** People: the organisation, its roles, and who has an account. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const people: Feature = {
  name: 'people',
  path: '/people/:item?',
  title: 'web.place.people',
  place: { icon: 'people', keys: 'g e', shown: () => true },
  Screen: lazy(() => import('./people.tsx').then(({ People }) => ({ default: People }))),
};
