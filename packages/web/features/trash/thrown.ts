/** What lies in the trash: who threw it away and when, how much of it there is, and where it would go back. */
import { useEffect, useState } from 'react';
import type { Id } from '@throughline/model/id';
import { ancestors, branch, trash, type Item, type Plan } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { call } from '../../call.ts';
import { useSight } from '../../sight.ts';

export type Thrown = {
  readonly item: Item;
  /** how many items lie below it */
  readonly below: number;
  /** nearest first: what lies in the trash above it, and has to come back for it to be seen */
  readonly within: readonly Item[];
};

/** The tops of the trash, and what would come back with each. */
export function thrownIn(plan: Plan): Thrown[] {
  return [...trash(plan)].map((item) => {
    let count = -1;
    for (const _ of branch(plan, item.id)) count += 1;
    return { item, below: count, within: [...ancestors(plan, item.id)].filter((above) => above.removed) };
  });
}

/** What has to be wished so that these are seen again: they, and what holds them in the trash. */
export function toRestore(thrown: readonly Thrown[]): Id[] {
  const ids = new Set<Id>();
  for (const { item, within } of thrown) {
    for (const above of within.toReversed()) ids.add(above.id);
    ids.add(item.id);
  }
  return [...ids];
}

export type Throwing = { readonly by: Id; readonly at: number; readonly version: number };

const page = 500; // rows that the server gives at once
const pages = 20;

/** Who threw these away, and when: looked for in the log, newest first, until each has been found. */
export function useThrowing(items: readonly Item[]): ReadonlyMap<Id, Throwing> {
  const { workspace } = useSight();
  const [found, setFound] = useState<ReadonlyMap<Id, Throwing>>(new Map());
  const wanted = items.map(({ id }) => id).join(' ');
  useEffect(() => {
    let left = false;
    async function look(): Promise<void> {
      const missing = new Set(wanted === '' ? [] : wanted.split(' '));
      const known = new Map<Id, Throwing>();
      let before: number | undefined;
      for (let at = 0; at < pages && missing.size > 0; at++) {
        const narrow = { verbs: 'removed', limit: page, ...(before === undefined ? {} : { before }) };
        const answer = await call(api.log, { workspace: workspace.id, ...narrow });
        if (left || !answer.ok) return;
        for (const { change, by, at: when, version } of answer.value.entries) {
          const id = change?.type === 'removed' ? (change as { id: Id }).id : '';
          if (missing.delete(id)) known.set(id, { by, at: when, version });
        }
        if (answer.value.entries.length < page) break;
        before = answer.value.entries.at(-1)?.version;
      }
      setFound(known);
    }
    void look();
    return () => {
      left = true;
    };
  }, [workspace.id, wanted]);
  return found;
}
