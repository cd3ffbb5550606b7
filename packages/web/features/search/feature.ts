/** Everything that holds some words, wherever they stand. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const search: Feature = {
  name: 'search',
  path: '/search',
  title: 'web.search.title',
  Screen: lazily(() => import('./search.tsx').then(({ Search }) => Search)),
};
