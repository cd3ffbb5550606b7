/** The plan as a calendar: what is due and what begins, by month and by week. */
import type { Feature } from '../../feature.ts';
import { lazily } from '../../lazily.tsx';

export const calendar: Feature = {
  name: 'calendar',
  path: '/calendar/:item?',
  title: 'web.calendar.title',
  Screen: lazily(() => import('./calendar.tsx').then(({ CalendarScreen }) => CalendarScreen)),
};
