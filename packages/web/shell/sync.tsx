/** Whether everything is saved: said in words, honest when it is not. */
import type { TextKey } from '@throughline/words/text';
import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { t } from '../speech.ts';
import type { Live, LiveState, Sync } from '../store/live.ts';
import style from './shell.module.css';

const marks: Record<Sync, { readonly icon: IconName; readonly label: TextKey }> = {
  saved: { icon: 'cloud', label: 'web.sync.saved' },
  saving: { icon: 'cloud', label: 'web.sync.saving' },
  offline: { icon: 'offline', label: 'web.sync.offline' },
  'signed-out': { icon: 'offline', label: 'web.sync.signed-out' },
  gone: { icon: 'warning', label: 'web.sync.gone' },
};

export function SyncMark({ state, live }: { state: LiveState; live: Live | undefined }): ReactNode {
  const { icon, label } = marks[state.sync];
  return (
    <div className={style['sync']} data-sync={state.sync} role="status">
      <Icon name={icon} />
      <span>{t(label, { count: state.waiting })}</span>
      {state.sync === 'offline' && (
        <Button look="quiet" onClick={() => live?.nudge()}>
          {t('web.sync.now')}
        </Button>
      )}
      {state.sync === 'signed-out' && (
        <Button look="quiet" onClick={() => location.reload()}>
          {t('web.account.sign-in')}
        </Button>
      )}
    </div>
  );
}
