/** The quick line, from anywhere. */
import type { Action } from '../action.ts';
import { quickOpen } from '../quick/open.ts';

export const quick: readonly Action[] = [
  {
    name: 'quick-add',
    label: 'web.do.quick-add',
    icon: 'plus',
    group: 'do',
    keys: ['q'],
    when: ({ sight }) => sight.live !== undefined,
    run: ({ item }) => quickOpen.set({ item }),
  },
];
