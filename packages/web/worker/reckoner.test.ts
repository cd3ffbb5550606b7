/** The worker's answers are those of `derive`, byte for byte, however the plan came to be and whatever was asked before. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { derive } from '@throughline/engine/derive';
import { planText, toJson } from '@throughline/model/serial';
import { emptyPlan, type Plan } from '@throughline/model/plan';
import { tried } from '@throughline/testkit/checks';
import { readPlanText } from '@throughline/testkit/plan-text';
import { storyArbitrary } from '@throughline/testkit/stories';
import type { Clock } from '../store/transport.ts';
import { openDesk, type OpenPort } from './desk.ts';
import { differenceBetween, withDifference } from './difference.ts';
import { patchBetween, patched } from './patch.ts';
import { openReckoner } from './reckoner.ts';
import type { FromWorker, ToWorker } from './words.ts';

const asked = { asOf: 20_000, seed: 1 };
const derivedHere = (plan: Plan) => derive(plan, { ...asked, budget: 1_000_000 });

/** Steps that follow one another, with dates and estimates. */
const chain = (steps: number): Plan =>
  readPlanText(
    Array.from({ length: steps }, (_, at) => `step Step ${at} #s${at} from 2025-01-13 ~2d`).join('\n'),
  );

/** A clock whose alarms ring as soon as nothing else is to be done. */
const atOnce: Clock = {
  now: () => 0,
  after: (_, call) => {
    let off = false;
    void Promise.resolve().then(() => off || call());
    return () => {
      off = true;
    };
  },
};
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve();
};

/** A worker across a line over which only copies go. */
const acrossALine =
  (words: ToWorker[] = [], answers: FromWorker[] = []): OpenPort =>
  (heard) => {
    const take = openReckoner({
      tell: (word) => {
        const copy = structuredClone(word);
        answers.push(copy);
        void Promise.resolve().then(() => heard(copy));
      },
      pause: () => Promise.resolve(),
      keep: () => {},
    });
    return {
      post: (word) => {
        const copy = structuredClone(word);
        words.push(copy);
        void Promise.resolve().then(() => take(copy));
      },
      close: () => {},
    };
  };

test('L8: what comes back from the worker are the bytes of derive, after every command of a story', async () => {
  await fc.assert(
    fc.asyncProperty(storyArbitrary(25), async ({ told }) => {
      const [first, ...rest] = told;
      if (!first) return;
      const text = JSON.stringify(toJson(first.before));
      const desk = openDesk({ clock: atOnce, open: acrossALine() }, { plan: first.before, text });
      for (const { after } of [first, ...rest]) {
        desk.ask(after, asked);
        await settled();
        expect(JSON.stringify(desk.insights())).toBe(JSON.stringify(derivedHere(after)));
      }
    }),
    tried(30),
  );
});

test('a difference makes one plan of another, in either direction', () => {
  fc.assert(
    fc.property(storyArbitrary(40), ({ told, ledger }) => {
      for (const from of [
        emptyPlan('plan'),
        ...told.filter((_, at) => at % 7 === 0).map(({ after }) => after),
      ]) {
        const on = withDifference(from, structuredClone(differenceBetween(from, ledger.plan)));
        expect(planText(on)).toBe(planText(ledger.plan));
        const back = withDifference(ledger.plan, differenceBetween(ledger.plan, from));
        expect(planText(back)).toBe(planText(from));
        expect([...back.children.buckets].length).toBeGreaterThan(0);
      }
    }),
    tried(40),
  );
});

test('a patch makes one answer of another, in its order, and leaves alone what did not change', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  fc.assert(
    fc.property(json, json, json, (same, was, is) => {
      const [before, after] = [
        { same, part: { was, same } },
        { part: { same: structuredClone(same), is }, same: structuredClone(same) },
      ];
      const patch = patchBetween(before, after);
      const made = patch ? patched(before, structuredClone(patch)) : before;
      expect(JSON.stringify(made)).toBe(JSON.stringify(after));
      expect((made as typeof before).same).toBe(same);
    }),
    tried(500),
  );
  expect(patchBetween([1, { a: 1 }, 3], [1, { a: 1 }, 3])).toBeUndefined();
  expect(patchBetween([1, 2, 3], [1, 9, 9, 3])).toEqual({ at: 1, cut: 1, put: [9, 9] });
});

test('after an edit only the edit and what followed from it cross the line; the rest stays the same object', async () => {
  const plan = chain(400);
  const words: ToWorker[] = [];
  const answers: FromWorker[] = [];
  const desk = openDesk(
    { clock: atOnce, open: acrossALine(words, answers) },
    { plan, text: JSON.stringify(toJson(plan)) },
  );
  desk.ask(plan, asked);
  await settled();
  const before = desk.insights();
  const [item] = differenceBetween(emptyPlan(''), plan).items.flatMap(([, one]) =>
    one?.fields['estimate'] ? [one] : [],
  );
  if (!item) throw new Error('There is no estimated item in the sample.');
  const edited = withDifference(plan, {
    version: plan.version + 1,
    unknown: 0,
    items: [[item.id, { ...item, fields: { ...item.fields, title: 'Renamed' } }]],
    links: [],
    asks: [],
  });
  [words.length, answers.length] = [0, 0];
  desk.ask(edited, asked);
  await settled();
  const question = words.find((word) => word.say === 'ask');
  expect(question?.difference.items.length).toBe(1);
  expect(JSON.stringify(answers).length).toBeLessThan(2_000);
  expect(desk.insights().dates).toBe(before.dates);
});

test('better answers follow the first, and end when something newer is asked', async () => {
  const answers: FromWorker[] = [];
  const lets: (() => void)[] = [];
  const take = openReckoner({
    tell: (word) => answers.push(word),
    pause: () => new Promise((done) => lets.push(done)),
    keep: () => {},
  });
  const goOn = async (): Promise<void> => {
    for (let next = lets.shift(); next; next = lets.shift()) {
      next();
      await settled();
    }
  };
  const plan = chain(10);
  const question = (request: number, budgets: readonly number[]): ToWorker => ({
    say: 'ask',
    request,
    difference: differenceBetween(request === 1 ? emptyPlan('') : plan, plan),
    asked,
    budgets,
  });
  take(question(1, [10, 1000, 100_000]));
  await settled();
  take(question(2, [10, 1000]));
  await goOn();
  const rounds = (request: number): number[] => [
    ...new Set(
      answers.flatMap((word) => (word.say === 'answer' && word.request === request ? [word.round] : [])),
    ),
  ];
  expect([rounds(1), rounds(2)]).toEqual([[0], [0, 1]]);
  expect(answers.filter(({ say }) => say === 'done')).toEqual([
    { say: 'done', request: 1, givenUp: true },
    { say: 'done', request: 2, givenUp: false },
  ]);
});

test('a worker that fails is replaced by the page itself', async () => {
  const plan = chain(30);
  let fail: (() => void) | undefined;
  const desk = openDesk(
    {
      clock: atOnce,
      open: (_, failed) => {
        fail = failed;
        return { post: () => {}, close: () => {} };
      },
    },
    { plan, text: JSON.stringify(toJson(plan)) },
  );
  desk.ask(plan, asked);
  await settled();
  expect(desk.insights()).toEqual({});
  fail?.();
  await settled();
  expect(JSON.stringify(desk.insights())).toBe(JSON.stringify(derivedHere(plan)));
});
