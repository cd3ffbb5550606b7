/** Small pure parts of the web: addresses, keys, steps, names, estimates as people type them. */
import { expect, it } from 'vitest';
import type { Entry } from '@throughline/model/entry';
import { actions } from './actions/index.ts';
import { fits } from './candidates.ts';
import { tidyEstimate } from './editors/estimate.tsx';
import { features } from './features/index.ts';
import { agoText, commandsOf, namesIn } from './parts/log-lines.tsx';
import { initials } from './parts/name.tsx';
import { matched } from './route.ts';
import { afterDone, afterRefused, noSteps } from './store/steps.ts';
import { backoff } from './store/backoff.ts';

it('an address fits its pattern, with or without its last part', () => {
  expect(matched('/w/:workspace/plan/:item?', '/w/a/plan')).toEqual({ workspace: 'a' });
  expect(matched('/w/:workspace/plan/:item?', '/w/a/plan/b')).toEqual({ workspace: 'a', item: 'b' });
  expect(matched('/w/:workspace/plan/:item?', '/w/a/plan/b/c')).toBeUndefined();
  expect(matched('/w/:workspace/plan/:item?', '/w/a/people')).toBeUndefined();
});

it('every place has an address of its own, and a key that goes there', () => {
  const paths = features.map(({ path }) => path.replace(/\/:.*$/, ''));
  expect(new Set(paths).size).toBe(paths.length);
  const keys = new Set(actions.flatMap((action) => action.keys ?? []));
  expect(
    features.flatMap(({ place }) => (place ? [place.keys] : [])).filter((one) => !keys.has(one)),
  ).toEqual([]);
});

it('a new wish ends the chance to redo; a refused one can be neither undone nor redone', () => {
  const two = afterDone(afterDone(noSteps, 'a', 'wish'), 'b', 'wish');
  const undone = afterDone(two, 'c', 'undo', 'b');
  expect(undone).toEqual({ done: ['a'], undone: ['c'] });
  expect(afterDone(undone, 'd', 'redo', 'c')).toEqual({ done: ['a', 'd'], undone: [] });
  expect(afterDone(undone, 'e', 'wish')).toEqual({ done: ['a', 'e'], undone: [] });
  expect(afterRefused(undone, 'c')).toEqual({ done: ['a'], undone: [] });
});

it('waits twice as long after each failure, up to half a minute, by chance down to half of it', () => {
  const full = [1, 2, 3, 20].map((failures) => backoff(failures, () => 0));
  expect(full).toEqual([400, 800, 1600, 30_000]);
  expect(backoff(3, () => 1)).toBe(800);
});

it('the best match of a name is the whole of it, then its beginning, then a word of it', () => {
  const found = ['Lead', 'Lead writer', 'Docs Lead', 'Misleading', 'Comms'].map((name) => fits(name, 'lead'));
  expect(found).toEqual([5, 4, 3, 2, 0]);
});

it('an estimate is read as people type it', () => {
  expect(['3 d', '3–8 days', '2 to 4 weeks', '1,5h'].map(tidyEstimate)).toEqual([
    '3d',
    '3-8d',
    '2-4w',
    '1.5h',
  ]);
});

it('initials are of the first and the last name', () => {
  expect(['Ada Lovelace', 'Mary Jane Watson', 'Prince', ''].map(initials)).toEqual(['AL', 'MW', 'P', '']);
});

it('tells how long ago something was while that is short', () => {
  const now = Date.UTC(2026, 0, 1, 12);
  expect(agoText(now - 5000, now, 'en')).toBe('now');
  expect(agoText(now - 5 * 60_000, now, 'en')).toBe('5 minutes ago');
  expect(agoText(now - 3 * 3_600_000, now, 'en')).toBe('3 hours ago');
  expect(agoText(now - 30 * 3_600_000, now, 'en')).toBeUndefined();
});

it('rows of the log stand together by command, and name what they brought', () => {
  const row = (version: number, command: string, body?: string): Entry => ({
    version,
    command,
    by: 'ann',
    at: 0,
    door: 'web',
    tag: 'open',
    change: body
      ? {
          type: 'added',
          v: 1,
          kv: 1,
          item: { id: `n${version}`, kind: 'note', parent: 'g', order: 'a0', tag: 'open', fields: { body } },
        }
      : null,
  });
  const entries = [row(3, 'b'), row(2, 'a'), row(1, 'a', 'A note that is longer than a line of the history')];
  expect(commandsOf(entries).map((group) => group.map(({ version }) => version))).toEqual([[3], [1, 2]]);
  expect(namesIn(entries)).toEqual({ n1: 'A note that is longer than a line of the …' });
});
