/** The plan as replicas hold it, and the names beside it. */
import { answer, type Handlers } from '../route.ts';
import { isRefusal, planOf } from '../plan-of.ts';
import { replicaOf } from '../query.ts';

export const plan: Handlers<'plan' | 'directory'> = {
  plan: async ({ house, member }) => {
    const found = await planOf(house, member);
    if (isRefusal(found)) return found;
    const { directory, version } = await house.plans.names(member.workspace);
    const { role, person } = member;
    return answer({ plan: replicaOf(found), directory, directoryVersion: version, role, person });
  },

  directory: async ({ house, member }) => {
    const { directory, version } = await house.plans.names(member.workspace);
    return answer({ directory, version });
  },
};
