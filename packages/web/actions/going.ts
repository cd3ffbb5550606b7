/** Going to the screens of a workspace. */
import type { Action } from '../action.ts';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { ui } from '../ui.ts';

const to = (
  name: string,
  label: Action['label'],
  icon: Action['icon'],
  path: string,
  keys?: string,
): Action => ({
  name: `go-${name}`,
  label,
  icon,
  group: 'go',
  ...(keys ? { keys: [keys] } : {}),
  when: () => true,
  run: ({ sight }) => go(address(sight.workspace.id, path)),
});

export const going: readonly Action[] = [
  to('home', 'web.place.home', 'home', '/home', 'g h'),
  to('plan', 'web.place.plan', 'plan', '/plan', 'g p'),
  to('people', 'web.place.people', 'people', '/people', 'g e'),
  to('learning', 'web.place.learning', 'learning', '/learning', 'g l'),
  to('activity', 'web.place.activity', 'history', '/activity', 'g a'),
  to('import', 'web.do.import', 'upload', '/import', 'g i'),
  to('export', 'web.do.export', 'download', '/export'),
  to('trash', 'web.place.trash', 'trash', '/trash', 'g t'),
  to('settings', 'web.place.settings', 'settings', '/settings', 'g s'),
  {
    name: 'new',
    label: 'web.do.new',
    icon: 'plus',
    group: 'do',
    keys: ['c', 'n'],
    when: ({ sight }) => sight.live !== undefined,
    run: ({ sight }) => {
      ui.wanted.set('new-row');
      go(address(sight.workspace.id, '/plan'));
    },
  },
];
