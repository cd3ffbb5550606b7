/** Doctor: is all that is kept as it must be? */
import { createHash } from 'node:crypto';
import { fold } from '@throughline/model/fold';
import { mayDo } from '@throughline/model/may';
import { emptyPlan } from '@throughline/model/plan';
import { planText } from '@throughline/model/serial';
import { examine } from '@throughline/model/validate';
import { expectedReadModel } from '@throughline/store/read-model';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';

export const doctor: Handlers<'doctor'> = {
  doctor: async ({ house, member }) => {
    const forbidden = mayDo(member.role, 'backup');
    if (forbidden) return refuse(403, forbidden);
    const { workspace } = member;
    // From the first row, beside every snapshot and cache.
    const plan = fold(emptyPlan(workspace), await house.store.entries(workspace, 0));
    return answer({
      version: plan.version,
      hash: createHash('sha256').update(planText(plan)).digest('hex'),
      problems: examine(plan),
      chain: (await house.store.verify(workspace)) ?? null,
      readModel: (await house.store.readModel(workspace)) === expectedReadModel(plan),
    });
  },
};
