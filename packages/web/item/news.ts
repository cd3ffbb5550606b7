/**
 * News: which items somebody else has changed since this browser last saw the workspace, and that were not opened here
 * since. A row asks a set; the set is worked out when the page is idle, from the rows of the log that came by, and from
 * the server only where some are missing.
 */
import { useEffect } from 'react';
import { verbOf } from '@throughline/model/changes/index';
import type { Entry } from '@throughline/model/entry';
import { upgraded } from '@throughline/model/fold';
import type { Id } from '@throughline/model/id';
import type { JsonObject } from '@throughline/model/json';
import { itemOf, linkOf, type Plan } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { call } from '../call.ts';
import { whenIdle } from '../parts/idle.ts';
import { remember, remembered } from '../parts/remembered.ts';
import { signal, useSignal } from '../parts/signal.ts';
import type { Sight } from '../sight.ts';
import type { Live } from '../store/live.ts';
import { versionSeen } from './seen.ts';

const looked = 200; // rows of the log in which news is looked for: more than anybody reads dot by dot
const none: ReadonlySet<Id> = new Set();

/** The items that rows put a dot beside. */
const news = signal(none);

type Watch = {
  /** the version up to which the log was read */
  upTo: number;
  /** item → the version in which somebody else changed it last */
  readonly found: Map<Id, number>;
};

const watches = new WeakMap<Live, Watch>();

/** The version that this browser had seen when this visit began; a visit is a tab that is open. */
function begunAt(workspace: Id, version: number): number {
  const name = `looked.${workspace}`;
  const begun = remembered(name, 'visit') ?? remembered(name) ?? String(version);
  remember(name, begun, 'visit');
  const read = Number(begun);
  return Number.isInteger(read) && read >= 0 ? read : version;
}

/** The items that entries speak of: what happens to a link is news at both its ends. */
export function itemsIn({ change: logged }: Entry, plan: Plan): readonly Id[] {
  const change = logged === null ? undefined : upgraded(logged as JsonObject, (id) => itemOf(plan, id)?.kind);
  if (!change) return [];
  const { items, links = [] } = verbOf(change).touches(change);
  // The first is what it happened to; the others are what holds it, and are as they were.
  if (links.length === 0) return items.slice(0, 1);
  const ends = links.flatMap((id) => linkOf(plan, id) ?? []).flatMap(({ from, to }) => [from, to]);
  return [...items, ...ends];
}

/** Adds what others wrote after a version. */
export function addNews(
  found: Map<Id, number>,
  entries: readonly Entry[],
  after: number,
  me: Id,
  plan: Plan,
): void {
  for (const entry of entries) {
    if (entry.version <= after || entry.by === me) continue;
    for (const id of itemsIn(entry, plan)) {
      found.set(id, Math.max(entry.version, found.get(id) ?? 0));
    }
  }
}

function show(workspace: Id, found: ReadonlyMap<Id, number>): void {
  const fresh = [...found].filter(([id, version]) => versionSeen(workspace, id) < version);
  const now = news.get();
  if (fresh.length === now.size && fresh.every(([id]) => now.has(id))) return;
  news.set(new Set(fresh.map(([id]) => id)));
}

async function look(live: Live, workspace: Id, me: Id): Promise<void> {
  const { confirmed, past } = live.state().replica;
  const watch = watches.get(live) ?? { upTo: begunAt(workspace, confirmed.version), found: new Map() };
  watches.set(live, watch);
  const { upTo, found } = watch;
  const missing = confirmed.version - upTo;
  if (missing > 0) {
    watch.upTo = confirmed.version;
    let entries = [...past.values()].flat().filter(({ version }) => version > upTo);
    if (new Set(entries.map(({ version }) => version)).size < missing) {
      const answer = await call(api.log, { workspace, limit: Math.min(looked, missing) });
      // Offline there are no news from others; what is missed here is asked for at the next visit.
      if (answer.ok) entries = [...answer.value.entries];
    }
    addNews(found, entries, upTo, me, confirmed);
    if (document.visibilityState === 'visible') remember(`looked.${workspace}`, String(confirmed.version));
  }
  show(workspace, found);
}

/** The items with news: again when others change something, and when one was opened. */
export function useNews({ live, workspace, me }: Sight): ReadonlySet<Id> {
  const { person } = me;
  const { id } = workspace;
  useEffect(() => {
    if (!live) return undefined;
    let version = -1;
    let callOff: (() => void) | undefined;
    const heard = (): void => {
      const now = live.state().replica.confirmed.version;
      if (now === version) return;
      version = now;
      callOff?.();
      callOff = whenIdle(() => void look(live, id, person));
    };
    heard();
    const stop = live.subscribe(heard);
    return () => {
      stop();
      callOff?.();
      news.set(none);
    };
  }, [live, id, person]);
  return useSignal(news);
}

/** The item is looked at: what happened to it is no news any longer. */
export function noNews(id: Id): void {
  if (!news.get().has(id)) return;
  const rest = new Set(news.get());
  rest.delete(id);
  news.set(rest);
}
