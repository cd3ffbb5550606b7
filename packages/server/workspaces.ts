/** Workspaces: made with their first person, who is their owner; joined by others, each a person of the plan. */
import type { Wish } from '@throughline/model/commands/index';
import type { Id } from '@throughline/model/id';
import { kinds } from '@throughline/model/kinds/index';
import type { Role } from '@throughline/model/may';
import { itemOf } from '@throughline/model/plan';
import type { Account } from './accounts.ts';
import type { WorkspaceLine } from './answers.ts';
import type { Wanted } from './decide.ts';
import type { Outcome } from './execute.ts';
import type { House } from './house.ts';

/** The wish that brings a person into the plan: of the kind that is one human being. */
export function addPerson(id: Id): Wish {
  const kind = Object.values(kinds).find((one) => one.traits.human)?.name ?? '';
  return { type: 'add', id, kind, parent: null, fields: {} };
}

/** A command of the server's own making, through the one write path like any other. */
export const wishAs = (
  house: House,
  workspace: Id,
  actor: Wanted['actor'],
  wishes: readonly Wish[],
  directory?: Wanted['directory'],
): Promise<Outcome> =>
  house.execute(workspace, { command: { id: house.newId(), door: 'http', wishes }, actor, directory });

const must = (outcome: Outcome): void => {
  if (!outcome.ok) throw new Error(`The server's own wish was refused: ${JSON.stringify(outcome.problems)}`);
};

/** Makes a workspace whose owner is this account. */
export async function makeWorkspace(
  house: House,
  account: Account,
  name: string,
  zone?: string,
  id: Id = house.newId(),
): Promise<WorkspaceLine> {
  const { store } = house;
  const person = house.newId();
  await store.createWorkspace(id, name, house.clock());
  try {
    const settings: Wish = {
      type: 'edit',
      on: 'plan',
      id,
      set: { name, ...(zone === undefined ? {} : { zone }) },
    };
    const directory = { [person]: { name: account.name, email: account.email } };
    must(await wishAs(house, id, { person, role: 'owner' }, [addPerson(person), settings], directory));
    await store.setMember(id, { account: account.id, person, role: 'owner' });
  } catch (error) {
    await store.deleteWorkspace(id);
    throw error;
  }
  house.access.membersChanged(id, account.id);
  return lineOf(house, { workspace: id, person, role: 'owner' });
}

/** Makes an account a member: as the person that was invited, who now has a name. */
export async function join(
  house: House,
  account: Account,
  { workspace, person, role }: { workspace: Id; person: Id; role: Role },
): Promise<WorkspaceLine> {
  const plan = await house.plans.newest(workspace);
  const wishes = plan && itemOf(plan, person) ? [] : [addPerson(person)];
  const directory = { [person]: { name: account.name, email: account.email } };
  // Whoever joins writes their own name, whatever the role will be.
  must(await wishAs(house, workspace, { person, role: 'owner' }, wishes, directory));
  await house.store.setMember(workspace, { account: account.id, person, role });
  house.access.membersChanged(workspace, account.id);
  return lineOf(house, { workspace, person, role });
}

/** The line by which a workspace is listed for one of its members. */
export async function lineOf(
  { store }: House,
  { workspace, person, role }: { workspace: Id; person: Id; role: Role },
): Promise<WorkspaceLine> {
  const row = await store.workspace(workspace);
  return { id: workspace, name: row?.name ?? '', role, person, version: row?.version ?? 0 };
}
