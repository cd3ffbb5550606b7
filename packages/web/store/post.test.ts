/** What outlives a page and is the same in all tabs: wishes on their way, refusals, shelves, the copy of the plan. */
import { expect, it } from 'vitest';
import { fold } from '@throughline/model/fold';
import { emptyPlan, itemOf } from '@throughline/model/plan';
import { problem } from '@throughline/model/problem';
import { planText, toJson } from '@throughline/model/serial';
import type { Live } from './live.ts';
import {
  opened,
  retitle,
  settled,
  step,
  testClock,
  testCopies,
  testOutbox,
  testServer,
  testTabs,
  title,
} from './live.fixture.ts';
import { openLive } from './open-live.ts';

it('keeps what was refused through a reload, with what was typed, until it is put aside', async () => {
  const stand = testServer();
  const first = await opened([], stand);
  stand.server.faults = [problem('edit.conflict', {}, 'title')];
  first.live.wish([retitle('Mine')]);
  await settled();
  first.live.close();
  const second = await opened(first.outbox, stand);
  expect(second.live.state().replica.refusals.map(({ command }) => command.wishes)).toEqual([
    [retitle('Mine')],
  ]);
  second.live.settle('c1');
  const third = await opened(first.outbox, stand);
  expect(third.live.state().replica.refusals).toEqual([]);
});

it('wishes what was refused once more, over what stands there now', async () => {
  const { live, server, outbox } = await opened();
  live.wish([retitle('Mine')]);
  server.other('o1', retitle('Theirs'));
  await settled();
  server.deliver();
  server.faults = [];
  server.other('o2', retitle('Theirs too', 'Theirs'));
  server.deliver();
  live.wish([retitle('Again', 'Goal')]);
  await settled();
  for (const { command } of live.state().replica.refusals) live.again(command.id);
  await settled();
  server.deliver();
  expect(live.state().replica.refusals).toEqual([]);
  expect([title(live), live.state().sync, outbox.back]).toEqual([title(live), 'saved', []]);
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
});

it('opens from the copy of an earlier visit, catches up from there, and says when it was last saved', async () => {
  const stand = testServer();
  stand.server.other('o1', step('since'));
  const start = { ...stand.answer(), plan: toJson(fold(emptyPlan('w'), [])) };
  stand.server.greets = 'nothing';
  const live = openLive({
    start,
    copiedAt: 7,
    transport: stand.transport,
    clock: testClock(),
    chance: () => 0,
    outbox: testOutbox(),
    newId: () => 'c1',
  });
  expect([live.state().sync, live.state().savedAt]).toEqual(['joining', 7]);
  stand.server.greets = 'tail';
  await settled();
  expect([live.state().sync, stand.server.loads]).toEqual(['saved', 0]);
  expect(planText(live.state().replica.shown)).toBe(planText(stand.server.plan()));
});

it('takes back what the server tells of as soon as the fold has come as far', async () => {
  const stand = testServer();
  stand.server.other('o1', step('since'));
  const start = { ...stand.answer(), plan: toJson(fold(emptyPlan('w'), [])) };
  stand.server.greets = 'nothing';
  const clock = testClock();
  const live = openLive({
    start,
    copiedAt: 7,
    transport: stand.transport,
    clock,
    chance: () => 0,
    outbox: testOutbox(),
    newId: () => 'c1',
  });
  const undone = live.undo('o1');
  await settled();
  stand.server.greets = 'tail';
  stand.server.break();
  await clock.advance(400);
  expect(await undone).toMatchObject({ ok: true });
  expect(itemOf(live.state().replica.shown, 'since')).toBeUndefined();
});

it('shows a note at once, keeps it when it is saved, and reads it offline from its copy', async () => {
  const stand = testServer();
  const copies = testCopies();
  const { live, server } = await opened([], stand, { copies });
  const bodies = (one: Live): unknown[] | undefined => one.shelf('g')?.map(({ fields }) => fields['body']);
  expect(bodies(live)).toBeUndefined();
  live.watchShelf('g');
  await settled();
  expect(bodies(live)).toEqual([]);
  live.wish([{ type: 'add', id: 'n', kind: 'note', parent: 'g', fields: { body: 'Call' } }]);
  expect(bodies(live)).toEqual(['Call']);
  await settled();
  for (const { from, to } of server.frames.splice(0)) {
    server.frames.push({ from, to, entries: [], shelves: ['g'] });
  }
  server.deliver();
  expect(bodies(live)).toEqual(['Call']);
  await settled();
  expect([bodies(live), server.shelves]).toEqual([['Call'], 2]);
  server.deaf = true;
  const later = await opened([], stand, { copies });
  later.live.watchShelf('g');
  await settled();
  expect(bodies(later.live)).toEqual(['Call']);
});

it('one tab sends for all, each shows what the others wait for, and another takes over when it goes', async () => {
  const stand = testServer();
  const tabs = testTabs();
  const outbox = testOutbox();
  const first = await opened(outbox, stand, { company: tabs() });
  const second = await opened(outbox, stand, { company: tabs() });
  stand.server.faults = ['lost-before'];
  second.live.wish([step('a')]);
  await settled();
  expect([title(first.live, 'a'), title(second.live, 'a')]).toEqual(['a', 'a']);
  expect(stand.server.sent).toEqual(['c1']);
  expect([first.live.state().sync, second.live.state().sync]).toEqual(['offline', 'offline']);
  first.live.wish([step('b')]);
  first.live.close();
  await settled();
  expect(stand.server.sent).toEqual(['c1', 'c1', 'c2']);
  stand.server.deliver();
  expect([second.live.state().sync, outbox.kept]).toEqual(['saved', []]);
  expect(planText(second.live.state().replica.shown)).toBe(planText(stand.server.plan()));
});

it('a refusal is shown in every tab, and put aside in every tab', async () => {
  const stand = testServer();
  const tabs = testTabs();
  const outbox = testOutbox();
  const first = await opened(outbox, stand, { company: tabs() });
  const second = await opened(outbox, stand, { company: tabs() });
  stand.server.faults = [problem('edit.conflict', {}, 'title')];
  second.live.wish([retitle('Mine')]);
  await settled();
  const counts = (): number[] => [first, second].map(({ live }) => live.state().replica.refusals.length);
  expect([counts(), outbox.back.length]).toEqual([[1, 1], 1]);
  first.live.settle('c1');
  expect([counts(), outbox.back.length]).toEqual([[0, 0], 0]);
});

it('a tab that comes later shows what the others wait for, and sends nothing twice', async () => {
  const stand = testServer();
  const tabs = testTabs();
  const outbox = testOutbox();
  const first = await opened(outbox, stand, { company: tabs() });
  stand.server.faults = ['lost-before'];
  first.live.wish([step('a')]);
  await settled();
  const second = await opened(outbox, stand, { company: tabs() });
  expect([title(second.live, 'a'), second.live.state().recovered]).toEqual(['a', 0]);
  await first.clock.advance(400);
  stand.server.deliver();
  expect(stand.server.sent).toEqual(['c1', 'c1']);
  expect([first.live.state().waiting, second.live.state().waiting]).toEqual([0, 0]);
});

it('takes an answer that does not come for lost, and sends again', async () => {
  const { live, server, clock } = await opened();
  server.hangs = true;
  live.wish([step('a')]);
  await clock.advance(30_000);
  expect([live.state().sync, server.sent]).toEqual(['offline', ['c1']]);
  server.hangs = false;
  await clock.advance(400);
  server.deliver();
  expect([live.state().sync, server.sent]).toEqual(['saved', ['c1', 'c1']]);
});
