/** The name of the workspace, and behind it: the other workspaces, the theme, signing out. */
import type { ReactNode } from 'react';
import { api } from '@throughline/server/contract';
import { Mark } from '../account/frame.tsx';
import { call } from '../call.ts';
import { refusalText } from '../parts/form.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuDeed } from '../parts/menu.tsx';
import { useSignal } from '../parts/signal.ts';
import { say } from '../parts/toasts.tsx';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { t } from '../speech.ts';
import { likes, ui } from '../ui.ts';
import type { ShellProps } from './shell.tsx';
import style from './shell.module.css';

export function WorkspaceMenu({ sight, me, refresh }: ShellProps): ReactNode {
  const theme = useSignal(likes.theme);
  const here = sight.workspace.id;
  const to = (path: string) => (): void => go(address(here, path));

  async function demo(): Promise<void> {
    const answer = await call(api.demo, {});
    if (!answer.ok) return void say(refusalText(answer), { tone: 'bad' });
    await refresh();
    go(address(answer.value.id, '/plan'));
  }

  async function signOut(): Promise<void> {
    await call(api.signOut, {});
    location.assign('/');
  }

  const others = me.workspaces.filter(({ id }) => id !== here);
  const deeds: readonly MenuDeed[] = [
    ...others.map((one) => ({
      id: one.id,
      label: one.name,
      icon: 'plan' as const,
      run: () => go(address(one.id, '/plan')),
    })),
    ...(others.length > 0 ? [{ id: 'line-1', line: true as const }] : []),
    { id: 'new', label: t('web.workspace.new'), icon: 'plus', run: () => go('/new') },
    { id: 'demo', label: t('web.demo.open'), icon: 'open', run: () => void demo() },
    { id: 'line-2', line: true },
    { id: 'activity', label: t('web.place.activity'), icon: 'history', run: to('/activity') },
    { id: 'import', label: t('web.do.import'), icon: 'upload', run: to('/import') },
    { id: 'export', label: t('web.do.export'), icon: 'download', run: to('/export') },
    { id: 'trash', label: t('web.place.trash'), icon: 'trash', run: to('/trash') },
    { id: 'settings', label: t('web.place.settings'), icon: 'settings', run: to('/settings') },
    { id: 'line-3', line: true },
    {
      id: 'theme',
      label: t('web.theme'),
      hint: t(`web.theme.${theme}`),
      icon: 'sun',
      run: () => likes.theme.set(({ system: 'light', light: 'dark', dark: 'system' } as const)[theme]),
    },
    { id: 'keys', label: t('web.do.keys'), icon: 'keyboard', keys: '?', run: () => ui.keys.set(true) },
    {
      id: 'leave',
      label: t('web.account.sign-out'),
      hint: me.account?.name,
      icon: 'leave',
      run: () => void signOut(),
    },
  ];
  return (
    <Menu
      label={t('web.workspace.menu', { name: sight.workspace.name })}
      side="bottom start"
      buttonClass={style['workspace']}
      deeds={deeds}
    >
      <Mark size={22} />
      <span className={style['workspace-name']}>{sight.workspace.name}</span>
      <Icon name="down" size={14} />
    </Menu>
  );
}
