/** The steps of the guided tour: where each is, what it points at, and what it says. */
import type { TextKey } from '@throughline/words/text';

export type Step = {
  readonly title: TextKey;
  readonly text: TextKey;
  /** the screen on which it is */
  readonly path: string;
  /** what it points at, the first that is on the screen; none where it speaks of all of it */
  readonly at: readonly string[];
};

export const steps: readonly Step[] = [
  {
    title: 'web.tour.plan.title',
    text: 'web.tour.plan.text',
    path: '/plan',
    at: ['[role="treegrid"] [role="row"][aria-level="1"]', '[role="treegrid"]', 'main'],
  },
  {
    title: 'web.tour.rows.title',
    text: 'web.tour.rows.text',
    path: '/plan',
    at: ['[role="treegrid"] [role="row"][aria-level="2"]', '[role="treegrid"]', 'main'],
  },
  {
    title: 'web.tour.find.title',
    text: 'web.tour.find.text',
    path: '/plan',
    at: ['header button[class*="search"]', 'nav button[class*="entry"]'],
  },
  {
    title: 'web.tour.home.title',
    text: 'web.tour.home.text',
    path: '/home',
    at: ['main h1', 'main'],
  },
  {
    title: 'web.tour.people.title',
    text: 'web.tour.people.text',
    path: '/people',
    at: ['main h1', 'main'],
  },
  {
    title: 'web.tour.undo.title',
    text: 'web.tour.undo.text',
    path: '/activity',
    at: ['main h1', 'main'],
  },
];
