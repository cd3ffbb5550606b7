/** Invitations: made, looked at, accepted. */
import { mayRank } from '@throughline/model/may';
import { kindAt } from '@throughline/model/plan';
import { problem, ref } from '@throughline/model/problem';
import { findInvitation, makeInvitation, takeUp } from '../invitations.ts';
import { isRefusal, planOf } from '../plan-of.ts';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { addPerson, wishAs } from '../workspaces.ts';

export const invitations: Handlers<'invite' | 'invitation' | 'accept'> = {
  invite: async ({ house, member, input, origin }) => {
    const { workspace } = member;
    const forbidden = mayRank(member.role, 'invite', undefined, input.role);
    if (forbidden) return refuse(403, forbidden);
    const plan = await planOf(house, member);
    if (isRefusal(plan)) return plan;
    if (input.person !== undefined) {
      if (!kindAt(plan, input.person)?.traits.human)
        return refuse(422, problem('directory.not-a-person', { id: input.person }, 'person'));
      if ((await house.access.named(workspace)).has(input.person))
        return refuse(409, problem('member.person-taken', { person: ref(input.person) }, 'person'));
    }
    const person = input.person ?? house.newId();
    if (input.name !== undefined) {
      // Named now, so that work can be given to them before they have come.
      const wishes = input.person === undefined ? [addPerson(person)] : [];
      const names = { [person]: { name: input.name } };
      const done = await wishAs(house, workspace, member, wishes, names);
      if (!done.ok) return refuse(done.status, ...done.problems);
    }
    const by = member.person;
    const { secret, expiresAt } = await makeInvitation(house, { workspace, role: input.role, person, by });
    return answer({ url: `${origin}/invitation/${secret}`, expiresAt });
  },

  invitation: async ({ house, input }) => {
    const found = await findInvitation(house, input.secret);
    const workspace = found && (await house.store.workspace(found.workspace));
    if (!workspace) return refuse(404, problem('invitation.unknown'));
    return answer({ workspace: workspace.name, role: found.role });
  },

  accept: ({ house, caller, input }) => house.inTurn(() => takeUp(house, caller.account, input.secret)),
};
