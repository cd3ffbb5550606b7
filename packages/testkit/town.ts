/**
 * A server and several replicas, with bad lines between them: what L4 is tried on. Nothing here is a copy of a rule;
 * the server decides with `validate`, the replicas are the model's own.
 */
import type { Command } from '@throughline/model/command';
import { frameFor, type Frame } from '@throughline/model/frame';
import type { Id } from '@throughline/model/id';
import type { Problem } from '@throughline/model/problem';
import {
  acknowledged,
  newReplica,
  rebased,
  received,
  turnedDown,
  wished,
  type Replica,
} from '@throughline/model/replica';
import type { Actor } from '@throughline/model/wish';
import { commandOf, emptyLedger, taken, type Ledger } from './ledger.ts';
import type { Pick } from './pick.ts';
import { commandFor, founding } from './stories.ts';
import { planFor } from './twins.ts';
import { newWire, type Fate, type Wire } from './wire.ts';

/** What the server tells a replica. */
type Down =
  | { readonly type: 'frame'; readonly frame: Frame }
  | { readonly type: 'accepted'; readonly command: Id }
  | { readonly type: 'refused'; readonly command: Id; readonly problems: readonly Problem[] };

export type House = {
  readonly actor: Actor;
  readonly tags: ReadonlySet<string>;
  readonly up: Wire<Command>;
  readonly down: Wire<Down>;
  replica: Replica;
  /** everything that was typed here and taken as a wish */
  readonly typed: Command[];
};

export type Town = {
  readonly houses: readonly House[];
  ledger: Ledger;
  /** what became of each command: problems, or none. A command that arrives twice is answered as the first time. */
  readonly answers: Map<Id, readonly Problem[]>;
};

export type Resident = { readonly actor: Actor; readonly tags: ReadonlySet<string> };

export function newTown(residents: readonly Resident[], fate: () => Fate): Town {
  const { ledger } = taken(emptyLedger(), commandOf('founding', founding));
  const houses = residents.map(({ actor, tags }) => ({
    actor,
    tags,
    up: newWire<Command>(fate),
    down: newWire<Down>(fate),
    replica: newReplica(planFor('plan', ledger.log, tags), actor),
    typed: [],
  }));
  return { houses, ledger, answers: new Map() };
}

/** The server takes a command: decides it, appends, tells everyone. */
function serverTakes(town: Town, house: House, command: Command): void {
  const known = town.answers.get(command.id);
  if (known === undefined) {
    const from = town.ledger.plan.version;
    const { ledger, verdict } = taken(town.ledger, command, house.actor);
    town.ledger = ledger;
    town.answers.set(command.id, verdict.ok ? [] : verdict.problems);
    const news = ledger.log.filter(({ version }) => version > from);
    if (news.length > 0) {
      for (const each of town.houses) {
        each.down.send({ type: 'frame', frame: frameFor(ledger.plan, from, news, each.tags) });
      }
    }
  }
  const problems = town.answers.get(command.id) ?? [];
  house.down.send(
    problems.length === 0
      ? { type: 'accepted', command: command.id }
      : { type: 'refused', command: command.id, problems },
  );
}

function houseTakes(house: House, message: Down): void {
  if (message.type === 'frame') house.replica = received(house.replica, message.frame);
  else if (message.type === 'accepted') house.replica = acknowledged(house.replica, message.command);
  else house.replica = turnedDown(house.replica, message.command, message.problems);
}

/** Asks the server for all since the confirmed version, over a line that does not fail. */
function asksAgain(town: Town, house: House): void {
  const from = house.replica.confirmed.version;
  const news = town.ledger.log.filter(({ version }) => version > from);
  house.replica = received(house.replica, frameFor(town.ledger.plan, from, news, house.tags));
}

/** One thing happens in the town, as the numbers choose. */
export function happens(town: Town, pick: Pick, moment: number): void {
  const house = pick.one(town.houses) as House;
  switch (pick.number(8)) {
    case 0:
    case 1:
    case 2: {
      const command = wishHere(house, `w${moment}`, pick);
      const { replica, problems } = wished(house.replica, command);
      house.replica = replica;
      if (problems.length > 0) return;
      house.typed.push(command);
      house.up.send(command);
      return;
    }
    case 3:
    case 4: {
      const command = house.up.next(pick.number(100));
      if (command) serverTakes(town, house, command);
      return;
    }
    case 5:
    case 6: {
      const message = house.down.next(pick.number(100));
      if (message) houseTakes(house, message);
      return;
    }
    default:
      if (house.replica.behind && pick.number(2) === 0) asksAgain(town, house);
      else if (pick.once(4)) {
        const fresh = planFor('plan', town.ledger.log, house.tags);
        house.replica = rebased(house.replica, { ...fresh, version: town.ledger.plan.version });
      } else for (const command of house.replica.pending) house.up.send(command);
  }
}

// Wishes are made for what the person sees.
function wishHere(house: House, id: Id, pick: Pick): Command {
  const rows = house.replica.past;
  const seen: Ledger = { plan: house.replica.shown, log: [], rows };
  return commandFor(seen, id, house.actor, pick);
}

/** The lines are mended: everything on its way arrives, what waits is sent again, and everyone catches up. */
export function settles(town: Town): void {
  const drain = (): void => {
    for (const house of town.houses) {
      for (let command = house.up.next(0); command; command = house.up.next(0)) {
        serverTakes(town, house, command);
      }
    }
  };
  drain();
  for (const house of town.houses)
    for (const command of house.replica.pending) serverTakes(town, house, command);
  for (const house of town.houses) {
    for (let message = house.down.next(0); message; message = house.down.next(0)) houseTakes(house, message);
    asksAgain(town, house);
    for (const { id } of house.replica.pending) {
      const problems = town.answers.get(id) ?? [];
      house.replica =
        problems.length === 0 ? acknowledged(house.replica, id) : turnedDown(house.replica, id, problems);
    }
  }
}
