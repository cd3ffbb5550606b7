/** The plan as a board: a column for each status, owner, unit or kind. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const board: Feature = {
  name: 'board',
  path: '/board/:item?',
  title: 'web.board.title',
  Screen: lazily(() => import('./board.tsx').then(({ BoardScreen }) => BoardScreen)),
};
