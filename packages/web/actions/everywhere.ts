/** What can be done on any screen. */
import type { Action, Where } from '../action.ts';
import { printing } from '../print/print.ts';
import { t } from '../speech.ts';
import { doAgain, nextLine, takeBack } from '../undo.ts';
import { likes, ui } from '../ui.ts';

const live: Action['when'] = ({ sight }) => sight.live !== undefined;
const always: Action['when'] = () => true;

const themes = ['system', 'light', 'dark'] as const;

const theme: Action = {
  name: 'theme',
  label: 'web.do.theme',
  state: () => t(`web.theme.${likes.theme.get()}`),
  icon: 'sun',
  group: 'do',
  when: always,
  asks: {
    hint: 'web.theme',
    options: () => themes.map((id) => ({ id, label: t(`web.theme.${id}`) })),
    take: (_, id) => {
      likes.theme.set(themes.find((one) => one === id) ?? 'system');
      return true;
    },
  },
  run: (where: Where) => ui.asking.set({ action: theme, where }),
};

export const everywhere: readonly Action[] = [
  {
    name: 'undo',
    label: 'web.do.undo',
    says: ({ sight }) => {
      const line = nextLine(sight, 'undo');
      return line && t('web.do.undo.what', { line });
    },
    icon: 'undo',
    group: 'do',
    keys: ['mod+z'],
    when: live,
    run: ({ sight }) => takeBack(sight),
  },
  {
    name: 'redo',
    label: 'web.do.redo',
    says: ({ sight }) => {
      const line = nextLine(sight, 'redo');
      return line && t('web.do.redo.what', { line });
    },
    icon: 'redo',
    group: 'do',
    keys: ['mod+shift+z', 'mod+y'],
    when: live,
    run: ({ sight }) => doAgain(sight),
  },
  {
    name: 'palette',
    label: 'web.do.palette',
    icon: 'search',
    group: 'do',
    keys: ['mod+k', '/'],
    when: always,
    run: () => ui.palette.set(true),
  },
  {
    name: 'keys',
    label: 'web.do.keys',
    icon: 'keyboard',
    group: 'do',
    keys: ['?', 'mod+/'],
    when: always,
    run: () => ui.keys.set(true),
  },
  {
    name: 'print',
    label: 'web.do.print',
    icon: 'print',
    group: 'do',
    keys: ['mod+p'],
    when: always,
    run: () => printing.set(true),
  },
  theme,
  {
    name: 'density',
    label: 'web.do.density',
    state: () => t(`web.density.${likes.density.get()}`),
    icon: 'menu',
    group: 'do',
    when: always,
    run: () => likes.density.set(likes.density.get() === 'compact' ? 'comfortable' : 'compact'),
  },
  {
    name: 'letters',
    label: 'web.do.letters',
    state: () => t(likes.letters.get() === 'on' ? 'web.on' : 'web.off'),
    icon: 'keyboard',
    group: 'do',
    when: always,
    run: () => likes.letters.set(likes.letters.get() === 'on' ? 'off' : 'on'),
  },
];
