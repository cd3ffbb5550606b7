/** The plan as a calendar: what is due and what begins, by month and by week. */
import { lazy } from 'react';
import type { Feature } from '../../feature.ts';

export const calendar: Feature = {
  name: 'calendar',
  path: '/calendar/:item?',
  title: 'web.calendar.title',
  Screen: lazy(() => import('./calendar.tsx').then(({ CalendarScreen }) => ({ default: CalendarScreen }))),
};
