/**
 * The plan as this browser holds it: the confirmed fold and the wishes on their way, over the model's replica. A wish
 * is seen at once, sent in order, tried again until it is answered, and taken back with its reasons when it is refused.
 * What waits, and what was refused, outlives the page and is the same in all tabs.
 */
import type { Command } from '@throughline/model/command';
import type { Entry } from '@throughline/model/entry';
import type { Id } from '@throughline/model/id';
import type { Wish } from '@throughline/model/commands/index';
import {
  acknowledged,
  joined,
  newReplica,
  rebased,
  received,
  restarted,
  settled,
  shelfAt,
  shelved,
  turnedDown,
  wished,
  type Replica,
} from '@throughline/model/replica';
import { fromJson } from '@throughline/model/serial';
import type { Executed, PlanAnswer } from '@throughline/server/contract';
import { wishedAgain } from './again.ts';
import type { Live, LiveState, Outcome, Sync, Told } from './live.ts';
import { openListener } from './listener.ts';
import { holds, reached } from './reached.ts';
import { openNames } from './names.ts';
import { openPost, type PostWord } from './post.ts';
import { openShelves } from './shelves.ts';
import { afterDone, afterRefused, noSteps, type Steps } from './steps.ts';
import type {
  Chance,
  Clock,
  Company,
  Outbox,
  Parcel,
  Returned,
  ShelfCopies,
  Transport,
} from './transport.ts';

// An acknowledged command whose frame does not come means that a message was lost.
const patience = 4000;

