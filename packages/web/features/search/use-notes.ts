/** Notes that hold the words: they are not in the browser's copy of the plan, so the server is asked. */
import { useEffect, useState } from 'react';
import { kindOf } from '@throughline/model/kinds/index';
import type { Item } from '@throughline/model/plan';
import { api } from '@throughline/server/contract';
import { call } from '../../call.ts';
import { useSight } from '../../sight.ts';

const patience = 180; // milliseconds after the last key
const most = 100;
const none: readonly Item[] = [];

export function useNotes(query: string): { readonly notes: readonly Item[]; readonly asking: boolean } {
  const { workspace } = useSight();
  const [found, setFound] = useState<{ readonly query: string; readonly notes: readonly Item[] }>();
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      void call(api.search, { workspace: workspace.id, q: wanted.slice(0, 200), limit: most }).then(
        (answer) => {
          if (left) return;
          const items = answer.ok ? answer.value.hits.map(({ item }) => item) : [];
          setFound({
            query: wanted,
            notes: items.filter(({ kind }) => kindOf(kind)?.traits.residence === 'shelf'),
          });
        },
      );
    }, patience);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [workspace.id, wanted]);
  const known = found?.query === wanted;
  return { notes: known ? found.notes : none, asking: wanted.length >= 2 && !known };
}
