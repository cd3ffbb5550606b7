/** Home: what waits for this person, and what happened. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const home: Feature = {
  name: 'home',
  path: '/home',
  title: 'web.place.home',
  place: { icon: 'home', keys: 'g h', shown: () => true },
  Screen: lazily(() => import('./home.tsx').then(({ Home }) => Home)),
};
