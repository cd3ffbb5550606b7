/** Accounts: who I am, signing up, in and out, and the password. */
import { problem } from '@throughline/model/problem';
import type { Account, Entered } from '../accounts.ts';
import type { Me } from '../answers.ts';
import { tooOften } from '../entry-rate.ts';
import type { House } from '../house.ts';
import { findInvitation, takeUp } from '../invitations.ts';
import { refuse } from '../refusal.ts';
import { answer, type Answer, type Handlers } from '../route.ts';
import { lineOf, makeWorkspace } from '../workspaces.ts';

/** What a signed-in caller, or one who is not, is told of themselves. */
async function meOf(house: House, account: Account | undefined): Promise<Me> {
  if (!account) return { account: null, setup: !(await house.accounts.any()), workspaces: [] };
  const memberships = await house.access.memberships(account.id);
  const workspaces = await Promise.all(memberships.map((one) => lineOf(house, one)));
  const { id, name, email } = account;
  return { account: { id, name, email }, setup: false, workspaces };
}

async function entered(house: House, { account, cookies }: Entered): Promise<Answer<Me>> {
  return { ok: true, value: await meOf(house, account), cookies };
}

export const accounts: Handlers<'me' | 'signUp' | 'signIn' | 'signOut' | 'changePassword'> = {
  me: async ({ house, caller }) => answer(await meOf(house, caller?.account)),

  signUp: ({ house, input, ip }) => {
    const often = tooOften(house, ip, input.email);
    if (often) return often;
    const { name, email, password, invitation: secret } = input;
    // In turn, so that the first account is made once, even when two ask at the same moment.
    return house.inTurn(async () => {
      const setup = !(await house.accounts.any());
      const invitation = secret === undefined ? undefined : await findInvitation(house, secret);
      if (!setup && secret === undefined) return refuse(403, problem('sign-up.invited-only'));
      if (secret !== undefined && !invitation) return refuse(404, problem('invitation.unknown'));
      const made = await house.accounts.signUp(name, email, password);
      if ('code' in made) return refuse(409, made);
      try {
        if (secret !== undefined) {
          const taken = await takeUp(house, made.account, secret);
          if (!taken.ok) {
            await house.accounts.deleteAccount(made.account.id);
            return taken;
          }
        } else await makeWorkspace(house, made.account, input.workspace ?? name, input.zone);
      } catch (error) {
        await house.accounts.deleteAccount(made.account.id);
        throw error;
      }
      if (setup) house.firstAccount();
      return entered(house, made);
    });
  },

  signIn: async ({ house, input, ip }) => {
    const often = tooOften(house, ip, input.email);
    if (often) return often;
    const made = await house.accounts.signIn(input.email, input.password);
    return 'code' in made ? refuse(401, made) : entered(house, made);
  },

  signOut: async ({ house, cookie, caller }) => {
    const cookies = await house.accounts.signOut(cookie);
    if (caller) house.access.sessionsChanged(caller.account.id);
    return { ok: true, value: { done: true }, cookies };
  },

  changePassword: async ({ house, input, cookie, caller, ip }) => {
    const often = tooOften(house, ip, caller.account.email);
    if (often) return often;
    if (caller.by !== 'cookie') return refuse(403, problem('password.needs-session'));
    const made = await house.accounts.changePassword(cookie, input.now, input.next);
    if ('code' in made) return refuse(422, made);
    house.access.sessionsChanged(caller.account.id);
    return { ok: true, value: { done: true }, cookies: made.cookies };
  },
};
