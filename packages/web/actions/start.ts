/** Beginnings: the next step of a young plan, templates, the demo, and the guided tour. */
import type { Action } from '../action.ts';
import { stepIn, wantedStep } from '../features/plan/step.ts';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { t } from '../speech.ts';
import { beginTour, isHalfway } from '../tour/tour-state.ts';

export const start: readonly Action[] = [
  {
    name: 'next-step',
    label: 'web.do.next-step',
    icon: 'question',
    group: 'do',
    keys: ['mod+i'],
    when: ({ sight }) => stepIn(sight)?.field !== undefined,
    run: ({ sight }) => {
      if (!location.pathname.includes('/plan')) go(address(sight.workspace.id, '/plan'));
      wantedStep.set(wantedStep.get() + 1);
    },
  },
  {
    name: 'go-templates',
    label: 'web.place.templates',
    icon: 'template',
    group: 'go',
    keys: ['g m'],
    when: ({ sight }) => sight.live !== undefined,
    run: ({ sight }) => go(address(sight.workspace.id, '/templates')),
  },
  {
    name: 'tour',
    label: 'web.do.tour',
    icon: 'open',
    group: 'do',
    keys: ['g u'],
    state: () => (isHalfway() ? t('web.tour.halfway') : undefined),
    when: () => true,
    run: beginTour,
  },
];
