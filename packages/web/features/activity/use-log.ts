/** The newest lines of the log, fetched again as the plan moves on. */
import { useEffect, useState } from 'react';
import { api } from '@throughline/server/contract';
import { call } from '../../call.ts';
import type { Log } from '../../parts/log-lines.tsx';
import { useSight } from '../../sight.ts';

const patience = 250; // milliseconds: a busy plan moves many times a second

type Asked = {
  readonly log: Log | undefined;
  /** the server has answered, or cannot be reached: what stands below need not wait any more */
  readonly asked: boolean;
};

export const useLog = (limit: number): Log | undefined => useAskedLog(limit).log;

export function useAskedLog(limit: number): Asked {
  const { workspace, live } = useSight();
  const [log, setLog] = useState<Log>();
  const [asked, setAsked] = useState(false);
  const version = live?.state().replica.confirmed.version ?? 0;
  useEffect(() => {
    let left = false;
    const timer = setTimeout(() => {
      void call(api.log, { workspace: workspace.id, limit }).then((answer) => {
        if (left) return;
        if (answer.ok) setLog(answer.value);
        setAsked(true);
      });
    }, patience);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [workspace.id, limit, version]);
  return { log, asked };
}
