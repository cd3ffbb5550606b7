/**
 * L4 of the live store itself: a server, several people, some with two tabs, and a network that loses, repeats, delays
 * and reorders, breaks streams off and closes tabs, as lists of numbers choose. Nothing happens by itself.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '@throughline/model/command';
import { frameFor } from '@throughline/model/frame';
import type { Id } from '@throughline/model/id';
import { openTag } from '@throughline/model/plan';
import { planText, toJson, withoutShelf } from '@throughline/model/serial';
import type { Problem } from '@throughline/model/problem';
import type { Actor } from '@throughline/model/wish';
import type { Executed, PlanAnswer } from '@throughline/server/contract';
import { tried } from '@throughline/testkit/checks';
import { commandOf, emptyLedger, taken, type Ledger } from '@throughline/testkit/ledger';
import { picker, type Pick } from '@throughline/testkit/pick';
import { commandFor, founding, numbersArbitrary } from '@throughline/testkit/stories';
import { planFor } from '@throughline/testkit/twins';
import { privateTags } from '@throughline/testkit/wishes';
import type { Answer } from '../call.ts';
import { refusal, settled, testClock, testOutbox, testTabs } from './live.fixture.ts';
import type { Live } from './live.ts';
import { openLive } from './open-live.ts';
import type { Company, Heard, Transport } from './transport.ts';
import type { PostWord } from './post.ts';

const tags = new Set([openTag, ...privateTags]);

/** A request under way: what becomes of it is decided when it is its turn. */
type Call = {
  readonly does: () => unknown;
  readonly answers: (answer: unknown) => void;
  readonly person: Person;
};
type Stream = { at: number; open: boolean; readonly heard: Heard; readonly person: Person };
type Tab = { live: Live; readonly clock: ReturnType<typeof testClock> };

type Person = {
  readonly actor: Actor;
  readonly outbox: ReturnType<typeof testOutbox>;
  readonly company: () => Company<PostWord>;
  online: boolean;
  tabs: Tab[];
  /** the copy that this browser keeps */
  copy: PlanAnswer;
  readonly typed: Id[];
};

type World = {
  readonly people: readonly Person[];
  readonly server: { ledger: Ledger; readonly answers: Map<Id, readonly Problem[]> };
  /** One thing happens. */
  readonly happens: (pick: Pick) => Promise<void>;
  /** The network is mended: everything that is still to be said is said, and tried again. */
  readonly settles: () => Promise<void>;
};

const residents: readonly Actor[] = [
  { person: 'anna', role: 'owner' },
  { person: 'bob', role: 'member' },
  { person: 'cleo', role: 'guest' },
];

