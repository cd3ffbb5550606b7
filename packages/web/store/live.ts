/**
 * The plan as this browser holds it: the confirmed fold and the wishes on their way, over the model's replica. A wish
 * is seen at once, sent in order, tried again until it is answered, and taken back with its reasons when it is refused.
 */
import type { Command } from '@throughline/model/command';
import type { Directory, DirectoryWrites } from '@throughline/model/directory';
import type { Door, Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import type { Wish } from '@throughline/model/commands/index';
import type { Problem } from '@throughline/model/problem';
import {
  acknowledged,
  newReplica,
  rebased,
  received,
  settled,
  turnedDown,
  wished,
  type Replica,
} from '@throughline/model/replica';
import { fromJson } from '@throughline/model/serial';
import type { Executed, PlanAnswer } from '@throughline/server/contract';
import { openListener } from './listener.ts';
import { openSender } from './sender.ts';
import { afterDone, afterRefused, noSteps, type Steps } from './steps.ts';
import type { Clock, Outbox, Parcel, Transport } from './transport.ts';

export type Sync = 'saved' | 'saving' | 'offline' | 'signed-out' | 'gone';

export type LiveState = {
  readonly replica: Replica;
  /** names of people, those on their way included */
  readonly directory: Directory;
  readonly sync: Sync;
  /** how many commands wait for the server */
  readonly waiting: number;
  /** what this person has done here and can take back, or do again */
  readonly steps: Steps;
  /** item → how many times its shelf has changed since the page opened */
  readonly shelves: ReadonlyMap<Id, number>;
  /** commands that an earlier page had left unsent, now sent */
  readonly recovered: number;
};

export type Told = {
  readonly why?: string | undefined;
  readonly directory?: DirectoryWrites | undefined;
  readonly door?: Door | undefined;
};

export type Outcome =
  | { readonly ok: true; readonly command: Id }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export type Live = {
  readonly state: () => LiveState;
  readonly subscribe: (heard: () => void) => () => void;
  readonly wish: (wishes: readonly Wish[], told?: Told) => Outcome;
  /** Takes back a command, whoever made it; fetches its log rows first when they are not at hand. */
  readonly undo: (command: Id, how?: 'undo' | 'redo') => Promise<Outcome>;
  /** The rows of a command: at hand, or from the server. */
  readonly rows: (command: Id) => Promise<readonly Entry[] | undefined>;
  /** Puts a refusal aside. */
  readonly settle: (command: Id) => void;
  /** Tries everything that waits at once: the network is back, the person has signed in again. */
  readonly nudge: () => void;
  readonly close: () => void;
};

// An acknowledged command whose frame does not come means that a message was lost.
const patience = 4000;

export function openLive(parts: {
  readonly start: PlanAnswer;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly newId: () => Id;
}): Live {
  const { start, transport, clock, outbox, newId } = parts;
  let names = { directory: start.directory, version: start.directoryVersion };
  const writes = new Map<Id, { readonly directory: DirectoryWrites; version?: number }>();
  const acks = new Map<Id, number>();
  const listeners = new Set<() => void>();
  const fetched = new Map<Id, readonly Entry[]>();
  let down = false;
  let stuck: 'unreachable' | 'signed-out' | undefined;
  let gone = false;
  let closed = false;
  let loading = false;
  let callOffPatience: (() => void) | undefined;

  let state: LiveState = {
    replica: newReplica(fromJson(start.plan), { person: start.person, role: start.role }),
    directory: start.directory,
    sync: 'saved',
    waiting: 0,
    steps: noSteps,
    shelves: new Map(),
    recovered: 0,
  };

  function syncNow(): Sync {
    if (gone) return 'gone';
    if (stuck === 'signed-out') return 'signed-out';
    if (down || stuck) return 'offline';
    return sender.waiting() > 0 || state.replica.pending.length > 0 ? 'saving' : 'saved';
  }

  function shownNames(): Directory {
    if (writes.size === 0) return names.directory;
    const shown = { ...names.directory };
    for (const { directory } of writes.values()) {
      for (const [id, entry] of Object.entries(directory)) {
        if (entry === null) delete shown[id];
        else shown[id] = entry;
      }
    }
    return shown;
  }

  function set(change: Partial<LiveState>): void {
    if (closed) return;
    state = { ...state, ...change };
    state = { ...state, sync: syncNow(), waiting: state.replica.pending.length };
    for (const heard of listeners) heard();
  }

  /** Commands that the server has, and whose changes the fold now holds, no longer wait. */
  function cleared(replica: Replica): Replica {
    let next = replica;
    for (const [command, version] of acks) {
      if (next.confirmed.version < version) continue;
      acks.delete(command);
      if (next.pending.some(({ id }) => id === command)) next = acknowledged(next, command);
    }
    return next;
  }

  async function refetch(): Promise<void> {
    if (loading || closed) return;
    loading = true;
    const answer = await transport.load();
    loading = false;
    if (closed) return;
    if (!answer.ok) {
      const { status } = answer.details;
      if (status === 401) stuck = 'signed-out';
      if (status === 403 || status === 404) gone = true;
      // Anything else: the stream will break or speak again, and either brings us back here.
      return set({});
    }
    const { value } = answer;
    if (value.directoryVersion >= names.version) tookNames(value.directory, value.directoryVersion);
    const actor = { person: value.person, role: value.role };
    const replica = cleared({ ...rebased(state.replica, fromJson(value.plan)), actor });
    set({ replica, directory: shownNames() });
    listener.again();
  }

  function tookNames(directory: Directory, version: number): void {
    names = { directory, version };
    for (const [command, write] of writes) {
      if (write.version !== undefined && write.version <= version) writes.delete(command);
    }
  }

  async function fetchNames(): Promise<void> {
    const answer = await transport.names();
    if (!answer.ok || answer.value.version < names.version) return;
    tookNames(answer.value.directory, answer.value.version);
    set({ directory: shownNames() });
  }

  function beImpatient(): void {
    if (callOffPatience || acks.size === 0) return;
    callOffPatience = clock.after(patience, () => {
      callOffPatience = undefined;
      if (acks.size > 0) void refetch();
    });
  }

  function done(command: Id, executed: Executed): void {
    const write = writes.get(command);
    if (write) {
      write.version = executed.directoryVersion;
      if (executed.directoryVersion > names.version) void fetchNames();
      else writes.delete(command);
    }
    acks.set(command, executed.version);
    const replica = cleared(state.replica);
    set({ replica, directory: shownNames() });
    beImpatient();
  }

  const sender = openSender(
    { transport, clock, outbox },
    {
      done,
      refused: (command, problems) => {
        writes.delete(command);
        set({
          replica: turnedDown(state.replica, command, problems),
          steps: afterRefused(state.steps, command),
          directory: shownNames(),
        });
      },
      stuck: (why) => {
        stuck = why;
        set({});
      },
      moving: () => {
        stuck = undefined;
      },
    },
  );

  const listener = openListener(transport, clock, () => state.replica.confirmed.version, {
    opened: () => {
      down = false;
      set({});
      sender.nudge();
    },
    frame: (frame) => {
      const replica = cleared(received(state.replica, frame));
      const shelves = new Map(state.shelves);
      for (const id of frame.shelves ?? []) shelves.set(id, (shelves.get(id) ?? 0) + 1);
      set({ replica, ...(frame.shelves ? { shelves } : {}) });
      if (replica.behind) void refetch();
    },
    names: (version) => {
      if (version > names.version) void fetchNames();
    },
    gone: () => {
      gone = true;
      set({});
    },
    down: () => {
      down = true;
      set({});
      // A stream cannot say why it ended; loading the plan can.
      void refetchIfEnded();
    },
  });

  async function refetchIfEnded(): Promise<void> {
    const answer = await transport.names();
    if (answer.ok || closed) return;
    if (answer.details.status === 401) stuck = 'signed-out';
    if (answer.details.status === 403 || answer.details.status === 404) gone = true;
    set({});
  }

  function take(parcel: Parcel, steps: (now: Steps) => Steps, extra: Partial<LiveState> = {}): Outcome {
    const { command, directory } = parcel;
    const verdict = wished(state.replica, command);
    if (verdict.problems.length > 0) return { ok: false, problems: verdict.problems };
    if (directory) writes.set(command.id, { directory });
    outbox.keep(parcel);
    sender.push(parcel);
    set({
      ...extra,
      replica: verdict.replica,
      directory: shownNames(),
      steps: steps(state.steps),
    });
    return { ok: true, command: command.id };
  }

  function made(wishes: readonly Wish[], told: Told): Parcel {
    const command: Command = {
      id: newId(),
      by: state.replica.actor.person,
      at: clock.now(),
      door: told.door ?? 'web',
      ...(told.why ? { why: told.why } : {}),
      wishes,
    };
    return told.directory ? { command, directory: told.directory } : { command };
  }

  async function rows(command: Id): Promise<readonly Entry[] | undefined> {
    const known = state.replica.past.get(command) ?? fetched.get(command);
    if (known) return known;
    const answer = await transport.rows(command);
    if (!answer.ok || answer.value.entries.length === 0) return undefined;
    fetched.set(command, answer.value.entries);
    return answer.value.entries;
  }

  async function undo(command: Id, how: 'undo' | 'redo' = 'undo'): Promise<Outcome> {
    const known = await rows(command);
    if (known && !state.replica.past.has(command)) {
      const past = new Map(state.replica.past).set(command, known);
      state = { ...state, replica: { ...state.replica, past } };
    }
    const parcel = made([{ type: 'undo', of: command }], {});
    return take(parcel, (now) => afterDone(now, parcel.command.id, how, command));
  }

  void outbox.all().then((left) => {
    for (const parcel of left) {
      if (parcel.command.by !== state.replica.actor.person) continue;
      const { replica } = wished(state.replica, parcel.command);
      const pending = replica.pending.some(({ id }) => id === parcel.command.id)
        ? replica
        : { ...replica, pending: [...replica.pending, parcel.command] };
      if (parcel.directory) writes.set(parcel.command.id, { directory: parcel.directory });
      sender.push(parcel);
      set({ replica: pending, directory: shownNames(), recovered: state.recovered + 1 });
    }
  });

  return {
    state: () => state,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    wish: (wishes, told = {}) => {
      const parcel = made(wishes, told);
      return take(parcel, (now) => afterDone(now, parcel.command.id, 'wish'));
    },
    undo,
    rows,
    settle: (command) => set({ replica: settled(state.replica, command) }),
    nudge: () => {
      stuck = undefined;
      listener.nudge();
      sender.nudge();
      set({});
    },
    close: () => {
      closed = true;
      callOffPatience?.();
      listener.close();
      sender.close();
    },
  };
}
