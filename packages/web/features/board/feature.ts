/** The plan as a board: a column for each status, owner, unit or kind. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const board: Feature = {
  name: 'board',
  path: '/board/:item?',
  title: 'web.board.title',
  Screen: lazy(() => import('./board.tsx').then(({ BoardScreen }) => ({ default: BoardScreen }))),
};
