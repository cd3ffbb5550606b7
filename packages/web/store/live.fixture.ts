/** A server that loses, repeats and reorders messages, a clock that only the test moves, and tabs of one browser. */
import { entriesOf, type Command } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import type { Frame } from '@throughline/model/frame';
import { kindOf } from '@throughline/model/kinds/index';
import { childrenOf, emptyPlan, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { type Problem } from '@throughline/model/problem';
import { toJson } from '@throughline/model/serial';
import { validate } from '@throughline/model/validate';
import type { Executed, PlanAnswer } from '@throughline/server/contract';
import type { Answer } from '../call.ts';
import type { Live } from './live.ts';
import { openLive } from './open-live.ts';
import type { PostWord } from './post.ts';
import type { Clock, Company, Heard, Outbox, Parcel, Returned, ShelfCopies, Transport } from './transport.ts';

export const refusal = (status: number, ...problems: Problem[]): Answer<never> => ({
  ok: false,
  details: { type: '', title: '', status, detail: '', problems },
});

/** Lets everything that has been promised come about. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

export function testClock(): Clock & { readonly advance: (milliseconds: number) => Promise<void> } {
  let now = 0;
  let alarms: { at: number; call: () => void }[] = [];
  return {
    now: () => now,
    after: (milliseconds, call) => {
      const alarm = { at: now + milliseconds, call };
      alarms.push(alarm);
      return () => {
        alarms = alarms.filter((one) => one !== alarm);
      };
    },
    advance: async (milliseconds) => {
      now += milliseconds;
      const due = alarms.filter(({ at }) => at <= now);
      alarms = alarms.filter(({ at }) => at > now);
      for (const { call } of due) call();
      await settled();
    },
  };
}

export function testServer() {
  let plan: Plan = fold(emptyPlan('w'), []);
  const log: Entry[] = [];
  const done = new Map<string, Executed>();
  const streams = new Set<{ after: number; heard: Heard }>();
  const server = {
    sent: [] as string[],
    loads: 0,
    shelves: 0,
    /** no answer comes, and no word that none will */
    hangs: false,
    /** the status with which names are refused */
    closed: 0,
    /** shelves cannot be fetched */
    deaf: false,
    /** what happens to the next requests: lost before or after they are done, or refused */
    faults: [] as ('lost-before' | 'lost-after' | 'signed-out' | Problem)[],
    /** frames wait here until the test lets them go */
    frames: [] as Frame[],
    directory: {} as Directory,
    names: 0,
    /** what the server tells whoever begins to listen: the log since then, nothing, or that it will not have it */
    greets: 'tail' as 'tail' | 'nothing' | 'refuses',
    plan: () => plan,
    /** A backup is restored: the server forgets what came after a version. */
    restore(version: number): void {
      plan = fold(emptyPlan('w'), log.slice(0, version));
      log.length = version;
    },
    execute(command: Command): Answer<Executed> {
      const before = done.get(command.id);
      if (before) return { ok: true, value: { ...before, again: true } };
      const verdict = validate(plan, command, {
        actor: { person: command.by, role: 'owner' },
        past: (id) => log.filter((entry) => entry.command === id),
      });
      if (!verdict.ok) return refusal(422, ...verdict.problems);
      const rows = entriesOf(command, verdict.facts, plan.version);
      const from = plan.version;
      plan = fold(plan, rows);
      log.push(...rows);
      if (rows.length > 0) server.frames.push({ from, to: plan.version, entries: rows });
      const value = {
        version: plan.version,
        rows: rows.length,
        directoryVersion: server.names,
        again: false,
      };
      done.set(command.id, value);
      return { ok: true, value };
    },
    /** Somebody else's wish. */
    other: (id: string, ...wishes: Wish[]) => server.execute({ id, by: 'bob', at: 0, door: 'web', wishes }),
    deliver(...which: number[]): void {
      const frames = which.length > 0 ? which.map((at) => server.frames[at] as Frame) : server.frames;
      for (const frame of frames) for (const { heard } of streams) heard.frame(frame);
    },
    streams: () => streams.size,
    listening: () => [...streams],
    lastAfter: () => [...streams].at(-1)?.after,
    break: () => {
      for (const { heard } of streams) heard.broken();
    },
  };
  const answer = (): PlanAnswer => ({
    plan: toJson(plan),
    directory: server.directory,
    directoryVersion: server.names,
    role: 'owner',
    person: 'ann',
  });
  const transport: Transport = {
    load: async () => {
      server.loads += 1;
      return { ok: true, value: answer() };
    },
    names: async () =>
      server.closed
        ? refusal(server.closed)
        : { ok: true, value: { directory: server.directory, version: server.names } },
    rows: async (command) => ({
      ok: true,
      value: { entries: log.filter((entry) => entry.command === command) },
    }),
    send: async ({ command, directory }) => {
      server.sent.push(command.id);
      if (server.hangs) return new Promise(() => {});
      const fault = server.faults.shift();
      if (fault === 'lost-before') return refusal(0);
      if (fault === 'signed-out') return refusal(401);
      if (fault && fault !== 'lost-after') return refusal(422, fault);
      if (directory && !done.has(command.id)) {
        server.directory = { ...server.directory, ...(directory as Directory) };
        server.names += 1;
      }
      const value = server.execute(command);
      return fault === 'lost-after' ? refusal(0) : value;
    },
    listen: (after, heard) => {
      const stream = { after, heard };
      streams.add(stream);
      void Promise.resolve().then(() => {
        if (!streams.has(stream)) return;
        if (server.greets === 'refuses' || after > plan.version) return heard.broken();
        heard.opened();
        if (server.greets === 'tail' && after < plan.version) {
          heard.frame({ from: after, to: plan.version, entries: log.slice(after) });
        }
      });
      return () => streams.delete(stream);
    },
    shelf: async (item) => {
      server.shelves += 1;
      if (server.deaf) return refusal(0);
      const items = childrenOf(plan, item).flatMap((id) => itemOf(plan, id) ?? []);
      return {
        ok: true,
        value: { items: items.filter(({ kind }) => kindOf(kind)?.traits.residence === 'shelf') },
      };
    },
  };
  server.other('start', { type: 'add', id: 'ann', kind: 'person', parent: null, fields: {} });
  server.other('more', { type: 'add', id: 'g', kind: 'goal', parent: null, fields: { title: 'Goal' } });
  server.frames.length = 0;
  return { server, transport, answer };
}

