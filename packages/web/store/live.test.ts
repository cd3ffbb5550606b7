/** The live store against a server that loses, repeats and reorders messages, and a clock that only the test moves. */
import { expect, it } from 'vitest';
import { entriesOf, type Command } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import type { Directory } from '@throughline/model/directory';
import type { Entry } from '@throughline/model/entry';
import { fold } from '@throughline/model/fold';
import type { Frame } from '@throughline/model/frame';
import { emptyPlan, itemOf, type Plan } from '@throughline/model/plan';
import { problem, type Problem } from '@throughline/model/problem';
import { planText, toJson } from '@throughline/model/serial';
import { validate } from '@throughline/model/validate';
import type { Executed, PlanAnswer } from '@throughline/server/contract';
import type { Answer } from '../call.ts';
import { openLive, type Live } from './live.ts';
import type { Clock, Heard, Outbox, Parcel, Transport } from './transport.ts';

const refusal = (status: number, ...problems: Problem[]): Answer<never> => ({
  ok: false,
  details: { type: '', title: '', status, detail: '', problems },
});

/** Lets everything that has been promised come about. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

function testClock(): Clock & { readonly advance: (milliseconds: number) => Promise<void> } {
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

function testServer() {
  let plan: Plan = fold(emptyPlan('w'), []);
  const log: Entry[] = [];
  const done = new Map<string, Executed>();
  const streams = new Set<{ after: number; heard: Heard }>();
  const server = {
    sent: [] as string[],
    loads: 0,
    /** what happens to the next requests: lost before or after they are done, or refused */
    faults: [] as ('lost-before' | 'lost-after' | 'signed-out' | Problem)[],
    /** frames wait here until the test lets them go */
    frames: [] as Frame[],
    directory: {} as Directory,
    names: 0,
    plan: () => plan,
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
    names: async () => ({ ok: true, value: { directory: server.directory, version: server.names } }),
    rows: async (command) => ({
      ok: true,
      value: { entries: log.filter((entry) => entry.command === command) },
    }),
    send: async ({ command, directory }) => {
      server.sent.push(command.id);
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
      return () => streams.delete(stream);
    },
  };
  server.other('start', { type: 'add', id: 'ann', kind: 'person', parent: null, fields: {} });
  server.other('more', { type: 'add', id: 'g', kind: 'goal', parent: null, fields: { title: 'Goal' } });
  server.frames.length = 0;
  return { server, transport, answer };
}

function testOutbox(kept: Parcel[] = []): Outbox & { readonly kept: Parcel[] } {
  return {
    kept,
    all: async () => [...kept],
    keep: (parcel) => kept.push(parcel),
    drop: (command) => {
      const at = kept.findIndex((one) => one.command.id === command);
      if (at >= 0) kept.splice(at, 1);
    },
  };
}

async function opened(kept: Parcel[] = []) {
  const { server, transport, answer } = testServer();
  const clock = testClock();
  const outbox = testOutbox(kept);
  let count = 0;
  const live = openLive({ start: answer(), transport, clock, outbox, newId: () => `c${++count}` });
  await settled();
  return { live, server, clock, outbox };
}

const title = (live: Live, id = 'g'): unknown => itemOf(live.state().replica.shown, id)?.fields['title'];
const retitle = (text: string, saw = 'Goal'): Wish => ({
  type: 'edit',
  on: 'item',
  id: 'g',
  set: { title: text },
  saw: { title: saw },
});
const step = (id: string): Wish => ({ type: 'add', id, kind: 'step', parent: 'g', fields: { title: id } });

it('shows a wish at once, and says that it is being saved until the log has it', async () => {
  const { live, server, outbox } = await opened();
  expect(live.wish([retitle('Better')]).ok).toBe(true);
  expect([title(live), live.state().sync, outbox.kept.length]).toEqual(['Better', 'saving', 1]);
  await settled();
  expect(outbox.kept).toEqual([]);
  server.deliver();
  expect([title(live), live.state().sync, live.state().waiting]).toEqual(['Better', 'saved', 0]);
});

it('refuses at once what the rules refuse, and sends nothing', async () => {
  const { live, server } = await opened();
  const outcome = live.wish([{ type: 'move', id: 'g', parent: 'g' }]);
  expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'tree.loop' }] });
  await settled();
  expect(server.sent).toEqual([]);
});

it('sends again what got no answer, with the same id, waiting longer each time', async () => {
  const { live, server, clock, outbox } = await opened();
  server.faults = ['lost-before', 'lost-before'];
  live.wish([step('a')]);
  await settled();
  expect([live.state().sync, outbox.kept.length]).toEqual(['offline', 1]);
  await clock.advance(399);
  expect(server.sent).toEqual(['c1']);
  await clock.advance(1);
  expect(server.sent).toEqual(['c1', 'c1']);
  await clock.advance(400);
  expect(server.sent).toHaveLength(2);
  await clock.advance(400);
  expect(server.sent).toEqual(['c1', 'c1', 'c1']);
  server.deliver();
  expect([live.state().sync, outbox.kept]).toEqual(['saved', []]);
});

it('does once what the server had done before its answer was lost', async () => {
  const { live, server, clock } = await opened();
  server.faults = ['lost-after'];
  live.wish([step('a')]);
  await settled();
  await clock.advance(400);
  server.deliver();
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
  expect(live.state().sync).toBe('saved');
});

