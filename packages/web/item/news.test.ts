/** What of the log is news to somebody: what others did since a version, at the items to which it happened. */
import { expect, test } from 'vitest';
import type { Wish } from '@throughline/model/commands/index';
import type { Entry } from '@throughline/model/entry';
import { validate } from '@throughline/model/validate';
import { readPlanText } from '@throughline/testkit/plan-text';
import { addNews } from './news.ts';

const plan = readPlanText(`
  goal Pilot
    outcome Ready
      step Contract
      step Sign
`);

/** What a wish becomes in the log. */
function entries(version: number, by: string, wish: Wish): Entry[] {
  const verdict = validate(plan, { wishes: [wish] }, { actor: { person: by, role: 'owner' } });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.facts.map(({ change }, at) => ({
    ...{ version: version + at, by, change, command: `c${version}`, at: 0, door: 'web', tag: 'open' },
  }));
}
const renamed = (id: string): Wish => ({ type: 'edit', on: 'item', id, set: { title: 'New' } });

function found(log: readonly Entry[], after: number): Record<string, number> {
  const news = new Map<string, number>();
  addNews(news, log, after, 'me', plan);
  return Object.fromEntries(news);
}

test('is what others changed after a version, in its newest', () => {
  const log = [
    ...entries(3, 'ben', renamed('sign')),
    ...entries(4, 'me', renamed('pilot')),
    ...entries(7, 'ben', renamed('contract')),
    ...entries(5, 'ben', renamed('contract')),
  ];
  const blank: Entry = { ...(log[0] as Entry), version: 8, change: null };
  expect(found([...log, blank], 3)).toEqual({ contract: 7 });
});

test('is at what was added or moved, and not at what holds it', () => {
  const add: Wish = { type: 'add', id: 'fresh', kind: 'step', parent: 'ready', fields: { title: 'Fresh' } };
  expect(found(entries(1, 'ben', add), 0)).toEqual({ fresh: 1 });
  const move: Wish = { type: 'move', id: 'contract', parent: 'pilot' };
  expect(found(entries(2, 'ben', move), 0)).toEqual({ contract: 2 });
});

test('is at both ends of a link', () => {
  const link: Wish = { type: 'link', id: 'l', kind: 'depends-on', from: 'sign', to: 'contract', fields: {} };
  expect(found(entries(4, 'ben', link), 0)).toEqual({ sign: 4, contract: 4 });
});
