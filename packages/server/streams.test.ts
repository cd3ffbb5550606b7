/** Streams: replicas that follow converge, resume from any version (L12), and are told when there is nothing more. */
import type { Command } from '@throughline/model/command';
import type { Wish } from '@throughline/model/commands/index';
import { fold } from '@throughline/model/fold';
import { fromJson, planText } from '@throughline/model/serial';
import {
  acknowledged,
  newReplica,
  received,
  turnedDown,
  wished,
  type Replica,
} from '@throughline/model/replica';
import { emptyPlan } from '@throughline/model/plan';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { api } from './contract.ts';
import type { Started } from './start.ts';
import {
  commandId,
  follow,
  joined,
  signUp,
  visitable,
  type Followed,
  type Visitor,
} from './visit.fixture.ts';

let started: Started | undefined;
afterEach(() => started?.close());

const add = (id: string, kind = 'step', more: Partial<{ parent: string; fields: object }> = {}): Wish =>
  ({ type: 'add', id, kind, parent: null, fields: { title: id }, ...more }) as Wish;
const send = (who: Visitor, ...wishes: Wish[]) =>
  who.call(api.execute, { workspace: who.workspace, id: commandId(), wishes });

/** A browser's copy of the plan, and the stream that moves it on. */
async function open(base: string, who: Visitor): Promise<{ replica: Replica; stream: Followed }> {
  const loaded = await who.call(api.plan, { workspace: who.workspace });
  if (!loaded.ok) throw new Error(loaded.details.detail);
  const plan = fromJson(loaded.value.plan);
  const stream = await follow(base, who, `?after=${plan.version}`);
  return { replica: newReplica(plan, { person: who.person, role: loaded.value.role }), stream };
}

async function reach(one: { replica: Replica; stream: Followed }, version: number): Promise<void> {
  while (one.replica.confirmed.version < version)
    one.replica = received(one.replica, await one.stream.next('frame'));
}

test('two people on one plan see the same, what each wished included', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const ben = await joined(started.url, anna, 'Ben', 'member');
  await send(anna, add('g', 'goal'));
  const seats = [
    { who: anna, ...(await open(started.url, anna)) },
    { who: ben, ...(await open(started.url, ben)) },
  ];
  let newest = 0;
  for (let round = 0; round < 10; round++) {
    await Promise.all(
      seats.map(async (seat, at) => {
        const wishes: Wish[] = [
          add(`s${round}${at}`, 'step', { parent: 'g' }),
          { type: 'edit', on: 'item', id: 'g', set: { title: `by ${at} in ${round}` } },
        ];
        const command: Command = { id: commandId(), by: seat.who.person, at: 0, door: 'web', wishes };
        seat.replica = wished(seat.replica, command).replica;
        const { id } = command;
        const done = await seat.who.call(api.execute, { workspace: anna.workspace, id, door: 'web', wishes });
        if (!done.ok) seat.replica = turnedDown(seat.replica, id, done.details.problems);
        else {
          newest = Math.max(newest, done.value.version);
          await reach(seat, done.value.version);
          seat.replica = acknowledged(seat.replica, id);
        }
      }),
    );
  }
  for (const seat of seats) await reach(seat, newest);
  const texts = seats.map(({ replica }) => planText(replica.shown));
  const loaded = await anna.call(api.plan, { workspace: anna.workspace });
  expect(texts).toEqual([texts[0], texts[0]]);
  expect(loaded.ok && planText(fromJson(loaded.value.plan))).toBe(texts[0]);
  await Promise.all(seats.map(({ stream }) => stream.close()));
});

test('L12: resuming from any version gives the same plan', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  await send(anna, add('g', 'goal'));
  for (let at = 0; at < 12; at++) {
    await send(anna, add(`s${at}`, 'step', { parent: 'g' }), {
      ...{ type: 'add', id: `n${at}`, kind: 'note', parent: `s${at}` },
      fields: { body: 'beside', author: anna.person },
    });
  }
  const loaded = await anna.call(api.plan, { workspace: anna.workspace });
  const whole = loaded.ok ? fromJson(loaded.value.plan) : emptyPlan('');
  const base = started.url;
  /** The replica's plan after it broke off and came back at each of these versions. */
  const resumed = async (stops: number[]): Promise<string> => {
    let plan = emptyPlan(anna.workspace);
    for (const stop of [...stops, whole.version]) {
      const stream = await follow(base, anna, '', { 'last-event-id': `${plan.version}` });
      while (plan.version < stop) {
        const frame = await stream.next('frame');
        expect(frame.from).toBe(plan.version);
        // A line that breaks in the middle: what came is kept up to there, and the rest asked for again.
        const rows = stop < frame.to ? frame.entries.filter(({ version }) => version <= stop) : frame.entries;
        plan = { ...fold(plan, rows), version: Math.min(stop, frame.to) };
      }
      await stream.close();
    }
    return planText(plan);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: whole.version - 1 }), { maxLength: 4 }),
      async (at) => {
        expect(await resumed(at.toSorted((a, b) => a - b))).toBe(planText(whole));
      },
    ),
    { numRuns: 15 },
  );
});

