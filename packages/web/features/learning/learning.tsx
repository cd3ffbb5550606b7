/** What has been learned: questions with their answers, and the reasons that were given. */
import type { ReactNode } from 'react';
import { textOf } from '@throughline/model/json';
import { isLive } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { Blank } from '../../parts/blank.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { LogLines } from '../../parts/log-lines.tsx';
import { Page, Part } from '../../parts/page.tsx';
import { QuestionLine } from '../../item/questions.tsx';
import { address } from '../../places.ts';
import { useSight } from '../../sight.ts';
import { t } from '../../speech.ts';
import { useLog } from '../activity/use-log.ts';

export function Learning(): ReactNode {
  const { plan, workspace } = useSight();
  const log = useLog(500);
  const answered = [...values(plan.asks)].filter((ask) => ask.answer && isLive(plan, ask.about));
  const reasons = log?.entries.filter((entry) => textOf(entry.why) !== '') ?? [];
  if (!log && answered.length === 0) return null;
  if (answered.length === 0 && reasons.length === 0) {
    return (
      <Blank icon="learning" title={t('web.learning.empty')} text={t('web.learning.empty.text')}>
        <LinkButton look="main" icon="plan" to={address(workspace.id, '/plan')}>
          {t('web.learning.plan')}
        </LinkButton>
      </Blank>
    );
  }
  return (
    <Page title={t('web.place.learning')} text={t('web.learning.text')}>
      {answered.length > 0 && (
        <Part title={t('web.learning.answers')}>
          <ul>
            {answered.map((ask) => (
              <QuestionLine key={ask.id} ask={ask} />
            ))}
          </ul>
        </Part>
      )}
      {log && reasons.length > 0 && (
        <Part title={t('web.learning.reasons')}>
          <LogLines log={{ ...log, entries: reasons }} />
        </Part>
      )}
    </Page>
  );
}
