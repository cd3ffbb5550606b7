/** Demo: a believable workspace to look around in, made of its own and deleted in one go. */
import { answer, type Handlers } from '../route.ts';
import { makeWorkspace } from '../workspaces.ts';

export const demo: Handlers<'demo'> = {
  demo: async ({ house, caller }) => answer(await makeWorkspace(house, caller.account, 'Demo')),
};
