/** The reviewer is not the owner: nobody acknowledges their own work. */
import { idsIn, type Invariant } from '../invariant.ts';
import { itemOf } from '../plan.ts';
import { problem, ref, type Problem } from '../problem.ts';

export const reviewer: Invariant = {
  name: 'reviewer',
  check: (after, touched) => {
    const problems: Problem[] = [];
    for (const id of idsIn(after, touched, 'items')) {
      const fields = itemOf(after, id)?.fields;
      const owner = fields?.['owner'];
      if (typeof owner === 'string' && owner === fields?.['reviewer']) {
        problems.push(problem('reviewer.owner', { item: ref(id), owner: ref(owner) }, 'reviewer'));
      }
    }
    return problems;
  },
};
