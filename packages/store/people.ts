/** Who belongs to a workspace, who is invited, and what people are called. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import type { Role } from '@throughline/model/may';
import { lexemesOf, vectorOf } from './lexemes.ts';
import { storable } from './log.ts';
import type { Invitation, Member, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** The words that a person is found by. */
const vectorOfName = (name: string): string => vectorOf(lexemesOf(name, []));

type NameRow = { person: Id; name: string; email: string | null; search: string };
type Names = {
  readonly known: readonly NameRow[];
  readonly forgotten: readonly Id[];
  readonly written: boolean;
};

/** What there is to write of people. */
export function namesOf(writes: DirectoryWrites): Names {
  const entries = Object.entries(writes);
  const known = entries.flatMap(([person, entry]): NameRow[] => {
    if (entry === null) return [];
    const name = storable(entry.name);
    const email = entry.email === undefined ? null : storable(entry.email);
    return [{ person, name, email, search: vectorOfName(name) }];
  });
  const forgotten = entries.flatMap(([person, entry]) => (entry === null ? [person] : []));
  return { known, forgotten, written: entries.length > 0 };
}

export async function forget(tx: Transaction<Tables>, workspace: Id, persons: readonly Id[]): Promise<void> {
  if (persons.length === 0) return;
  await tx
    .deleteFrom('directory')
    .where('workspace', '=', workspace)
    .where('person', '=', sql<Id>`any(${persons})`)
    .execute();
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
    const rows = await db
      .selectFrom('directory')
      .select(['person', 'name', 'email'])
      .where('workspace', '=', workspace)
      .orderBy('person')
      .execute();
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
