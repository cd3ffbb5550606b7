/** Takes a backup into an empty database, in one transaction. */
import type { Kysely, Transaction } from 'kysely';
import { logPut } from './append.ts';
import { put, putRows } from './bulk.ts';
import { rebuild } from './follow.ts';
import { settleKept, wait } from './kept-tables.ts';
import { namesOf, people } from './people.ts';
import { StoreError } from './problem.ts';
import { workspaceTables, type Tables } from './tables.ts';
import { unpack, type Taker } from './unpack.ts';

export const notEmpty = (count: number): StoreError =>
  new StoreError(
    'store.not-empty',
    { count },
    `A backup goes into an empty store; this one holds ${count} workspaces. Name a new data folder or database.`,
  );

export const restore = (db: Kysely<Tables>, values: AsyncIterable<unknown>): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { count } = await tx
      .selectFrom('workspaces')
      .select((of) => of.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) > 0) throw notEmpty(Number(count));
    await unpack(values, takerOf(tx));
    await settleKept(tx);
  });

function takerOf(tx: Transaction<Tables>): Taker {
  const { setMember, saveInvitation } = people(tx);
  let place = 0;
  return {
    workspace: async ({ id, name, directoryVersion, createdAt }) => {
      await tx
        .insertInto('workspaces')
        .values({ id, name, directory_version: directoryVersion, created_at: createdAt })
        .execute();
    },
    log: async (workspace, rows, touched) => {
      await putRows(tx, workspace, [logPut(rows), put('touched', touched)]);
    },
    commands: (workspace, done) => putRows(tx, workspace, [put('commands', done)]),
    person: async (workspace, { id, name, email }) => {
      const { known } = namesOf({ [id]: { name, ...(email === undefined ? {} : { email }) } });
      await putRows(tx, workspace, [put('directory', known)]);
    },
    member: setMember,
    invitation: saveInvitation,
    row: (table, row) => wait(tx, (place += 1), { table, row }),
    whole: async ({ id, version }, head, plan) => {
      await tx.updateTable('workspaces').set({ version, head }).where('id', '=', id).execute();
      await rebuild(tx, id, plan);
    },
    gone: async (id) => {
      await tx.deleteFrom('workspaces').where('id', '=', id).execute();
      for (const table of workspaceTables) await tx.deleteFrom(table).where('workspace', '=', id).execute();
    },
  };
}
