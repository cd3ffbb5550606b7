/** The feed: pages of the log that fit the filters, newest first; the first is asked again as the plan moves on. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '@throughline/model/entry';
import { api } from '@throughline/server/contract';
import { call } from '../../call.ts';
import type { Log } from '../../parts/log-lines.tsx';
import { useSight } from '../../sight.ts';
import { narrowOf, type FeedFilter } from './narrow.ts';

const page = 100;
const patience = 250; // milliseconds: a busy plan moves many times a second

export type Feed = {
  /** the filters that it was asked with */
  readonly key: string;
  readonly log: Log;
  /** there is nothing older */
  readonly whole: boolean;
};

/** Newest first, each once. */
function united(some: readonly Entry[], more: readonly Entry[]): Entry[] {
  const all = new Map([...some, ...more].map((entry) => [entry.version, entry]));
  return [...all.values()].toSorted((a, b) => b.version - a.version);
}

/** The feed with its newest page as it is now; what was read of older pages stays, unless there is a gap between. */
export function withNewest(feed: Feed | undefined, key: string, newest: Log): Feed {
  const full = newest.entries.length >= page;
  const fresh: Feed = { key, log: newest, whole: !full };
  if (feed?.key !== key) return fresh;
  const [known, last] = [feed.log.entries[0]?.version ?? 0, newest.entries.at(-1)?.version ?? 0];
  if (full && last > known + 1) return fresh;
  return { ...feed, log: joined(newest, feed.log), whole: feed.whole || !full };
}

const joined = (newer: Log, older: Log): Log => ({
  entries: united(newer.entries, older.entries),
  names: { ...older.names, ...newer.names },
});

export function useFeed(filter: FeedFilter): { feed: Feed | undefined; older: () => void } {
  const { workspace, live } = useSight();
  const [feed, setFeed] = useState<Feed>();
  const asking = useRef(false);
  const version = live?.state().replica.confirmed.version ?? 0;
  const key = JSON.stringify(narrowOf(filter));
  useEffect(() => {
    let left = false;
    const ask = (): void =>
      void call(api.log, { workspace: workspace.id, limit: page, ...JSON.parse(key) }).then((answer) => {
        if (left) return;
        // An item that is no longer known has no history: nothing fits.
        const log: Log = answer.ok ? answer.value : { entries: [], names: {} };
        if (answer.ok || answer.details.status < 500) setFeed((now) => withNewest(now, key, log));
      });
    const timer = setTimeout(ask, patience);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [workspace.id, key, version]);

  const current = feed?.key === key ? feed : undefined;
  const before = current?.log.entries.at(-1)?.version;
  const older = useCallback(() => {
    if (before === undefined || asking.current) return;
    asking.current = true;
    const input = { workspace: workspace.id, limit: page, before, ...JSON.parse(key) };
    void call(api.log, input).then((answer) => {
      asking.current = false;
      if (!answer.ok) return;
      setFeed((now) => {
        if (now?.key !== key) return now;
        return { ...now, log: joined(now.log, answer.value), whole: answer.value.entries.length < page };
      });
    });
  }, [workspace.id, key, before]);
  return { feed: current, older };
}
