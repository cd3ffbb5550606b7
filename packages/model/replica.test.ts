/** A replica, step by step; what holds in any order is L4. */
import { expect, test } from 'vitest';
import { commandOf, emptyLedger, taken, type Ledger } from '@throughline/testkit/ledger';
import type { Wish } from './commands/index.ts';
import { frameFor, type Frame } from './frame.ts';
import { itemOf, type Item } from './plan.ts';
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
} from './replica.ts';

const anna = { person: 'anna', role: 'owner' } as const;
const add = (id: string, kind = 'step', parent: string | null = null, fields = {}): Wish => ({
  type: 'add',
  id,
  kind,
  parent,
  fields,
});
const edit = (id: string, title: string): Wish => ({ type: 'edit', on: 'item', id, set: { title } });

const begun = taken(emptyLedger(), commandOf('c0', [add('a')])).ledger;
const start = (): Replica => newReplica(begun.plan, anna);
const titleOf = (replica: Replica, id = 'a') => itemOf(replica.shown, id)?.fields['title'];
const wish = (replica: Replica, id: string, ...wishes: Wish[]): Replica =>
  wished(replica, commandOf(id, wishes)).replica;
/** What the server makes of a command, and the frame that tells it. */
const served = (ledger: Ledger, id: string, ...wishes: Wish[]): { ledger: Ledger; frame: Frame } => {
  const from = ledger.plan.version;
  const { ledger: next } = taken(ledger, commandOf(id, wishes));
  return { ledger: next, frame: frameFor(next.plan, from, next.log.slice(from)) };
};

test('a wish is seen at once, and stays when the server confirms it', () => {
  const asked = wish(start(), 'c1', edit('a', 'Mine'));
  expect([titleOf(asked), asked.pending.length, asked.confirmed.version]).toEqual(['Mine', 1, 1]);
  const { frame } = served(begun, 'c1', edit('a', 'Mine'));
  const now = received(asked, frame);
  expect([titleOf(now), now.pending.length, now.confirmed.version]).toEqual(['Mine', 0, 2]);
});

test('what cannot be is refused here, and nothing waits', () => {
  const { replica, problems } = wished(start(), commandOf('c1', [edit('nowhere', 'X')]));
  expect(problems.map(({ code }) => code)).toEqual(['item.unknown']);
  expect(replica.pending).toEqual([]);
});

test('a pending wish is decided again on top of what others did', () => {
  const { frame } = served(begun, 'c9', edit('a', 'Theirs'));
  const now = received(wish(start(), 'c1', edit('a', 'Mine')), frame);
  expect([titleOf(now), now.pending.length]).toEqual(['Mine', 1]);
});

test('a wish that no longer fits leaves the screen, and waits for the server to say why', () => {
  const saw: Wish = { type: 'edit', on: 'item', id: 'a', set: { title: 'Mine' }, saw: { title: null } };
  const { frame } = served(begun, 'c9', edit('a', 'Theirs'));
  const now = received(wish(start(), 'c1', saw), frame);
  expect([titleOf(now), now.pending.length]).toEqual(['Theirs', 1]);
  const told = turnedDown(now, 'c1', [{ code: 'edit.conflict', args: {} }]);
  expect([told.pending, told.refusals.map(({ command }) => command.id)]).toEqual([[], ['c1']]);
  expect(settled(told, 'c1').refusals).toEqual([]);
});

test('an old frame changes nothing, and a gap is remarked once', () => {
  const first = served(begun, 'c1', edit('a', '1'));
  const second = served(first.ledger, 'c2', edit('a', '2'));
  const behind = received(start(), second.frame);
  expect([behind.behind, titleOf(behind)]).toEqual([true, undefined]);
  expect(received(behind, second.frame)).toBe(behind);
  const all = received(behind, frameFor(second.ledger.plan, 1, second.ledger.log.slice(1)));
  expect([all.behind, titleOf(all)]).toEqual([false, '2']);
  expect(received(all, first.frame)).toBe(all);
});

test('a command that changed nothing, or only what lives on a shelf, ends when it is acknowledged', () => {
  const asked = wish(start(), 'c1', add('n', 'note', 'a'));
  expect(itemOf(asked.shown, 'n')).toBeDefined();
  const { frame } = served(begun, 'c1', add('n', 'note', 'a'));
  expect(frame).toEqual({ from: 1, to: 2, entries: [], shelves: ['a'] });
  const told = acknowledged(received(asked, frame), 'c1');
  expect([told.pending, told.confirmed.version]).toEqual([[], 2]);
});

test('a new beginning keeps what waits, and is never older than what was confirmed', () => {
  const { ledger } = served(begun, 'c9', edit('a', 'Theirs'), add('b'));
  const asked = wish(start(), 'c1', edit('a', 'Mine'));
  const now = rebased(asked, ledger.plan);
  expect([titleOf(now), now.pending.length, itemOf(now.shown, 'b')?.id]).toEqual(['Mine', 1, 'b']);
  expect(rebased(now, begun.plan)).toBe(now);
});

test('what was done here can be undone here, before and after it is confirmed', () => {
  const asked = wish(start(), 'c1', edit('a', 'Mine'));
  expect(titleOf(wish(asked, 'c2', { type: 'undo', of: 'c1' }))).toBeUndefined();
  const now = received(asked, served(begun, 'c1', edit('a', 'Mine')).frame);
  expect(titleOf(wish(now, 'c2', { type: 'undo', of: 'c1' }))).toBeUndefined();
});

test('what is written on a shelf stays on the screen from the wish until the shelf is fetched', () => {
  const asked = wish(start(), 'c1', add('n', 'note', 'a', { body: 'Call them' }));
  expect(shelfAt(asked, 'a')?.map(({ id }) => id)).toEqual(['n']);
  const { frame } = served(begun, 'c1', add('n', 'note', 'a', { body: 'Call them' }));
  const told = acknowledged(received(asked, frame), 'c1');
  expect([told.pending, shelfAt(told, 'a')?.map(({ id }) => id)]).toEqual([[], ['n']]);
  expect(shelfAt(shelved(told, 'a', []), 'a')).toEqual([]);
});

test('what is known of a shelf can be removed here, and nothing is known of one that nobody fetched', () => {
  expect(shelfAt(start(), 'a')).toBeUndefined();
  const { ledger } = served(begun, 'c9', add('n', 'note', 'a'));
  const fetched = shelved(start(), 'a', [itemOf(ledger.plan, 'n') as Item]);
  const gone = wish(fetched, 'c2', { type: 'remove', id: 'n' });
  expect([gone.pending.length, shelfAt(gone, 'a')]).toEqual([1, []]);
  const undone = turnedDown(gone, 'c2', []);
  expect(shelfAt(undone, 'a')?.map(({ id }) => id)).toEqual(['n']);
});

test('a wish made in another tab waits here too, once, even where it does not fit', () => {
  const command = commandOf('c1', [edit('nowhere', 'Theirs')]);
  const now = joined(joined(start(), command), command);
  expect([now.pending.map(({ id }) => id), now.shown]).toEqual([['c1'], begun.plan]);
});

test('a plan of another history takes the place of a newer one, and what waits is decided on it', () => {
  const { ledger } = served(begun, 'c9', edit('a', 'Before the backup'));
  const asked = wish(newReplica(ledger.plan, anna), 'c1', edit('a', 'Mine'));
  const now = restarted(asked, begun.plan);
  expect([now.confirmed.version, now.pending.length, titleOf(now)]).toEqual([1, 1, 'Mine']);
});
