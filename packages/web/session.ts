/**
 * Who is here: from the server, or, until it has answered, from this browser's copy. Signing out wipes the copies, in
 * all tabs; the server's word that the session has ended does not, so that nothing is lost before signing in again.
 */
import type { Me } from '@throughline/server/contract';
import { api } from '@throughline/server/contract';
import { call } from './call.ts';
import { forgetAll, keepMe } from './store/kept-plan.ts';
import { likes } from './ui.ts';

const tabs = (): BroadcastChannel => new BroadcastChannel('throughline session');
/** Workspaces of which there is a copy here: the page's first script need not ask for their plan. */
const copied = 'throughline.copied';

export function rememberMe(me: Me): void {
  if (me.account) void keepMe(me);
}

export function markCopied(workspace: string, is: boolean): void {
  try {
    const known = (localStorage.getItem(copied) ?? '').split(' ').filter((one) => one && one !== workspace);
    localStorage.setItem(copied, (is ? [...known, workspace] : known).join(' '));
  } catch {
    // Storage is switched off: the plan is asked for each time.
  }
}

async function wiped(): Promise<void> {
  await forgetAll();
  try {
    localStorage.removeItem(copied);
  } catch {
    // Then it was never there.
  }
  likes.workspace.set('');
}

/** Signs out here and in every tab. What was typed and is not saved waits for the same person. */
export async function signOut(): Promise<void> {
  await call(api.signOut, {});
  await wiped();
  tabs().postMessage('left');
  location.assign('/');
}

/** Another tab has signed out: this one shows nothing more of it. */
export function leaveWithOthers(): void {
  tabs().addEventListener('message', () => location.assign('/'));
}

/** Somebody else is signed in than whose copies are here. */
export const wipeForAnother = wiped;
