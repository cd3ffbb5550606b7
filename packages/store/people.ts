/** Who belongs to a workspace, who is invited, and what people are called. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import type { Role } from '@throughline/model/may';
import { putRows } from './bulk.ts';
import { lexemesOf, vectorOf } from './lexemes.ts';
import { storable } from './log.ts';
import type { Invitation, Member, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The words that a person is found by. */
export const vectorOfName = (name: string): string => vectorOf(lexemesOf(name, []));

/** @returns whether there was anything to write */
export async function writeDirectory(
  tx: Transaction<Tables>,
  workspace: Id,
  writes: DirectoryWrites,
): Promise<boolean> {
  const entries = Object.entries(writes);
  const known = entries.flatMap(([person, entry]) => {
    if (entry === null) return [];
    const name = storable(entry.name);
    const email = entry.email === undefined ? null : storable(entry.email);
    return [{ person, name, email, search: vectorOfName(name) }];
  });
  const forgotten = entries.flatMap(([person, entry]) => (entry === null ? [person] : []));
  await putRows(tx, 'directory', workspace, known, 'person');
  if (forgotten.length > 0) {
    await tx
      .deleteFrom('directory')
      .where('workspace', '=', workspace)
      .where('person', '=', sql<Id>`any(${forgotten})`)
      .execute();
  }
  return entries.length > 0;
}

type People = Pick<
  Store,
  | 'directory'
  | 'members'
  | 'memberships'
  | 'setMember'
  | 'removeMember'
  | 'saveInvitation'
  | 'takeInvitation'
  | 'invitations'
>;

type InvitationRow = {
  workspace: Id;
  secret_hash: string;
  role: string;
  person: Id;
  by: Id;
  expires_at: string;
};

const invitationOf = ({ secret_hash, expires_at, role, ...row }: InvitationRow): Invitation => ({
  ...row,
  secretHash: secret_hash,
  role: role as Role,
  expiresAt: Number(expires_at),
});

export const people = (db: Kysely<Tables>): People => ({
  directory: async (workspace): Promise<Directory> => {
    const rows = await db.selectFrom('directory').selectAll().where('workspace', '=', workspace).execute();
    return Object.fromEntries(
      rows.map(({ person, name, email }) => [person, email === null ? { name } : { name, email }]),
    );
  },
  members: async (workspace) => {
    const rows = await db
      .selectFrom('members')
      .select(['account', 'person', 'role'])
      .where('workspace', '=', workspace)
      .orderBy('account')
      .execute();
    return rows.map((row): Member => ({ ...row, role: row.role as Role }));
  },
  memberships: async (account) => {
    const rows = await db
      .selectFrom('members')
      .selectAll()
      .where('account', '=', account)
      .orderBy('workspace')
      .execute();
    return rows.map((row) => ({ ...row, role: row.role as Role }));
  },
  setMember: async (workspace, { account, person, role }) => {
    await db
      .insertInto('members')
      .values({ workspace, account, person, role })
      .onConflict((same) => same.columns(['workspace', 'account']).doUpdateSet({ person, role }))
      .execute();
  },
  removeMember: async (workspace, account) => {
    await db
      .deleteFrom('members')
      .where('workspace', '=', workspace)
      .where('account', '=', account)
      .execute();
  },
  saveInvitation: async ({ secretHash, expiresAt, workspace, role, person, by }) => {
    await db
      .insertInto('invitations')
      .values({ workspace, secret_hash: secretHash, role, person, by, expires_at: expiresAt })
      .execute();
  },
  takeInvitation: async (secretHash, now) => {
    // Deleting is what makes it single: of two who try at once, one gets the row.
    const row = await db
      .deleteFrom('invitations')
      .where('secret_hash', '=', secretHash)
      .returningAll()
      .executeTakeFirst();
    const found = row && invitationOf(row);
    return found && found.expiresAt > now ? found : undefined;
  },
  invitations: async (workspace) => {
    const rows = await db
      .selectFrom('invitations')
      .selectAll()
      .where('workspace', '=', workspace)
      .orderBy('secret_hash')
      .execute();
    return rows.map(invitationOf);
  },
});
