/**
 * Copies from which a later visit opens at once: plans with the names beside them, and who was here. Written when
 * nothing else is going on, dropped when this program cannot read them, wiped at sign-out and when membership ends.
 */
import type { Directory } from '@throughline/model/directory';
import type { Id } from '@throughline/model/id';
import type { Role } from '@throughline/model/may';
import { schemaLevel, type PlanJson } from '@throughline/model/serial';
import type { Me, PlanAnswer } from '@throughline/server/contract';
import { read, within, write } from './database.ts';

/** What a copy holds beside the plan itself. */
export type Beside = {
  readonly workspace: Id;
  readonly directory: Directory;
  readonly directoryVersion: number;
  readonly person: Id;
  readonly role: Role;
  /** when the server had everything; milliseconds since 1970-01-01T00:00Z */
  readonly at: number;
};

// The plan as text: reading one long string and parsing it takes half as long as reading ten thousand objects.
type Row = Beside & { readonly level: number; readonly version: number; readonly text: string };

export type KeptPlan = { readonly start: PlanAnswer; readonly text: string; readonly at: number };

const early = new Map<Id, Promise<KeptPlan | undefined>>();

/** Begins to read a copy while the page's other parts are still on their way. */
export const beginReading = (workspace: Id): void => void early.set(workspace, fromRoom(workspace));

/** The copy of a plan, as it stands now or, the first time, as it stood when the page began. */
export function readPlan(workspace: Id): Promise<KeptPlan | undefined> {
  const begun = early.get(workspace);
  early.delete(workspace);
  return begun ?? fromRoom(workspace);
}

async function fromRoom(workspace: Id): Promise<KeptPlan | undefined> {
  const row = await read<Row | undefined>('plans', (room) => room.get(workspace));
  if (!row) return undefined;
  const plan = row.level === schemaLevel ? parsed(row.text) : undefined;
  if (!plan) {
    void write(['plans'], (room) => room('plans').delete(workspace));
    return undefined;
  }
  const { directory, directoryVersion, person, role } = row;
  return { start: { plan, directory, directoryVersion, person, role }, text: row.text, at: row.at };
}

function parsed(text: string): PlanJson | undefined {
  try {
    const plan = JSON.parse(text) as PlanJson;
    return plan.level === schemaLevel ? plan : undefined;
  } catch {
    return undefined;
  }
}

export const keepPlan = (beside: Beside, plan: PlanJson): Promise<boolean> =>
  write(['plans'], (room) => {
    const row: Row = { ...beside, level: plan.level, version: plan.version, text: JSON.stringify(plan) };
    room('plans').put(row, beside.workspace);
  });

const here = 'me';

export const readMe = async (): Promise<Me | undefined> =>
  (await read<Me | undefined>('persons', (room) => room.get(here))) ?? undefined;

export const keepMe = (me: Me): Promise<boolean> =>
  write(['persons'], (room) => void room('persons').put(me, here));

/** Membership has ended: nothing of the workspace stays here but what this person typed and nobody has yet. */
export const forgetWorkspace = (workspace: Id): Promise<boolean> =>
  write(['plans', 'shelves'], (room) => {
    room('plans').delete(workspace);
    room('shelves').delete(within(workspace));
  });

/** Sign-out: all copies go. What was typed and is not saved waits for the same person to come back. */
export const forgetAll = (): Promise<boolean> =>
  write(['plans', 'shelves', 'persons'], (room) => {
    room('plans').clear();
    room('shelves').clear();
    room('persons').clear();
  });