function newWorld(): World {
  const server = { ledger: taken(emptyLedger(), commandOf('founding', founding)).ledger, answers: new Map() };
  const calls: Call[] = [];
  const streams: Stream[] = [];
  let count = 0;

  const planNow = (person: Actor): PlanAnswer => {
    const plan = withoutShelf(planFor('plan', server.ledger.log, tags));
    const { version } = server.ledger.plan;
    return { plan: toJson({ ...plan, version }), directory: {}, directoryVersion: 0, ...person };
  };

  function execute(command: Command, actor: Actor): Answer<Executed> {
    const again = server.answers.has(command.id);
    if (!again) {
      const { ledger, verdict } = taken(server.ledger, command, actor);
      server.ledger = ledger;
      server.answers.set(command.id, verdict.ok ? [] : verdict.problems);
    }
    const problems = server.answers.get(command.id) as readonly Problem[];
    if (problems.length > 0) return refusal(422, ...problems);
    const { version } = server.ledger.plan;
    return { ok: true, value: { version, rows: 0, directoryVersion: 0, again } };
  }

  /** Sends a request off; it comes about, or not, when it is picked. */
  const sent = <T>(person: Person, does: () => Answer<T>): Promise<Answer<T>> =>
    new Promise((done) => calls.push({ does, answers: (answer) => done(answer as Answer<T>), person }));

  const transportOf = (person: Person): Transport => ({
    load: () => sent(person, () => ({ ok: true, value: planNow(person.actor) })),
    names: () => sent(person, () => ({ ok: true, value: { directory: {}, version: 0 } })),
    shelf: () => sent(person, () => ({ ok: true, value: { items: [] } })),
    rows: (command) =>
      sent(person, () => ({ ok: true, value: { entries: server.ledger.rows.get(command) ?? [] } })),
    send: ({ command }) => sent(person, () => execute(command, person.actor)),
    listen: (after, heard) => {
      const stream = { at: after, open: false, heard, person };
      streams.push(stream);
      return () => {
        const at = streams.indexOf(stream);
        if (at >= 0) streams.splice(at, 1);
      };
    },
  });

  function open(person: Person): void {
    const clock = testClock();
    const live = openLive({
      start: person.copy,
      copiedAt: 0,
      transport: transportOf(person),
      clock,
      chance: () => 0,
      outbox: person.outbox,
      company: person.company(),
      newId: () => `w${count++}`,
    });
    person.tabs.push({ live, clock });
  }

  const people = residents.map((actor): Person => {
    const copy = planNow(actor);
    return { actor, outbox: testOutbox(), company: testTabs(), online: true, tabs: [], copy, typed: [] };
  });
  for (const person of people) open(person);
  open(people[0] as Person);

  function answer(call: Call, fate: 'arrives' | 'lost' | 'done but lost' | 'twice'): void {
    if (!call.person.online || fate === 'lost') return call.answers(refusal(0));
    const answered = call.does();
    if (fate === 'twice') call.does();
    call.answers(fate === 'done but lost' ? refusal(0) : answered);
  }

  /** The server says the next of what a stream has not heard, up to so many rows. */
  function speak(stream: Stream, most: number): void {
    if (!stream.person.online) return stream.heard.broken();
    if (!stream.open) {
      stream.open = true;
      return stream.heard.opened();
    }
    const { plan, log } = server.ledger;
    const news = log.filter(({ version }) => version > stream.at).slice(0, most);
    if (news.length === 0) return;
    const frame = frameFor(plan, stream.at, news, tags);
    stream.at = frame.to;
    stream.heard.frame(frame);
  }

  function wish(person: Person, { live }: Tab, pick: Pick): void {
    const { replica } = live.state();
    const seen: Ledger = { plan: replica.shown, log: [], rows: replica.past };
    const { wishes } = commandFor(seen, `w${count}`, person.actor, pick);
    const outcome = live.wish(wishes);
    if (outcome.ok) person.typed.push(outcome.command);
  }

  function restart(person: Person, tab: Tab, pick: Pick): void {
    tab.live.close();
    person.tabs = person.tabs.filter((one) => one !== tab);
    // A copy is kept when nothing waits, and not always.
    const { replica } = tab.live.state();
    if (replica.pending.length === 0 && pick.once(2)) {
      person.copy = { ...person.copy, plan: toJson(withoutShelf(replica.confirmed)) };
    }
    open(person);
  }

  async function happens(pick: Pick): Promise<void> {
    const person = pick.one(people) as Person;
    const tab = pick.one(person.tabs) as Tab;
    switch (pick.number(12)) {
      case 0:
      case 1:
      case 2:
        wish(person, tab, pick);
        break;
      case 3:
      case 4:
      case 5: {
        const [call] = calls.splice(pick.number(calls.length), 1);
        const fate = pick.one(['arrives', 'arrives', 'lost', 'done but lost', 'twice'] as const) ?? 'arrives';
        if (call) answer(call, fate);
        break;
      }
      case 6:
      case 7:
      case 8: {
        const stream = pick.one(streams);
        if (stream && pick.once(5)) stream.heard.broken();
        else if (stream) speak(stream, 1 + pick.number(4));
        break;
      }
      case 9:
        await tab.clock.advance(pick.number(5) * 1_000);
        break;
      case 10:
        if (pick.once(2)) person.online = !person.online;
        else restart(person, tab, pick);
        break;
      default:
        if (pick.once(2)) tab.live.nudge();
        else if (tab.live.state().replica.refusals.length === 0) await tab.clock.advance(400);
    }
    await settled();
  }

  const quiet = (): boolean =>
    calls.length === 0 &&
    people.every(({ tabs }) =>
      tabs.every(({ live }) => {
        const { sync, replica } = live.state();
        return sync === 'saved' && replica.confirmed.version === server.ledger.plan.version;
      }),
    );

  async function settles(): Promise<void> {
    for (const person of people) person.online = true;
    for (let turn = 0; turn < 300 && !quiet(); turn++) {
      while (calls.length > 0) {
        answer(calls.shift() as Call, 'arrives');
        await settled();
      }
      for (const stream of [...streams]) if (streams.includes(stream)) speak(stream, 100);
      await settled();
      for (const { tabs } of people) for (const { clock } of tabs) await clock.advance(1_000);
    }
  }

  return { people, server, happens, settles };
}

