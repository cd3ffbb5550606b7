/** The live store against a server that loses, repeats and reorders messages, and a clock that only the test moves. */
import { expect, it } from 'vitest';
import type { Wish } from '@throughline/model/commands/index';
import { itemOf } from '@throughline/model/plan';
import { problem } from '@throughline/model/problem';
import { planText } from '@throughline/model/serial';
import { opened, retitle, settled, step, testServer, title } from './live.fixture.ts';
import type { Parcel } from './transport.ts';

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

it('listens again from where it stands when a frame was lost', async () => {
  const { live, server } = await opened();
  server.other('o1', step('x'));
  server.other('o2', step('y'));
  server.deliver(1);
  await settled();
  expect([server.loads, server.streams(), server.lastAfter()]).toEqual([0, 1, 2]);
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
});

it('asks for the whole plan when listening again is no help, and listens on from there', async () => {
  const { live, server, clock } = await opened();
  server.greets = 'nothing';
  server.other('o1', step('x'));
  server.other('o2', step('y'));
  server.deliver(1);
  await clock.advance(4000);
  expect(server.loads).toBe(1);
  expect(planText(live.state().replica.shown)).toBe(planText(server.plan()));
  expect([server.streams(), server.lastAfter()]).toEqual([1, 4]);
});

it('takes the plan of the server, though it is older, when a backup was restored there', async () => {
  const { live, server } = await opened();
  server.other('o1', step('x'));
  server.deliver();
  server.faults = ['lost-before'];
  live.wish([step('kept')]);
  await settled();
  server.restore(2);
  server.faults = ['lost-before', 'lost-before', 'lost-before'];
  server.break();
  live.nudge();
  await settled();
  expect([server.loads, itemOf(live.state().replica.confirmed, 'x')]).toEqual([1, undefined]);
  expect(title(live, 'kept')).toBe('kept');
});

it('asks for the plan again when its own change was saved and its frame never comes', async () => {
  const { live, server, clock } = await opened();
  live.wish([step('a')]);
  await settled();
  expect(live.state().sync).toBe('saving');
  await clock.advance(4000);
  expect([live.state().sync, server.loads]).toEqual(['saved', 0]);
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

it('asks why when the server has nothing more to say: the session has ended, or the membership', async () => {
  const seen: string[] = [];
  for (const status of [401, 404]) {
    const stand = testServer();
    const { live, server } = await opened([], stand);
    server.closed = status;
    for (const { heard } of server.listening()) heard.gone();
    await settled();
    seen.push(live.state().sync);
  }
  expect(seen).toEqual(['signed-out', 'gone']);
});
