/** Bringing a plan in from a file. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const importing: Feature = {
  name: 'import',
  path: '/import',
  title: 'web.do.import',
  Screen: lazily(() => import('./import.tsx').then(({ Import }) => Import)),
};
