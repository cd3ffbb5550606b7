/** The feed: filters in addresses, pages put together without a gap, what has been taken back, days. */
import { expect, test } from 'vitest';
import type { Entry } from '@throughline/model/entry';
import { undoneIn } from '../../parts/log-lines.tsx';
import { daysOf } from './activity.tsx';
import { daysMeant } from './day-filter.tsx';
import { narrowOf, readFilter, writeFilter } from './narrow.ts';
import { withNewest } from './use-feed.ts';

const entry = (version: number, command: string, undoes?: string): Entry => ({
  ...{ version, command, by: 'ada', at: version, door: 'web' as const, tag: 'open' },
  ...(undoes === undefined ? {} : { undoes }),
  change: null,
});
const log = (from: number, to: number) => ({
  entries: Array.from({ length: from - to + 1 }, (_, at) => entry(from - at, `c${from - at}`)),
  names: {},
});
const versions = (feed: { log: { entries: readonly Entry[] } }): number[] =>
  feed.log.entries.map(({ version }) => version);

test('filters are the same when they are read from their address again, and what means nothing is passed over', () => {
  const query = 'by=ada&what=removed&under=goal&door=cli&from=2026-03-01&to=2026-03-04';
  expect(writeFilter(readFilter(query))).toBe(`?${query}`);
  expect(writeFilter(readFilter('by=&what=constructor&door=window&from=2026-02-30&to=2026-03&more=1'))).toBe(
    '',
  );
});

test('a day is a day of the reader, the last one included', () => {
  const { since = 0, until = 0, verbs } = narrowOf({ from: '2026-03-04', to: '2026-03-04', what: 'linked' });
  expect([new Date(since).getHours(), new Date(until).getHours()]).toEqual([0, 0]);
  expect([new Date(since).getDate(), new Date(until).getDate()]).toEqual([4, 5]);
  expect(verbs).toBe('linked,unlinked');
});

test('days are taken as people write them, and lie behind us: of a period its first or last day', () => {
  const meant = (text: string, end: 'from' | 'to', locale = 'en-GB') =>
    daysMeant(text, end, '2026-11-22', { locale }).days;
  expect(meant('yesterday', 'from')).toEqual(['2026-11-21']);
  expect(meant('3 march', 'from')).toEqual(['2026-03-03']);
  expect(meant('3 march 2027', 'from')).toEqual(['2027-03-03']);
  expect(meant('friday', 'to')).toEqual(['2026-11-20']);
  expect([meant('last week', 'from'), meant('last week', 'to')]).toEqual([['2026-11-09'], ['2026-11-15']]);
  expect(meant('october', 'to')).toEqual(['2026-10-31']);
  expect(meant('3. März', 'from', 'de-DE')).toEqual(['2026-03-03']);
  expect(meant('soonish', 'from')).toEqual([]);
});

test('older pages stay when the newest is read again, each row once', () => {
  const first = withNewest(undefined, 'k', log(200, 101));
  expect(first.whole).toBe(false);
  const read = {
    ...first,
    log: { ...first.log, entries: [...first.log.entries, ...log(100, 91).entries] },
    whole: true,
  };
  const next = withNewest(read, 'k', log(203, 104));
  expect([versions(next).length, versions(next)[0], versions(next).at(-1)]).toEqual([113, 203, 91]);
  expect(next.whole).toBe(true);
});

test('where more has happened than a page holds, older pages are dropped instead of leaving a gap', () => {
  const next = withNewest(withNewest(undefined, 'k', log(200, 101)), 'k', log(320, 221));
  expect([versions(next).length, next.whole]).toEqual([100, false]);
  expect(versions(withNewest(next, 'other', log(3, 1)))).toEqual([3, 2, 1]);
});

test('what was taken back is known, unless it was done again', () => {
  const done = [entry(1, 'a'), entry(2, 'b'), entry(3, 'undo-a', 'a'), entry(4, 'undo-b', 'b')];
  expect(undoneIn(done)).toEqual(new Set(['a', 'b']));
  expect(undoneIn([...done, entry(5, 'redo-b', 'undo-b')])).toEqual(new Set(['a', 'undo-b']));
});

test('commands stand under their day', () => {
  const days = daysOf([[entry(12, 'c')], [entry(11, 'b')], [entry(2, 'a')]], (at) =>
    at > 9 ? 'Today' : 'Before',
  );
  expect(days.map(([name, groups]) => [name, groups.length])).toEqual([
    ['Today', 2],
    ['Before', 1],
  ]);
});
