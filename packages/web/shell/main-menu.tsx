/** The name of the workspace, and behind it the main menu: where to go, and what can be done anywhere. */
import type { ReactNode } from 'react';
import { Mark } from '../account/frame.tsx';
import { menus } from '../menus.ts';
import { Icon } from '../parts/icon.tsx';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { ActionMenuButton } from './action-button.tsx';
import style from './shell.module.css';

export function MainMenu(): ReactNode {
  const { workspace } = useSight();
  return (
    <ActionMenuButton
      label={t('web.workspace.menu', { name: workspace.name })}
      groups={menus.main}
      className={style['workspace']}
    >
      <Mark size={22} />
      <span className={style['workspace-name']}>{workspace.name}</span>
      <Icon name="down" size={14} />
    </ActionMenuButton>
  );
}
