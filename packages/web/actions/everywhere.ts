/** What can be done on any screen. */
import type { Action } from '../action.ts';
import { doAgain, takeBack } from '../undo.ts';
import { likes, ui } from '../ui.ts';

const live: Action['when'] = ({ sight }) => sight.live !== undefined;

export const everywhere: readonly Action[] = [
  {
    name: 'palette',
    label: 'web.do.palette',
    icon: 'search',
    group: 'do',
    keys: ['mod+k', '/'],
    when: () => true,
    run: () => ui.palette.set(true),
  },
  {
    name: 'undo',
    label: 'web.do.undo',
    icon: 'undo',
    group: 'do',
    keys: ['mod+z'],
    when: live,
    run: ({ sight }) => takeBack(sight),
  },
  {
    name: 'redo',
    label: 'web.do.redo',
    icon: 'redo',
    group: 'do',
    keys: ['mod+shift+z', 'mod+y'],
    when: live,
    run: ({ sight }) => doAgain(sight),
  },
  {
    name: 'keys',
    label: 'web.do.keys',
    icon: 'keyboard',
    group: 'do',
    keys: ['?'],
    when: () => true,
    run: () => ui.keys.set(true),
  },
  {
    name: 'theme',
    label: 'web.do.theme',
    icon: 'sun',
    group: 'do',
    when: () => true,
    run: () => {
      const next = { system: 'light', light: 'dark', dark: 'system' } as const;
      likes.theme.set(next[likes.theme.get()]);
    },
  },
  {
    name: 'letters',
    label: 'web.do.letters',
    icon: 'keyboard',
    group: 'do',
    when: () => true,
    run: () => likes.letters.set(likes.letters.get() === 'on' ? 'off' : 'on'),
  },
];
