/** What was thrown away, and can come back. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const trash: Feature = {
  name: 'trash',
  path: '/trash',
  title: 'web.place.trash',
  Screen: lazy(() => import('./trash.tsx').then(({ Trash }) => ({ default: Trash }))),
};
