/** People: the organisation, its roles, and who has an account. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const people: Feature = {
  name: 'people',
  path: '/people/:item?',
  title: 'web.place.people',
  place: { icon: 'people', keys: 'g e', shown: () => true },
  Screen: lazily(() => import('./people.tsx').then(({ People }) => People)),
};
