/** Members: who has an account here, in which role. */
import { mayRank, type Role } from '@throughline/model/may';
import { problem } from '@throughline/model/problem';
import type { Member } from '@throughline/store/store';
import type { Membership } from '../access.ts';
import type { House } from '../house.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';

type Found = { readonly members: readonly Member[]; readonly one: Member; readonly role: Role };

/** Whom it concerns, and in which role the caller is at this moment: it may have changed since they called. */
async function find(house: House, caller: Membership, account: string): Promise<Found | Refusal> {
  const members = await house.store.members(caller.workspace);
  const one = members.find((member) => member.account === account);
  const role = members.find((member) => member.account === caller.account)?.role ?? 'guest';
  return one ? { members, one, role } : refuse(404, problem('member.unknown', { id: account }));
}

/** Somebody must be left who can do everything. */
const lastOwner = ({ members, one }: Found): Refusal | undefined =>
  one.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1
    ? refuse(409, problem('member.last-owner'))
    : undefined;

export const members: Handlers<'members' | 'setRole' | 'removeMember'> = {
  members: async ({ house, member }) => {
    const found = await house.store.members(member.workspace);
    const accounts = await house.accounts.byIds(found.map(({ account }) => account));
    // Guests come from outside: addresses are for those who work here.
    const shown = member.role !== 'guest';
    return answer({
      members: found.map(({ account, person, role }) => ({
        account,
        email: shown || account === member.account ? (accounts.get(account)?.email ?? '') : '',
        person,
        role,
      })),
    });
  },

  // In turn: of two owners who demote each other at once, one is the last.
  setRole: ({ house, member, input }) =>
    house.inTurn(async () => {
      const found = await find(house, member, input.account);
      if ('ok' in found) return found;
      const { one, role } = found;
      const forbidden = mayRank(role, 'change-roles', one.role, input.role);
      if (forbidden) return refuse(403, forbidden);
      const last = input.role === 'owner' ? undefined : lastOwner(found);
      if (last) return last;
      await house.store.setMember(member.workspace, { ...one, role: input.role });
      house.access.membersChanged(member.workspace, one.account);
      return answer({ done: true });
    }),

  removeMember: ({ house, member, input }) =>
    house.inTurn(async () => {
      const found = await find(house, member, input.account);
      if ('ok' in found) return found;
      const { one, role } = found;
      const leaves = one.account === member.account;
      const forbidden = leaves ? undefined : mayRank(role, 'remove-member', one.role, undefined);
      if (forbidden) return refuse(403, forbidden);
      const last = lastOwner(found);
      if (last) return last;
      await house.store.removeMember(member.workspace, one.account);
      house.access.membersChanged(member.workspace, one.account);
      return answer({ done: true });
    }),
};
