/** Bringing a plan in from a file. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const importing: Feature = {
  name: 'import',
  path: '/import',
  title: 'web.do.import',
  Screen: lazy(() => import('./import.tsx').then(({ Import }) => ({ default: Import }))),
};
