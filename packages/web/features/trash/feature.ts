/** What was thrown away, and can come back. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const trash: Feature = {
  name: 'trash',
  path: '/trash',
  title: 'web.place.trash',
  Screen: lazily(() => import('./trash.tsx').then(({ Trash }) => Trash)),
};