export function testOutbox(kept: Parcel[] = [], back: Returned[] = []) {
  const outbox: Outbox & { readonly kept: Parcel[]; readonly back: Returned[] } = {
    kept,
    back,
    all: async () => [...kept],
    keep: (parcel) => kept.push(parcel),
    drop: (command) => {
      const at = kept.findIndex((one) => one.command.id === command);
      if (at >= 0) kept.splice(at, 1);
    },
    returned: async () => [...back],
    giveBack: (one) => {
      const { id } = one.parcel.command;
      outbox.drop(id);
      if (!back.some(({ parcel }) => parcel.command.id === id)) back.push(one);
    },
    putAside: (command) => {
      const at = back.findIndex(({ parcel }) => parcel.command.id === command);
      if (at >= 0) back.splice(at, 1);
    },
  };
  return outbox;
}

export function testCopies(kept = new Map<string, readonly Item[]>()): ShelfCopies {
  return { read: async (item) => kept.get(item), keep: (item, items) => kept.set(item, items) };
}

/** Tabs that hear each other at once, and a lock that goes to whoever asked first. */
export function testTabs() {
  const ears = new Set<(word: PostWord) => void>();
  const queue: { had: () => Promise<void> }[] = [];
  let held = false;
  const next = (): void => {
    const first = held ? undefined : queue.shift();
    if (!first) return;
    held = true;
    void first.had().then(() => {
      held = false;
      next();
    });
  };
  return (): Company<PostWord> => {
    let own: ((word: PostWord) => void) | undefined;
    return {
      hold: (had, off) => {
        const waits = { had };
        queue.push(waits);
        off.addEventListener('abort', () => {
          const at = queue.indexOf(waits);
          if (at >= 0) queue.splice(at, 1);
        });
        next();
      },
      send: (word) => {
        for (const ear of ears) if (ear !== own) ear(word);
      },
      hear: (heard) => {
        own = heard;
        ears.add(heard);
        return () => ears.delete(heard);
      },
    };
  };
}

type Stand = ReturnType<typeof testServer>;
type Extra = {
  readonly copiedAt?: number;
  readonly company?: Company<PostWord>;
  readonly copies?: ShelfCopies;
};
let count = 0;

export async function opened(
  kept: Parcel[] | ReturnType<typeof testOutbox> = [],
  stand: Stand = testServer(),
  extra: Extra = {},
) {
  const { server, transport, answer } = stand;
  const clock = testClock();
  const outbox = Array.isArray(kept) ? testOutbox(kept) : kept;
  if (stand.server.sent.length === 0) count = 0;
  const newId = (): string => `c${++count}`;
  const live = openLive({ start: answer(), transport, clock, outbox, newId, chance: () => 0, ...extra });
  await settled();
  return { live, server, clock, outbox };
}

export const title = (live: Live, id = 'g'): unknown =>
  itemOf(live.state().replica.shown, id)?.fields['title'];
export const retitle = (text: string, saw = 'Goal'): Wish => ({
  type: 'edit',
  on: 'item',
  id: 'g',
  set: { title: text },
  saw: { title: saw },
});
export const step = (id: string): Wish => ({
  type: 'add',
  id,
  kind: 'step',
  parent: 'g',
  fields: { title: id },
});