const moments = fc.array(numbersArbitrary, { minLength: 20, maxLength: 140, size: 'max' });

/** A tab that took over had once heard that sending failed, and said “offline” for good. */
const stuckWithNothingToSend = [
  [1597],
  ...Array.from({ length: 5 }, () => [0]),
  [5764, 0, 0, 1696, 0, 0, 6464],
  [0],
  [25],
  [0],
  [0],
  [0, 0, 0, 7343],
  [9025],
  [0],
  [0, 0, 0, 4427],
  [658, 9195, 1251],
  ...Array.from({ length: 4 }, () => [0]),
  [154, 5295, 2625, 1977],
];

async function lived(numbers: readonly (readonly number[])[]): Promise<World> {
  const world = newWorld();
  for (const list of numbers) await world.happens(picker(list));
  await world.settles();
  return world;
}

test('L4: whatever the network did, every tab comes to show the plan of the server, and nothing waits', async () => {
  await fc.assert(
    fc.asyncProperty(moments, async (numbers) => {
      const { people, server } = await lived(numbers);
      const wanted = planText(withoutShelf(server.ledger.plan));
      for (const { tabs, outbox } of people) {
        for (const { live } of tabs) {
          const { replica, sync, waiting } = live.state();
          expect([sync, waiting, replica.confirmed.version]).toEqual([
            'saved',
            0,
            server.ledger.plan.version,
          ]);
          expect(planText(withoutShelf(replica.shown))).toBe(wanted);
        }
        expect(outbox.kept).toEqual([]);
      }
    }),
    { ...tried(60), examples: [[stuckWithNothingToSend]] },
  );
});

test('L4: every wish ends once, in the log or among the refusals that outlive the page, in every tab', async () => {
  let [accepted, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(moments, async (numbers) => {
      const { people, server } = await lived(numbers);
      for (const { typed, outbox, tabs } of people) {
        expect(new Set(typed).size).toBe(typed.length);
        const kept = outbox.back.map(({ parcel }) => parcel.command.id);
        for (const id of typed) {
          const problems = server.answers.get(id);
          expect(problems).toBeDefined();
          expect(kept.filter((one) => one === id).length).toBe(problems?.length === 0 ? 0 : 1);
          const rows = server.ledger.log.filter(({ command }) => command === id);
          expect(rows).toEqual(server.ledger.rows.get(id) ?? []);
          if (problems?.length === 0) accepted += 1;
          else refused += 1;
        }
        for (const { live } of tabs) {
          const shown = live.state().replica.refusals.map(({ command }) => command.id);
          expect(shown.toSorted()).toEqual(kept.toSorted());
        }
      }
    }),
    tried(60),
  );
  // The worlds that this is tried on have both.
  expect(accepted).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(5);
});
