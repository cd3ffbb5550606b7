/**
 * A replica: the confirmed fold, and the wishes that the server has not yet confirmed, decided again each time the
 * fold moves. What is shown is the fold with those wishes on top. A what-if, a proposal and an import are other
 * pending lists over the same fold. What stands on shelves is laid on top as it is fetched, so that wishes about it are
 * decided here too. Pure: every function gives the next replica.
 */
import { entriesOf, type Command } from './command.ts';
import { closeEdit, openEdit, putItem } from './edit.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { Frame } from './frame.ts';
import type { Id } from './id.ts';
import { childrenOf, itemOf, kindAt, type Item, type Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { differing } from './table.ts';
import { validate } from './validate.ts';
import type { Actor, Context } from './wish.ts';

/** A wish that did not come about: kept whole, so that nothing typed is lost. */
export type Refusal = { readonly command: Command; readonly problems: readonly Problem[] };

export type Replica = {
  readonly actor: Actor;
  readonly confirmed: Plan;
  /** commands that wait for the server, oldest first */
  readonly pending: readonly Command[];
  /** the confirmed plan with the pending wishes on top: what the screen shows */
  readonly shown: Plan;
  /** log rows of commands that this replica has seen, so that undo can be decided here */
  readonly past: ReadonlyMap<Id, readonly Entry[]>;
  readonly refusals: readonly Refusal[];
  /** the server is ahead and a message was lost: ask again from the confirmed version */
  readonly behind: boolean;
  /** item → what stands on its shelf, as last fetched or confirmed; absent while nobody has fetched it */
  readonly shelves: ReadonlyMap<Id, readonly Item[]>;
};

const kept = 500; // commands whose rows stay at hand for undo

export const newReplica = (plan: Plan, actor: Actor): Replica => ({
  actor,
  confirmed: plan,
  pending: [],
  shown: plan,
  past: new Map(),
  refusals: [],
  behind: false,
  shelves: new Map(),
});

const contextOf = (replica: Replica): Context => ({
  actor: replica.actor,
  past: (command) => replica.past.get(command),
});

/**
 * Wishes something here, before the server has answered.
 * @returns the next replica; with problems, nothing has changed and nothing need be sent.
 */
export function wished(
  replica: Replica,
  command: Command,
): { replica: Replica; problems: readonly Problem[] } {
  const verdict = validate(replica.shown, command, contextOf(replica));
  if (!verdict.ok) return { replica, problems: verdict.problems };
  const rows = entriesOf(command, verdict.facts, replica.confirmed.version);
  return {
    replica: {
      ...replica,
      pending: [...replica.pending, command],
      shown: verdict.plan,
      past: remembered(replica.past, command.id, rows),
    },
    problems: [],
  };
}

/** Takes in what the server says of the log. Repeated and old frames change nothing; a gap is remarked. */
export function received(replica: Replica, frame: Frame): Replica {
  const at = replica.confirmed.version;
  if (frame.to <= at) return replica;
  if (frame.from > at) return replica.behind ? replica : { ...replica, behind: true };
  const confirmed = { ...fold(replica.confirmed, frame.entries), version: frame.to };
  const done = new Set(frame.entries.map((entry) => entry.command));
  let { past } = replica;
  for (const id of done) {
    const rows = frame.entries.filter((entry) => entry.command === id);
    past = remembered(past, id, rows);
  }
  const pending = replica.pending.filter((command) => !done.has(command.id));
  return decidedAgain({ ...replica, confirmed, past, behind: false }, pending);
}

/** The server has this command's facts up to a version; once the fold is there, the wish no longer waits. */
export function acknowledged(replica: Replica, command: Id): Replica {
  const found = replica.pending.find((one) => one.id === command);
  if (!found) return replica;
  const pending = replica.pending.filter((one) => one !== found);
  return decidedAgain({ ...replica, shelves: shelvesAfter(replica, found) }, pending);
}

/** What stands on an item's shelf, as the server tells it. */
export const shelved = (replica: Replica, item: Id, items: readonly Item[]): Replica =>
  decidedAgain({ ...replica, shelves: new Map(replica.shelves).set(item, items) }, replica.pending);

/** What stands on an item's shelf with the pending wishes on top; undefined while nobody has fetched it. */
export function shelfAt(replica: Replica, item: Id): readonly Item[] | undefined {
  const found = shelfIn(replica.shown, item);
  return found.length > 0 || replica.shelves.has(item) ? found : undefined;
}

/** A wish of this person made elsewhere (another tab, an earlier visit): it waits, whether or not it fits here. */
export function joined(replica: Replica, command: Command): Replica {
  if (replica.pending.some(({ id }) => id === command.id)) return replica;
  const next = wished(replica, command).replica;
  return next === replica ? { ...replica, pending: [...replica.pending, command] } : next;
}

/** The server refused: the wish is taken off the screen and kept with the reasons. */
export function turnedDown(replica: Replica, command: Id, problems: readonly Problem[]): Replica {
  const found = replica.pending.find((one) => one.id === command);
  if (!found) return replica;
  const refusals = [...replica.refusals, { command: found, problems }];
  const pending = replica.pending.filter((one) => one !== found);
  return decidedAgain({ ...replica, refusals }, pending);
}

/** Puts the refusals aside once the person has seen them. */
export const settled = (replica: Replica, command: Id): Replica => ({
  ...replica,
  refusals: replica.refusals.filter((one) => one.command.id !== command),
});

/** Starts afresh from a newer confirmed plan (after a long absence), keeping what still waits. */
export const rebased = (replica: Replica, plan: Plan): Replica =>
  plan.version < replica.confirmed.version
    ? replica
    : decidedAgain({ ...replica, confirmed: plan, behind: false }, replica.pending);

/** The server speaks of another history (a backup was restored): its plan, whatever its version, and what still waits. */
export const restarted = (replica: Replica, plan: Plan): Replica =>
  decidedAgain(
    { ...replica, confirmed: plan, behind: false, past: new Map(), shelves: new Map() },
    replica.pending,
  );

const onShelf = (plan: Plan, id: Id): boolean => kindAt(plan, id)?.traits.residence === 'shelf';

const shelfIn = (plan: Plan, item: Id): readonly Item[] =>
  childrenOf(plan, item)
    .filter((id) => onShelf(plan, id))
    .flatMap((id) => itemOf(plan, id) ?? []);

/** The confirmed plan with what is known of its shelves. */
function withShelves({ confirmed, shelves }: Replica): Plan {
  if (shelves.size === 0) return confirmed;
  const edit = openEdit(confirmed);
  for (const items of shelves.values()) {
    for (const item of items) {
      const stands = item.parent === null || itemOf(confirmed, item.parent) !== undefined;
      if (stands && !itemOf(confirmed, item.id)) putItem(edit, item);
    }
  }
  return closeEdit(edit, confirmed.version);
}

/** What a confirmed command left on shelves is kept until they are fetched again: it does not blink. */
function shelvesAfter(replica: Replica, command: Command): ReadonlyMap<Id, readonly Item[]> {
  const base = withShelves(replica);
  const verdict = validate(base, command, contextOf(replica));
  if (!verdict.ok) return replica.shelves;
  const next = new Map(replica.shelves);
  for (const id of differing(base.items, verdict.plan.items)) {
    const side = onShelf(verdict.plan, id) ? verdict.plan : base;
    const parent = itemOf(side, id)?.parent;
    if (onShelf(side, id) && parent) next.set(parent, shelfIn(verdict.plan, parent));
  }
  return next;
}

// A wish that no longer fits stays pending: the server decides, on the newest plan, and says why not.
function decidedAgain(replica: Replica, pending: readonly Command[]): Replica {
  let shown = withShelves(replica);
  for (const command of pending) {
    const verdict = validate(shown, command, contextOf(replica));
    if (verdict.ok) shown = verdict.plan;
  }
  return { ...replica, pending, shown };
}

function remembered(
  past: ReadonlyMap<Id, readonly Entry[]>,
  command: Id,
  rows: readonly Entry[],
): ReadonlyMap<Id, readonly Entry[]> {
  if (rows.length === 0) return past;
  const next = new Map(past);
  next.delete(command);
  next.set(command, rows);
  for (const oldest of next.keys()) {
    if (next.size <= kept) break;
    next.delete(oldest);
  }
  return next;
}
