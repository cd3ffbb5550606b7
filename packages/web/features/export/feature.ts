/** Taking the plan out in another format. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const exporting: Feature = {
  name: 'export',
  path: '/export',
  title: 'web.do.export',
  Screen: lazily(() => import('./export.tsx').then(({ Export }) => Export)),
};
