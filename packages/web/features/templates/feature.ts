/** Templates: plans to begin with. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const templates: Feature = {
  name: 'templates',
  path: '/templates/:template?',
  title: 'web.place.templates',
  Screen: lazily(() => import('./templates.tsx').then(({ Templates }) => Templates)),
};
