/** Workspaces: made and deleted. */
import { mayDo } from '@throughline/model/may';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { makeWorkspace } from '../workspaces.ts';

export const workspaces: Handlers<'createWorkspace' | 'deleteWorkspace'> = {
  createWorkspace: async ({ house, caller, input }) =>
    answer(await makeWorkspace(house, caller.account, input.name, input.zone)),

  deleteWorkspace: async ({ house, member }) => {
    const forbidden = mayDo(member.role, 'delete-workspace');
    if (forbidden) return refuse(403, forbidden);
    await house.store.deleteWorkspace(member.workspace);
    house.plans.forget(member.workspace);
    house.access.membersChanged(member.workspace);
    return answer({ deleted: true });
  },
};
