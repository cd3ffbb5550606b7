/** Tokens of programs: made, listed, ended. */
import { problem } from '@throughline/model/problem';
import { refuse } from '../refusal.ts';
import { answer, type Handlers } from '../route.ts';
import { tooOften } from '../entry-rate.ts';

export const tokens: Handlers<'tokens' | 'createToken' | 'revokeToken'> = {
  tokens: async ({ house, caller }) => answer({ tokens: await house.accounts.tokens(caller.account.id) }),

  createToken: async ({ house, caller, input, ip }) => {
    const { email, password, name } = input;
    if (email === undefined || password === undefined) {
      if (!caller) return refuse(401, problem('sign-in.needed'));
      return answer(await house.accounts.createToken(caller.account.id, name));
    }
    const often = tooOften(house, ip, email);
    if (often) return often;
    const made = await house.accounts.signIn(email, password);
    if ('code' in made) return refuse(401, made);
    // The program has its token: the session that this took is not kept.
    await house.accounts.signOut(made.cookies.map((one) => one.split(';')[0]).join('; '));
    return answer(await house.accounts.createToken(made.account.id, name));
  },

  revokeToken: async ({ house, caller, input }) => {
    if (!(await house.accounts.revokeToken(caller.account.id, input.token)))
      return refuse(404, problem('token.unknown', { id: input.token }));
    house.access.sessionsChanged(caller.account.id);
    return answer({ done: true });
  },
};
