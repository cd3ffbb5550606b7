/** What can be done with the workspaces of an account. */
import { api } from '@throughline/server/contract';
import type { Action, Where } from '../action.ts';
import { call } from '../call.ts';
import { fits } from '../candidates.ts';
import { refusalText } from '../parts/form.tsx';
import { say } from '../parts/toasts.tsx';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { signOut } from '../session.ts';
import { ui } from '../ui.ts';

const others = (here: string) =>
  (ui.visit.get()?.me.workspaces ?? []).filter((workspace) => workspace.id !== here);

const elsewhere: Action = {
  name: 'workspace-other',
  label: 'web.do.workspace-other',
  icon: 'plan',
  group: 'go',
  keys: ['g w'],
  when: ({ sight }) => others(sight.workspace.id).length > 0,
  asks: {
    hint: 'web.workspace.which',
    options: ({ sight }, typed) =>
      others(sight.workspace.id)
        .filter(({ name }) => fits(name, typed) > 0)
        .map(({ id, name }) => ({ id, label: name, icon: 'plan' })),
    take: (_, id) => {
      go(address(id, '/plan'));
      return true;
    },
  },
  run: (where: Where) => ui.asking.set({ action: elsewhere, where }),
};

export const account: readonly Action[] = [
  elsewhere,
  {
    name: 'workspace-new',
    label: 'web.workspace.new',
    icon: 'plus',
    group: 'do',
    when: () => ui.visit.get() !== undefined,
    run: () => go('/new'),
  },
  {
    name: 'demo',
    label: 'web.demo.open',
    icon: 'open',
    group: 'do',
    when: () => ui.visit.get() !== undefined,
    run: async () => {
      const answer = await call(api.demo, {});
      if (!answer.ok) return void say(refusalText(answer), { tone: 'bad' });
      await ui.visit.get()?.refresh();
      go(address(answer.value.id, '/plan'));
    },
  },
  {
    name: 'sign-out',
    label: 'web.account.sign-out',
    state: () => ui.visit.get()?.me.account?.name,
    icon: 'leave',
    group: 'do',
    when: () => ui.visit.get()?.me.account !== undefined,
    run: signOut,
  },
];
