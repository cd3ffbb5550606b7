/** What answers each route of the contract; a route without a handler does not compile. */
import type { Handlers } from '../route.ts';
import { accounts } from './accounts.ts';
import { commands } from './commands.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { exchange } from './exchange.ts';
import { history } from './history.ts';
import { insights } from './insights.ts';
import { invitations } from './invitations.ts';
import { items } from './items.ts';
import { members } from './members.ts';
import { plan } from './plan.ts';
import { templates } from './templates.ts';
import { quick } from './quick.ts';
import { tokens } from './tokens.ts';
import { workspaces } from './workspaces.ts';

export const handlers: Handlers = {
  ...accounts,
  ...tokens,
  ...workspaces,
  ...demo,
  ...templates,
  ...plan,
  ...commands,
  ...quick,
  ...items,
  ...history,
  ...insights,
  ...exchange,
  ...members,
  ...invitations,
  ...doctor,
};
