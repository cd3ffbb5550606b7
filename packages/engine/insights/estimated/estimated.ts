/** Estimated: on how many of the smallest pieces of work an answer about a branch would rest. Never a number without a basis. */
import type { Id } from '@throughline/model/id';
import type { Insight } from '../../insight.ts';

export type Basis = {
  /** pieces of work that take time and are not split further */
  readonly pieces: number;
  /** those of them that somebody has estimated */
  readonly estimated: number;
};

export type Estimated = {
  /** for each item that is split further, in outline order */
  readonly branches: Readonly<Record<Id, Basis>>;
  readonly whole: Basis;
};

export const estimated: Insight<Estimated> = {
  name: 'estimated',
  derive: (_plan, { items, parent, schedulable, summary, instant, likely }) => {
    const pieces = new Uint32Array(items.length);
    const known = new Uint32Array(items.length);
    let [all, sure] = [0, 0];
    // A parent comes before its children: from the back, each branch is counted before it is added to what holds it.
    for (let at = items.length - 1; at >= 0; at--) {
      if (schedulable[at] === 1 && summary[at] === 0 && instant[at] === 0) {
        pieces[at] = 1;
        known[at] = Number.isNaN(likely[at]) ? 0 : 1;
      }
      const above = parent[at] ?? -1;
      if (above < 0) {
        all += pieces[at] ?? 0;
        sure += known[at] ?? 0;
        continue;
      }
      pieces[above] = (pieces[above] ?? 0) + (pieces[at] ?? 0);
      known[above] = (known[above] ?? 0) + (known[at] ?? 0);
    }
    const branches: Record<Id, Basis> = {};
    for (const [at, { id }] of items.entries()) {
      if (summary[at] !== 1 || (pieces[at] ?? 0) === 0) continue;
      branches[id] = { pieces: pieces[at] ?? 0, estimated: known[at] ?? 0 };
    }
    return { branches, whole: { pieces: all, estimated: sure } };
  },
};
