/** Whether everything is saved: said in words, honest when it is not. */
import type { TextKey } from '@throughline/words/text';
import { useState, type ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { reader, t } from '../speech.ts';
import type { Live, LiveState, Sync } from '../store/live.ts';
import style from './shell.module.css';

const marks: Record<Sync, { readonly icon: IconName; readonly label: TextKey; readonly bad: boolean }> = {
  joining: { icon: 'cloud', label: 'web.sync.joining', bad: false },
  saved: { icon: 'cloud', label: 'web.sync.saved', bad: false },
  saving: { icon: 'cloud', label: 'web.sync.saving', bad: false },
  offline: { icon: 'offline', label: 'web.sync.offline', bad: true },
  'signed-out': { icon: 'offline', label: 'web.sync.signed-out', bad: true },
  gone: { icon: 'warning', label: 'web.sync.gone', bad: true },
};

/** What is spoken: that something is wrong, and that it is well again; not each “Saving …” while somebody types. */
function useSpoken(sync: Sync): Sync | undefined {
  const [spoken, setSpoken] = useState<Sync>();
  const next = marks[sync].bad || (spoken && sync === 'saved') ? sync : spoken;
  if (next !== spoken) setSpoken(next);
  return spoken;
}

const clock = new Intl.DateTimeFormat(reader.locale, { hour: '2-digit', minute: '2-digit' });

export function SyncMark({ state, live }: { state: LiveState; live: Live | undefined }): ReactNode {
  const { sync, waiting, savedAt } = state;
  const { icon, label } = marks[sync];
  const spoken = useSpoken(sync);
  const said = t(label, { count: waiting });
  const when = savedAt === undefined ? undefined : t('web.sync.last', { time: clock.format(savedAt) });
  return (
    <div className={style['sync']} data-sync={sync} title={when}>
      <Icon name={icon} />
      <span>{said}</span>
      <span role="status" className="unseen">
        {spoken === sync ? said : ''}
      </span>
      {sync === 'offline' && (
        <Button look="quiet" onClick={() => live?.nudge()}>
          {t('web.sync.now')}
        </Button>
      )}
      {sync === 'signed-out' && (
        <Button look="quiet" onClick={() => location.reload()}>
          {t('web.account.sign-in')}
        </Button>
      )}
    </div>
  );
}
