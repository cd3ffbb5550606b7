/** Over every screen of a demo: what it is, the tour, and the way out, which deletes it. */
import type { ReactNode } from 'react';
import { isDemo } from '@throughline/model/demo-mark';
import { mayDo } from '@throughline/model/may';
import { api } from '@throughline/server/contract';
import { call } from '../call.ts';
import { Button } from '../parts/button.tsx';
import { refusalText } from '../parts/form.tsx';
import { Icon } from '../parts/icon.tsx';
import { say } from '../parts/toasts.tsx';
import { address } from '../places.ts';
import { go } from '../route.ts';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import { ui } from '../ui.ts';
import { beginTour } from './tour-state.ts';
import style from './tour.module.css';

export function DemoBanner(): ReactNode {
  const { workspace, me } = useSight();
  if (!isDemo(workspace.id)) return null;

  async function leave(): Promise<void> {
    const visit = ui.visit.get();
    const others = visit?.me.workspaces.filter(({ id }) => id !== workspace.id) ?? [];
    const home = others.find(({ id }) => !isDemo(id)) ?? others[0];
    // First away, then it is deleted: nobody is shown a workspace that vanishes under them.
    go(home ? address(home.id, '/plan') : '/new', 'replace');
    const answer = await call(api.deleteWorkspace, { workspace: workspace.id });
    if (!answer.ok) return void say(refusalText(answer), { tone: 'bad' });
    await visit?.refresh();
    say(t('web.demo.deleted'));
  }

  return (
    <aside className={style['banner']} aria-label={t('web.demo.label')}>
      <Icon name="open" />
      <p>
        <strong className={style['brief']} aria-hidden="true">
          {t('web.demo.label')}
        </strong>
        <span className={style['whole']}>{t('web.demo.banner')}</span>
      </p>
      <Button look="quiet" onClick={() => beginTour()}>
        {t('web.do.tour')}
      </Button>
      {mayDo(me.role, 'delete-workspace') === undefined && (
        <Button icon="trash" onClick={() => void leave()}>
          {t('web.demo.leave')}
        </Button>
      )}
    </aside>
  );
}