test('what stands on the shelf is told by item only', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  await send(anna, add('g', 'goal'));
  const one = await open(started.url, anna);
  await send(anna, {
    ...{ type: 'add', id: 'n', kind: 'note', parent: 'g' },
    fields: { body: 'beside', author: anna.person },
  });
  const frame = await one.stream.next('frame');
  expect([frame.entries, frame.shelves]).toEqual([[], ['g']]);
  const shelf = await anna.call(api.shelf, { workspace: anna.workspace, item: 'g' });
  expect(shelf).toMatchObject({ ok: true, value: { items: [{ id: 'n' }] } });
  await one.stream.close();
});

test('a reader hears of new names, first of all and when they change', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const stream = await follow(started.url, anna);
  const first = await stream.next('directory');
  const named = { [anna.person]: { name: 'Anne' } };
  await anna.call(api.execute, { workspace: anna.workspace, id: commandId(), wishes: [], directory: named });
  expect((await stream.next('directory')).directoryVersion).toBe(first.directoryVersion + 1);
  await stream.close();
});

test('who is taken out, signs out or loses the workspace is told, and the stream ends', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const { workspace } = anna;
  const ben = await joined(started.url, anna, 'Ben', 'member');
  const cleo = await joined(started.url, anna, 'Cleo', 'member');
  const [annas, bens, cleos] = await Promise.all(
    [anna, ben, cleo].map((who) => follow(started?.url ?? '', who)),
  );
  await anna.call(api.removeMember, { workspace, account: ben.account });
  expect((await bens?.next('gone'))?.problems).toMatchObject([{ code: 'workspace.unknown' }]);
  expect(await bens?.ended()).toBe(true);
  await cleo.call(api.signOut, {});
  expect((await cleos?.next('gone'))?.problems).toMatchObject([{ code: 'sign-in.needed' }]);
  await anna.call(api.deleteWorkspace, { workspace });
  expect(await annas?.next('gone')).toBeDefined();
  expect(await annas?.ended()).toBe(true);
  expect(started.house.streams.count()).toBe(0);
});

test('a silent stream shows that it lives', async () => {
  started = await visitable({ heartbeatMs: 5 });
  const anna = await signUp(started.url, 'Anna');
  const response = await anna.fetch(`${started.url}/api/v1/workspaces/${anna.workspace}/stream`);
  const reader = (response.body as ReadableStream<Uint8Array>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  while (!text.includes('event: here')) text += (await reader.read()).value ?? '';
  await reader.cancel();
});

test('a slow reader gets few large frames, and nothing piles up', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const { house } = started;
  const plan = await house.plans.newest(anna.workspace);
  const body = house.streams.open({
    ...{ workspace: anna.workspace, account: anna.account, after: plan?.version ?? 0 },
    refused: async () => undefined,
  });
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  for (let at = 0; at < 30; at++) await send(anna, add(`s${at}`));
  let frames = 0;
  for (let to = 0; to < (plan?.version ?? 0) + 30;) {
    const { value = '' } = await reader.read();
    for (const found of value.matchAll(/"to":(\d+)/g)) {
      frames += 1;
      to = Number(found[1]);
    }
  }
  expect(frames).toBeLessThan(6);
  await reader.cancel();
});

test('a reader who goes is forgotten, and one who stands ahead is told to load afresh', async () => {
  started = await visitable();
  const anna = await signUp(started.url, 'Anna');
  const gone = new Promise<void>((resolve) => {
    const look = (): void => (started?.house.streams.count() === 0 ? resolve() : void setImmediate(look));
    void follow(started?.url ?? '', anna).then(async (stream) => {
      await stream.next('directory');
      await stream.close();
      look();
    });
  });
  await gone;
  await expect(follow(started.url, anna, '?after=1000')).rejects.toThrow('stream.ahead');
  await expect(follow(started.url, anna, '?after=x')).rejects.toThrow('stream.start');
});
