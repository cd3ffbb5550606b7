/** Everything that holds some words, wherever they stand. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const search: Feature = {
  name: 'search',
  path: '/search',
  title: 'web.search.title',
  Screen: lazy(() => import('./search.tsx').then(({ Search }) => ({ default: Search }))),
};
