/** Whether everything is saved: said in words, honest when it is not, and always in the same room. */
import type { TextKey } from '@throughline/words/text';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { reader, t, today } from '../speech.ts';
import type { Live, LiveState, Sync } from '../store/live.ts';
import style from './sync.module.css';

const SignInAgain = lazy(() =>
  import('./sign-in-again.tsx').then(({ SignInAgain: part }) => ({ default: part })),
);

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

const clock = new Intl.DateTimeFormat(reader.locale, {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: reader.zone,
});
const dayAndClock = new Intl.DateTimeFormat(reader.locale, {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: reader.zone,
});
// Sweden writes days as ISO 8601 does.
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: reader.zone });

/** The time of day; with its day when that is not today. */
const moment = (at: number): string => (isoDay.format(at) === today() ? clock : dayAndClock).format(at);

export function SyncMark({ state, live }: { state: LiveState; live: Live | undefined }): ReactNode {
  const { sync, waiting, savedAt } = state;
  const { icon, label, bad } = marks[sync];
  const spoken = useSpoken(sync);
  const [later, setLater] = useState(false);
  const said = t(label, { count: waiting });
  const last = savedAt === undefined ? undefined : t('web.sync.last', { time: moment(savedAt) });
  if (later && sync !== 'signed-out') setLater(false);
  return (
    <div className={style['sync']} data-sync={sync} title={last}>
      <Icon name={icon} />
      <span className={style['said']}>{said}</span>
      {last !== undefined && (bad || sync === 'joining') && <span className={style['last']}>{last}</span>}
      <span role="status" className="unseen">
        {spoken === sync ? said : ''}
      </span>
      {sync === 'offline' && (
        <Button look="quiet" onClick={() => live?.nudge()}>
          {t('web.sync.now')}
        </Button>
      )}
      {sync === 'signed-out' && (
        <Button look="quiet" onClick={() => setLater(false)}>
          {t('web.account.sign-in')}
        </Button>
      )}
      {sync === 'signed-out' && live && !later && (
        <Suspense fallback={null}>
          <SignInAgain live={live} waiting={waiting} onLater={() => setLater(true)} />
        </Suspense>
      )}
    </div>
  );
}
