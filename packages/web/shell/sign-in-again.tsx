/** The session has ended while a plan was open: signing in again, in place. What was typed stays where it is. */
import type { ReactNode } from 'react';
import { SignInForm } from '../account/sign-in.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { wipeForAnother } from '../session.ts';
import { t } from '../speech.ts';
import type { Live } from '../store/live.ts';
import { ui } from '../ui.ts';
import style from './sync.module.css';

export function SignInAgain(props: {
  readonly live: Live;
  readonly waiting: number;
  readonly onLater: () => void;
}): ReactNode {
  const { live, waiting, onLater } = props;
  return (
    <Dialog title={t('web.again.title')} open onClose={onLater}>
      <p className={style['why']}>{t('web.again.text', { count: waiting })}</p>
      <SignInForm
        onEntered={(me) => {
          const visit = ui.visit.get();
          // Somebody else: this page, and what waits in it, are not theirs.
          if (visit && visit.me.account?.id !== me.account?.id) {
            void wipeForAnother().then(() => location.assign('/'));
            return;
          }
          live.nudge();
          void visit?.refresh();
        }}
      />
    </Dialog>
  );
}
