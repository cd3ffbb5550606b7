/** The demo: believable at a glance. It fits its own plan, has its size and its troubles, and never looks old. */
import { describe, expect, test } from 'vitest';
import { readEstimate, workingDays } from '@throughline/model/estimate';
import { dayText, readGiven } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { answersFor } from '@throughline/model/may';
import { ancestors, branch, emptyPlan, itemOf, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { examine, validate } from '@throughline/model/validate';
import { demoPlan, demoWishes } from './demo.ts';
import { toldByOne, type Chapter } from './demo/story.ts';
import { yaml } from './formats/yaml.ts';

const today = readGiven('2026-11-22')?.from ?? 0;
let ids = 0;
const newId = (): string => `n${(ids += 1)}`;
const context = { newId, plan: emptyPlan('demo-1') };
const accepted = (plan: Plan, by: string, wishes: Chapter['wishes']): Plan => {
  const verdict = validate(plan, { wishes }, { actor: { person: by, role: 'owner' } });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.plan;
};
const made = demoWishes(today, 'me', context);
const start = accepted(emptyPlan('demo-1'), 'me', [
  { type: 'add', id: 'me', kind: 'person', parent: null, fields: {} },
  ...made.wishes,
]);
const plan = made.story.reduce((now, { by, wishes }) => accepted(now, by, wishes), start);
const work: Item[] = [...branch(plan, null)]
  .map(({ item }) => item)
  .filter(({ kind }) => kindOf(kind)?.traits.tree === 'plan');
const day = (item: Item): number => readGiven(textOf(item.fields['deadline']))?.from ?? Number.NaN;

test('it is read without a remark and keeps every invariant', () => {
  const draft = yaml.read(demoPlan(today), {
    ...{ ...context, directory: {}, today: dayText(today), under: null },
  });
  expect([draft.problems, draft.remarks]).toEqual([[], []]);
  expect(examine(plan)).toEqual([]);
});

test('one strategy, four levels of outcomes, about sixty of them', () => {
  const tops = work.filter(({ parent }) => parent === null);
  expect(tops).toHaveLength(1);
  const intents = work.filter(({ kind }) => kindOf(kind)?.traits.intent);
  const depths = new Set(intents.map(({ id }) => [...ancestors(plan, id)].length));
  expect([...depths].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  expect(intents.length - 1).toBeGreaterThanOrEqual(57);
  expect(intents.length - 1).toBeLessThanOrEqual(66);
});

test('everything is owned, dated, and says when it is done', () => {
  const bare = work.filter(({ kind, fields }) => kindOf(kind)?.traits.ownable && !fields['owner']);
  expect(bare).toEqual([]);
  expect(work.filter((item) => Number.isNaN(day(item))).map(({ fields }) => fields['title'])).toEqual([]);
  const intents = work.filter(({ kind }) => kindOf(kind)?.traits.intent);
  expect(intents.filter(({ fields }) => !fields['done'])).toEqual([]);
  // Only what has slipped is due after what it stands in.
  const late = work.filter((item) => day(item) > day(itemOf(plan, item.parent ?? '') ?? item));
  expect(late.map(({ fields }) => fields['title'])).toEqual([]);
});

describe('its troubles', () => {
  test('one thing slips: moved twice, with the reasons', () => {
    const moves = made.story.filter(({ wishes }) =>
      wishes.some((one) => one.type === 'edit' && one.id === 'roster-rules' && one.set['deadline']),
    );
    expect(moves).toHaveLength(2);
    expect(moves.every(({ why }) => why !== undefined)).toBe(true);
    expect(itemOf(plan, 'roster-rules')?.fields['status']).toBe('at-risk');
  });

  test('one thing is blocked, past its day, and somebody was asked who has not answered', () => {
    const blocked = work.filter(({ fields }) => fields['status'] === 'blocked');
    expect(blocked.map(({ id }) => id)).toEqual(['turnstiles']);
    expect(day(blocked[0] as Item)).toBeLessThan(today);
    expect([...values(plan.asks)].some(({ about, answer }) => about === 'turnstiles' && !answer)).toBe(true);
  });

  test('one person has more work in the next six weeks than they have days, and nobody else', () => {
    const soon = work.filter((item) => day(item) >= today && day(item) <= today + 42);
    const load = new Map<string, number>();
    for (const { fields } of soon) {
      const range = readEstimate(textOf(fields['estimate']));
      const owner = textOf(fields['owner']);
      if (range) load.set(owner, (load.get(owner) ?? 0) + workingDays(range.likely, range.unit));
    }
    const over = [...load].filter(([, days]) => days > 30).map(([who]) => who);
    expect(over).toEqual(['noor']);
  });

  test('questions are open and answered, and one waits for the visitor, who leads something', () => {
    const asks = [...values(plan.asks)];
    expect(asks.filter(({ answer }) => answer).length).toBeGreaterThanOrEqual(3);
    expect(asks.filter(({ to, answer }) => !answer && answersFor(plan, 'me', to))).toHaveLength(1);
    const mine = work.filter(({ fields }) => answersFor(plan, 'me', textOf(fields['owner'])));
    expect(mine.length).toBeGreaterThanOrEqual(3);
  });
});

test('it never looks old: the same story, whatever day it is', () => {
  const other = demoWishes(today + 700, 'me', { ...context, plan: emptyPlan('demo-2') });
  expect(other.story.map(({ by, why }) => [by, why])).toEqual(made.story.map(({ by, why }) => [by, why]));
  const deadline = ({ wishes }: typeof made): number => {
    const rules = wishes.find((wish) => wish.type === 'add' && wish.id === 'roster-rules');
    return readGiven(textOf(rules?.type === 'add' ? rules.fields['deadline'] : ''))?.from ?? 0;
  };
  expect(deadline(other) - deadline(made)).toBe(700);
});

test('one hand can write it too, with the answers in their questions', () => {
  const story = toldByOne(made.story);
  const alone = story.reduce((now, { wishes }) => accepted(now, 'me', wishes), start);
  const answered = (of: Plan): string[] =>
    [...values(of.asks)].flatMap(({ id, from, answer }) => (answer ? [`${id} ${from}`] : [])).toSorted();
  expect(answered(alone)).toEqual(answered(plan));
});
