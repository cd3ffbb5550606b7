/** The next step of a young plan: what is unclear first, then what one estimate tells; nothing where nothing is young. */
import { expect, test } from 'vitest';
import { derive } from '@throughline/engine/derive';
import { readGiven } from '@throughline/model/given';
import { readPlanText } from '@throughline/testkit/plan-text';
import { nextOf } from './next.ts';

const asOf = readGiven('2026-03-02')?.from ?? 0;
const next = (text: string, single = false) => {
  const plan = readPlanText(text);
  return nextOf(plan, derive(plan, { asOf, seed: 1, budget: 1000 }), single);
};

const goal = 'goal Pilot by 2026-06-30 @anna\n  done: "Two hospitals use it"\n';

test.each<[string, string, string | undefined]>([
  ['nobody could check it', 'goal Pilot by 2026-06-30', 'unclear pilot done'],
  [
    'an indicator is a way to know',
    'goal Pilot by 2026-06-30 @anna\n  indicators: ["Calls"]\nperson Anna',
    undefined,
  ],
  ['no date', 'goal Pilot @anna\n  done: "x"\nperson Anna', 'undated pilot deadline'],
  ['nobody owns a part', `person Anna\n${goal}  outcome Contract`, 'unowned contract owner'],
  ['nothing is estimated', `person Anna\n${goal}  outcome Contract @anna`, 'unestimated contract estimate'],
])('%s', (_, text, expected) => {
  const found = next(text);
  expect(found && `${found.code} ${found.item} ${found.field}`).toBe(expected);
});

test('who owns it is no question where nobody else is', () => {
  const text = 'goal Pilot by 2026-06-30\n  done: "x"\n  step Contract';
  expect([next(text)?.code, next(text, true)?.code]).toEqual(['unowned', 'unestimated']);
});

test('one estimate tells on which working day it has to begin, when it takes as long as it may', () => {
  // 30 June 2026 is a Tuesday; eight working days back from its evening begin on Friday the 19th.
  expect(next(`person Anna\n${goal}  step Contract @anna ~3-8d`)).toMatchObject({
    code: 'begin',
    item: 'contract',
    args: { begin: { given: '2026-06-19' }, due: { given: '2026-06-30' }, known: 1, pieces: 1 },
  });
});

test('what must begin first is told first', () => {
  const text = `person Anna\n${goal}  step Slow @anna ~3-40d\n  step Quick @anna ~1d`;
  expect(next(text)?.item).toBe('slow');
});

test('a plan past its beginning hears nothing', () => {
  const rows = Array.from({ length: 20 }, (_, at) => `  step Row ${at}`).join('\n');
  expect(next(`goal Pilot\n${rows}`)).toBeUndefined();
});