export function openLive(parts: {
  readonly start: PlanAnswer;
  /** `start` is the copy in this browser, and the server had everything at this moment */
  readonly copiedAt?: number;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly outbox: Outbox;
  readonly company?: Company<PostWord>;
  readonly copies?: ShelfCopies;
  readonly newId: () => Id;
}): Live {
  const { start, transport, clock, outbox, newId } = parts;
  const names = openNames(start.directory, start.directoryVersion);
  const acks = new Map<Id, number>();
  const listeners = new Set<() => void>();
  const fetched = new Map<Id, readonly Entry[]>();
  const returned = new Map<Id, Returned>();
  let touched = parts.copiedAt === undefined;
  let down = false;
  let stuck: 'unreachable' | 'signed-out' | undefined;
  let gone = false;
  let closed = false;
  let loading = false;
  let callOffPatience: (() => void) | undefined;
  let left: number | undefined;

  let state: LiveState = {
    replica: newReplica(fromJson(start.plan), { person: start.person, role: start.role }),
    directory: start.directory,
    sync: touched ? 'saved' : 'joining',
    waiting: 0,
    savedAt: parts.copiedAt ?? clock.now(),
    steps: noSteps,
    shelves: new Map(),
    recovered: 0,
  };

  function syncNow(): Sync {
    if (gone) return 'gone';
    if (stuck === 'signed-out') return 'signed-out';
    // That sending failed says nothing once there is nothing to send.
    if (down || (stuck && post.waiting() > 0)) return 'offline';
    if (!touched) return 'joining';
    return post.waiting() > 0 || state.replica.pending.length > 0 ? 'saving' : 'saved';
  }

  function set(change: Partial<LiveState>): void {
    if (closed) return;
    state = { ...state, ...change };
    const sync = syncNow();
    const savedAt = sync === 'saved' ? clock.now() : state.savedAt;
    state = { ...state, sync, savedAt, waiting: state.replica.pending.length };
    for (const heard of listeners) heard();
  }

  /** Commands that the server has, and whose changes the fold now holds, no longer wait. */
  function cleared(replica: Replica): Replica {
    let next = replica;
    for (const [command, version] of acks) {
      if (next.confirmed.version < version) continue;
      acks.delete(command);
      next = acknowledged(next, command);
    }
    return next;
  }

  /** The whole plan again. What the server says of access is heard too: a stream cannot say why it ended. */
  async function refetch(how: 'listen' | 'wait'): Promise<void> {
    if (loading || closed) return;
    loading = true;
    const asked = state.replica.confirmed.version;
    const answer = await transport.load();
    loading = false;
    if (closed) return;
    if (!answer.ok) return refused(answer.details.status);
    const { value } = answer;
    const another = value.plan.version < asked;
    if (another || value.directoryVersion >= names.version()) {
      names.took(value.directory, value.directoryVersion);
    }
    const actor = { person: value.person, role: value.role };
    const plan = fromJson(value.plan);
    if (another) acks.clear();
    const replica = another ? restarted(state.replica, plan) : rebased(state.replica, plan);
    set({ replica: cleared({ ...replica, actor }), directory: names.shown() });
    // A stream that was refused begins again by itself, after a while.
    if (how === 'listen') listener.again();
  }

  function refused(status: number): void {
    if (status === 401) stuck = 'signed-out';
    if (status === 403 || status === 404) gone = true;
    // Anything else: the stream will break or speak again, and either brings us back here.
    set({});
  }

  async function fetchNames(): Promise<boolean> {
    const answer = await transport.names();
    if (closed) return false;
    if (!answer.ok) {
      refused(answer.details.status);
      return false;
    }
    if (answer.value.version >= names.version()) {
      names.took(answer.value.directory, answer.value.version);
      set({ directory: names.shown() });
    }
    return true;
  }

  /** Something was lost on the way: listens again from where the fold stands, and loads the plan if that is no help. */
  function mend(how: 'now' | 'later'): void {
    if (callOffPatience) return;
    if (how === 'now') listener.again();
    callOffPatience = clock.after(patience, () => {
      callOffPatience = undefined;
      if (!state.replica.behind && acks.size === 0) return;
      if (how === 'later') mend('now');
      else void refetch('listen');
    });
  }

  function done(command: Id, executed: Executed): void {
    outbox.drop(command);
    if (names.done(command, executed.directoryVersion)) void fetchNames();
    acks.set(command, executed.version);
    set({ replica: cleared(state.replica), directory: names.shown() });
    if (acks.size > 0) mend('later');
  }

  function remembersReturned(one: Returned): void {
    returned.set(one.parcel.command.id, one);
  }

  function forgetReturned(command: Id): void {
    returned.delete(command);
    set({ replica: settled(state.replica, command) });
  }

  const post = openPost(
    { transport, clock, chance: parts.chance, company: parts.company },
    {
      done,
      refused: (command, problems) => {
        const found = state.replica.pending.find(({ id }) => id === command);
        if (found) {
          const write = names.writeOf(command);
          const parcel: Parcel = write ? { command: found, directory: write } : { command: found };
          remembersReturned({ parcel, problems });
          outbox.giveBack({ parcel, problems });
        }
        names.refused(command);
        set({
          replica: turnedDown(state.replica, command, problems),
          steps: afterRefused(state.steps, command),
          directory: names.shown(),
        });
      },
      stuck: (why) => {
        stuck = why;
        set({});
      },
      moving: () => {
        stuck = undefined;
        set({});
      },
      joined: (parcel) => {
        if (parcel.command.by !== state.replica.actor.person) return;
        if (parcel.directory) names.write(parcel.command.id, parcel.directory);
        set({ replica: joined(state.replica, parcel.command), directory: names.shown() });
      },
      settled: forgetReturned,
      leads: () => {
        if (left) set({ recovered: left });
        left = -1;
      },
    },
  );

  const shelves = openShelves(
    { transport, copies: parts.copies },
    {
      known: (item) => state.replica.shelves.has(item),
      took: (item, items) => set({ replica: shelved(state.replica, item, items) }),
    },
  );

  const listener = openListener(
    { transport, clock, chance: parts.chance },
    () => state.replica.confirmed.version,
    {
      opened: () => {
        down = false;
        touched = true;
        if (stuck === 'signed-out') stuck = undefined;
        set({});
        post.nudge();
        shelves.again();
      },
      frame: (frame) => {
        const replica = cleared(received(state.replica, frame));
        if (!frame.shelves) set({ replica });
        else {
          const counts = new Map(state.shelves);
          for (const id of frame.shelves) counts.set(id, (counts.get(id) ?? 0) + 1);
          set({ replica, shelves: counts });
          shelves.changed(frame.shelves);
        }
        if (replica.behind) mend('now');
      },
      names: (version) => {
        if (version > names.version()) void fetchNames();
      },
      // The session has ended, or membership has: the server says which to whoever asks.
      gone: () => void fetchNames(),
      down: (how) => {
        down = true;
        set({});
        // The server answers and still refuses to go on from here: it may know another history.
        void fetchNames().then((answers) => {
          if (answers && how === 'refused') void refetch('wait');
        });
      },
    },
  );

  function take(parcel: Parcel, steps: (now: Steps) => Steps): Outcome {
    const { command, directory } = parcel;
    const verdict = wished(state.replica, command);
    if (verdict.problems.length > 0) return { ok: false, problems: verdict.problems };
    if (directory) names.write(command.id, directory);
    outbox.keep(parcel);
    state = { ...state, replica: verdict.replica };
    post.push(parcel);
    set({ directory: names.shown(), steps: steps(state.steps) });
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

  function wish(wishes: readonly Wish[], told: Told = {}): Outcome {
    const parcel = made(wishes, told);
    return take(parcel, (now) => afterDone(now, parcel.command.id, 'wish'));
  }

  function settle(command: Id): void {
    outbox.putAside(command);
    forgetReturned(command);
    post.settled(command);
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
    const there = (): boolean => holds(state.replica, command, known) || gone || closed;
    await reached(there, listeners, clock, patience);
    if (known && !state.replica.past.has(command)) {
      const past = new Map(state.replica.past).set(command, known);
      state = { ...state, replica: { ...state.replica, past } };
    }
    const parcel = made([{ type: 'undo', of: command }], {});
    return take(parcel, (now) => afterDone(now, parcel.command.id, how, command));
  }

  const mine = (parcel: Parcel): boolean => parcel.command.by === state.replica.actor.person;

  void outbox.all().then((parcels) => {
    if (closed) return;
    const waits = new Set(state.replica.pending.map(({ id }) => id));
    const found = parcels.filter((parcel) => mine(parcel) && !waits.has(parcel.command.id));
    for (const parcel of found) {
      const replica = joined(state.replica, parcel.command);
      if (parcel.directory) names.write(parcel.command.id, parcel.directory);
      state = { ...state, replica };
      post.push(parcel);
    }
    // Where another tab sends, these are its own.
    const leads = left === -1;
    left = found.length;
    set({ directory: names.shown(), ...(leads ? { recovered: found.length } : {}) });
  });

  void outbox.returned().then((kept) => {
    let { replica } = state;
    for (const one of kept.filter(({ parcel }) => mine(parcel))) {
      const { command } = one.parcel;
      if (returned.has(command.id)) continue;
      remembersReturned(one);
      replica = { ...replica, refusals: [...replica.refusals, { command, problems: one.problems }] };
    }
    if (replica !== state.replica) set({ replica });
  });

  return {
    state: () => state,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    wish,
    undo,
    rows,
    shelf: (item) => shelfAt(state.replica, item),
    watchShelf: shelves.watch,
    settle,
    again: (command) => {
      const found = returned.get(command)?.parcel;
      if (!found) return { ok: false, problems: [] };
      const { wishes, why } = found.command;
      const outcome = wish(wishedAgain(wishes, state.replica.shown), { why, directory: found.directory });
      if (outcome.ok) settle(command);
      return outcome;
    },
    become: (role) => {
      if (role !== state.replica.actor.role) {
        set({ replica: { ...state.replica, actor: { ...state.replica.actor, role } } });
      }
    },
    names: names.kept,
    nudge: () => {
      stuck = undefined;
      listener.nudge();
      post.nudge();
      set({});
    },
    doubt: listener.again,
    close: () => {
      closed = true;
      callOffPatience?.();
      listener.close();
      post.close();
    },
  };
}
