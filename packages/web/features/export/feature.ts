/** Taking the plan out in another format. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const exporting: Feature = {
  name: 'export',
  path: '/export',
  title: 'web.do.export',
  Screen: lazy(() => import('./export.tsx').then(({ Export }) => ({ default: Export }))),
};
