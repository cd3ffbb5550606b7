/** What happened to an item, newest first, in sentences with whys. */
import { useEffect, useState, type ReactNode } from 'react';
import { asksAbout, itemOf, linksAt, type Item } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { call } from '../call.ts';
import { Button } from '../parts/button.tsx';
import { LogLines, type Log } from '../parts/log-lines.tsx';
import { useSight } from '../sight.ts';
import { t } from '../speech.ts';
import style from './item.module.css';

const page = 30;

export function History({ item }: { readonly item: Item }): ReactNode {
  const sight = useSight();
  const [log, setLog] = useState<Log>();
  const [limit, setLimit] = useState(page);
  const confirmed = sight.live?.state().replica.confirmed;
  const shelf = sight.live?.state().shelves.get(item.id) ?? 0;
  const seen = confirmed && itemOf(confirmed, item.id);
  const links = confirmed && linksAt(confirmed, item.id);
  const asks = confirmed && asksAbout(confirmed, item.id);
  useEffect(() => {
    let left = false;
    const input = { workspace: sight.workspace.id, item: item.id, limit };
    void call(api.history, input).then((answer) => {
      if (!left && answer.ok) setLog(answer.value);
    });
    return () => {
      left = true;
    };
  }, [sight.workspace.id, item.id, limit, seen, links, asks, shelf]);
  return (
    <section className={style['section']}>
      <h2>{t('web.history')}</h2>
      {log && <LogLines log={log} />}
      {log && log.entries.length >= limit && (
        <Button look="quiet" onClick={() => setLimit(limit + page * 3)}>
          {t('web.history.older')}
        </Button>
      )}
    </section>
  );
}
