/** Whoever owes an answer is one person or a role, and nobody is asked by themselves. */
import { idsIn, type Invariant } from '../invariant.ts';
import { askOf, itemOf, kindAt } from '../plan.ts';
import { problem, ref, term, type Problem } from '../problem.ts';

export const askable: Invariant = {
  name: 'askable',
  check: (after, touched) => {
    const problems: Problem[] = [];
    for (const id of idsIn(after, touched, 'asks')) {
      const ask = askOf(after, id);
      if (!ask) continue;
      const to = kindAt(after, ask.to);
      if (!itemOf(after, ask.about)) problems.push(problem('item.unknown', { id: ask.about }, 'about'));
      if (!to) problems.push(problem('item.unknown', { id: ask.to }, 'to'));
      else if (!to.traits.accountable) {
        problems.push(problem('ask.group', { target: ref(ask.to), kind: term(to.name) }, 'to'));
      } else if (ask.from === ask.to) {
        problems.push(problem('ask.self', { item: ref(ask.about) }, 'to'));
      }
    }
    return problems;
  },
};
