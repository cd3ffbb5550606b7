/** An item as a page of its own. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const item: Feature = {
  name: 'item',
  path: '/item/:item',
  title: 'web.place.item',
  Screen: lazy(() => import('./item.tsx').then(({ ItemPage }) => ({ default: ItemPage }))),
};
