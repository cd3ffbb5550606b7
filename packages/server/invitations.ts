/** Invitations: by link, for one person, once. The link carries a secret; the store keeps only its hash. */
import { createHash, randomBytes } from 'node:crypto';
import type { Id } from '@throughline/model/id';
import { problem } from '@throughline/model/problem';
import type { Invitation } from '@throughline/store/store';
import type { Account } from './accounts.ts';
import type { WorkspaceLine } from './answers.ts';
import type { House } from './house.ts';
import { refuse } from './refusal.ts';
import { answer, type Answer } from './route.ts';
import { join } from './workspaces.ts';

const days14 = 14 * 24 * 60 * 60 * 1_000; // milliseconds

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes an invitation. The workspace stands in the secret, so that it can be looked at before it is taken. */
export async function makeInvitation(
  { store, clock }: House,
  of: Pick<Invitation, 'workspace' | 'role' | 'person' | 'by'>,
): Promise<{ secret: string; expiresAt: number }> {
  const secret = `${of.workspace}.${randomBytes(24).toString('base64url')}`;
  const expiresAt = clock() + days14;
  await store.saveInvitation({ ...of, secretHash: hashOf(secret), expiresAt });
  return { secret, expiresAt };
}

/** The invitation of a secret, if it still stands. */
export async function findInvitation(
  { store, clock }: House,
  secret: string,
): Promise<Invitation | undefined> {
  const workspace: Id = secret.split('.')[0] ?? '';
  const hash = hashOf(secret);
  const found = (await store.invitations(workspace)).find(({ secretHash }) => secretHash === hash);
  return found && found.expiresAt > clock() ? found : undefined;
}

/** Accepts an invitation for an account. */
export async function takeUp(house: House, account: Account, secret: string): Promise<Answer<WorkspaceLine>> {
  const found = await findInvitation(house, secret);
  if (!found) return refuse(404, problem('invitation.unknown'));
  const { workspace, person, role } = found;
  const members = await house.store.members(workspace);
  if (members.some((one) => one.account === account.id)) return refuse(409, problem('member.already'));
  if (members.some((one) => one.person === person)) return refuse(409, problem('member.person-taken'));
  // Of two who come with the same link, one gets it.
  const taken = await house.store.takeInvitation(hashOf(secret), house.clock());
  if (!taken) return refuse(404, problem('invitation.unknown'));
  return answer(await join(house, account, { workspace, person, role }));
}
