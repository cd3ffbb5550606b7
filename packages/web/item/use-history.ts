/** The history of an item, fetched a moment after it was opened and again whenever the item moves on. */
import { useEffect, useState } from 'react';
import { asksAbout, itemOf, linksAt } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { call } from '../call.ts';
import type { Log } from '../parts/log-lines.tsx';
import { useSight } from '../sight.ts';

const patience = 90; // milliseconds: whoever steps through the rows asks for the last one only

export function useHistory(id: string, limit: number): Log | undefined {
  const { workspace, live } = useSight();
  const [log, setLog] = useState<Log>();
  const confirmed = live?.state().replica.confirmed;
  const shelf = live?.state().shelves.get(id) ?? 0;
  const item = confirmed && itemOf(confirmed, id);
  const links = confirmed && linksAt(confirmed, id);
  const asks = confirmed && asksAbout(confirmed, id);
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void call(api.history, { workspace: workspace.id, item: id, limit }).then((answer) => {
        if (!left && answer.ok) setLog(answer.value);
      });
    }, patience);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [workspace.id, id, limit, item, links, asks, shelf]);
  return log;
}
