/** Everything that happened, newest first. */
import { useState, type ReactNode } from 'react';
import { Blank } from '../../parts/blank.tsx';
import { Button } from '../../parts/button.tsx';
import { LogLines } from '../../parts/log-lines.tsx';
import { Page } from '../../parts/page.tsx';
import { t } from '../../speech.ts';
import { useLog } from './use-log.ts';

const page = 100;
const most = 500; // rows that the server gives at once

export function Activity(): ReactNode {
  const [limit, setLimit] = useState(page);
  const log = useLog(limit);
  if (!log) return null;
  if (log.entries.length === 0) {
    return <Blank icon="history" title={t('web.activity.empty')} text={t('web.activity.empty.text')} />;
  }
  return (
    <Page title={t('web.place.activity')} text={t('web.activity.text')}>
      <LogLines log={log} />
      {log.entries.length >= limit && limit < most && (
        <Button look="quiet" onClick={() => setLimit(Math.min(most, limit + 2 * page))}>
          {t('web.history.older')}
        </Button>
      )}
    </Page>
  );
}
