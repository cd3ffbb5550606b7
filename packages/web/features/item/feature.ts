/** An item as a page of its own. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const item: Feature = {
  name: 'item',
  path: '/item/:item',
  title: 'web.place.item',
  Screen: lazily(() => import('./item.tsx').then(({ ItemPage }) => ItemPage)),
};
