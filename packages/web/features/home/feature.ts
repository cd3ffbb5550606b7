/** Home: what waits for this person, and what happened. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const home: Feature = {
  name: 'home',
  path: '/home',
  title: 'web.place.home',
  place: { icon: 'home', keys: 'g h', shown: () => true },
  Screen: lazy(() => import('./home.tsx').then(({ Home }) => ({ default: Home }))),
};