it('keeps the order of wishes while the first is tried again', async () => {
  const { live, server, clock } = await opened();
  server.faults = ['lost-before'];
  live.wish([step('a')]);
  live.wish([step('b')]);
  await settled();
  expect(server.sent).toEqual(['c1']);
  await clock.advance(400);
  expect(server.sent).toEqual(['c1', 'c1', 'c2']);
});

it('takes back what the server refuses, and keeps what was typed with the reason', async () => {
  const { live, server, outbox } = await opened();
  const reason = problem('edit.conflict', {}, 'title');
  server.faults = [reason];
  live.wish([retitle('Mine')]);
  expect(title(live)).toBe('Mine');
  await settled();
  expect(title(live)).toBe('Goal');
  const [refused] = live.state().replica.refusals;
  expect([refused?.problems, refused?.command.wishes]).toEqual([[reason], [retitle('Mine')]]);
  expect([outbox.kept, live.state().steps.done]).toEqual([[], []]);
  live.settle('c1');
  expect(live.state().replica.refusals).toEqual([]);
});

it('comes to the plan of the server when frames are repeated and reordered', async () => {
  const { live, server } = await opened();
  server.other('o1', step('x'));
  server.other('o2', step('y'));
  server.other('o3', retitle('Theirs'));
  server.deliver(0, 0, 2, 1, 2, 0);
  await settled();
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
});

it('asks for the plan again when a frame was lost, and listens on from there', async () => {
  const { live, server } = await opened();
  server.other('o1', step('x'));
  server.other('o2', step('y'));
  server.deliver(1);
  await settled();
  expect(server.loads).toBe(1);
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
  expect([server.streams(), server.lastAfter()]).toEqual([1, 4]);
});

it('asks for the plan again when its own change was saved and its frame never comes', async () => {
  const { live, server, clock } = await opened();
  live.wish([step('a')]);
  await settled();
  expect(live.state().sync).toBe('saving');
  await clock.advance(4000);
  expect([live.state().sync, server.loads]).toEqual(['saved', 1]);
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
});

it('says that it is offline when the stream breaks, and begins again where it stands', async () => {
  const { live, server, clock } = await opened();
  server.other('o1', step('x'));
  server.deliver();
  server.break();
  expect([live.state().sync, server.streams()]).toEqual(['offline', 0]);
  await clock.advance(400);
  expect([server.streams(), server.lastAfter()]).toEqual([1, 3]);
});

it('goes on being usable while offline, and sends it all when it is told to try', async () => {
  const { live, server } = await opened();
  server.faults = ['lost-before'];
  live.wish([step('a')]);
  await settled();
  live.wish([retitle('Typed on the train')]);
  expect([title(live), live.state().waiting]).toEqual(['Typed on the train', 2]);
  live.nudge();
  await settled();
  server.deliver();
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
  expect(live.state().sync).toBe('saved');
});

it('sends what an earlier page had left behind, and nothing of somebody else', async () => {
  const left = (id: string, by: string, wish: Wish): Parcel => ({
    command: { id, by, at: 0, door: 'web', wishes: [wish] },
  });
  const { live, server } = await opened([
    left('old', 'ann', step('kept')),
    left('not-mine', 'eve', step('eve')),
  ]);
  expect(live.state().recovered).toBe(1);
  expect(title(live, 'kept')).toBe('kept');
  server.deliver();
  expect([server.sent, live.state().sync]).toEqual([['old'], 'saved']);
});

it('waits for the person when the session has ended, and loses nothing', async () => {
  const { live, server, outbox } = await opened();
  server.faults = ['signed-out'];
  live.wish([step('a')]);
  await settled();
  expect([live.state().sync, outbox.kept.length]).toEqual(['signed-out', 1]);
  live.nudge();
  await settled();
  server.deliver();
  expect(live.state().sync).toBe('saved');
});

it('shows a name at once, and keeps it when the directory is fetched', async () => {
  const { live, server } = await opened();
  live.wish([{ type: 'add', id: 'p', kind: 'person', parent: null, fields: {} }], {
    directory: { p: { name: 'Pia' } },
  });
  expect(live.state().directory['p']?.name).toBe('Pia');
  await settled();
  server.deliver();
  expect(live.state().directory).toEqual({ p: { name: 'Pia' } });
});

it('undoes and redoes the last of its own commands', async () => {
  const { live, server } = await opened();
  live.wish([retitle('One')]);
  live.wish([retitle('Two', 'One')]);
  await settled();
  server.deliver();
  await live.undo('c2');
  expect([title(live), live.state().steps]).toEqual(['One', { done: ['c1'], undone: ['c3'] }]);
  await live.undo('c3', 'redo');
  expect([title(live), live.state().steps]).toEqual(['Two', { done: ['c1', 'c4'], undone: [] }]);
});

it('undoes what somebody else did, with the rows from the server', async () => {
  const { live, server } = await opened();
  server.other('o1', retitle('Theirs'));
  server.deliver();
  expect((await live.undo('o1')).ok).toBe(true);
  expect(title(live)).toBe('Goal');
});

it('says nothing more once it is closed', async () => {
  const { live, server, clock } = await opened();
  let heard = 0;
  live.subscribe(() => (heard += 1));
  live.wish([step('a')]);
  const before = heard;
  live.close();
  await settled();
  await clock.advance(10_000);
  expect([heard, server.streams()]).toEqual([before, 0]);
});
