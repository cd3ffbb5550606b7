/** Which items have changed after a version: the log says it, so the server is asked, again when the plan moves on. */
import { useEffect, useState } from 'react';
import type { Id } from '@throughline/model/id';
import { api } from '@throughline/server/contract';
import { call } from '../call.ts';
import type { Sight } from '../sight.ts';

const page = 1000; // items in one answer, the most that there may be
const none: ReadonlySet<Id> = new Set();

async function changedSince(workspace: Id, since: number): Promise<ReadonlySet<Id> | undefined> {
  const found = new Set<Id>();
  for (let offset = 0; ; offset += page) {
    const filter = JSON.stringify({ since });
    const answer = await call(api.items, { workspace, filter, offset, limit: page });
    if (!answer.ok) return undefined;
    for (const item of answer.value.items) found.add(item.id);
    if (offset + page >= answer.value.total) return found;
  }
}

/** Empty until the server has answered; offline, what it said last. */
export function useChangedSince({ workspace, plan }: Sight, since: number | undefined): ReadonlySet<Id> {
  const [changed, setChanged] = useState(none);
  const version = since === undefined ? 0 : plan.version;
  useEffect(() => {
    if (since === undefined) return undefined;
    let left = false;
    void changedSince(workspace.id, since).then((found) => {
      if (!left && found) setChanged(found);
    });
    return () => {
      left = true;
    };
  }, [workspace.id, since, version]);
  return since === undefined ? none : changed;
}
