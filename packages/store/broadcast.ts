/**
 * Broadcast (verb 4): "plan p is now at version n", to whoever listens in this process and, on PostgreSQL, on every
 * other node. It carries no content: whoever hears it reads the log. Hearing it twice is harmless, missing it costs
 * only time, since the next one tells the same and more.
 */
import type { Id } from '@throughline/model/id';

export type News = {
  readonly workspace: Id;
  readonly version: number;
  /** names can change without the log moving */
  readonly directoryVersion: number;
};

export type Heard = (workspace: Id, version: number, directoryVersion: number) => void;

export type Broadcast = {
  /** tells everyone, here and elsewhere */
  readonly tell: (news: News) => void;
  /** what came from another node: told here, unless it is known */
  readonly hear: (news: News) => void;
  /** a workspace that is gone may come back from a backup with lower numbers */
  readonly forget: (workspace: Id) => void;
  readonly listen: (heard: Heard) => () => void;
};

/** @param send passes the news on to other nodes */
export function newBroadcast(send: (news: News) => void = () => {}): Broadcast {
  const listeners = new Set<{ readonly heard: Heard }>();
  const known = new Map<Id, News>();
  const hear = (news: News): void => {
    const { workspace, version, directoryVersion } = news;
    const before = known.get(workspace);
    if (before && before.version >= version && before.directoryVersion >= directoryVersion) return;
    // The two may overtake each other on their way from two nodes.
    const newest = {
      workspace,
      version: Math.max(version, before?.version ?? 0),
      directoryVersion: Math.max(directoryVersion, before?.directoryVersion ?? 0),
    };
    known.set(workspace, newest);
    for (const { heard } of listeners) heard(workspace, newest.version, newest.directoryVersion);
  };
  return {
    tell: (news) => {
      hear(news);
      send(news);
    },
    hear,
    forget: (workspace) => void known.delete(workspace),
    listen: (heard) => {
      const listener = { heard };
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
