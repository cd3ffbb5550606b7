/** Every template of the repository: read without a remark, sound, and worth using. Using one twice makes two. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEstimate, workingDays } from '@throughline/model/estimate';
import { readGiven } from '@throughline/model/given';
import { textOf } from '@throughline/model/json';
import { kindOf } from '@throughline/model/kinds/index';
import { branch, emptyPlan, type Item, type Plan } from '@throughline/model/plan';
import { values } from '@throughline/model/table';
import { examine, validate } from '@throughline/model/validate';
import type { Draft, ReadContext } from './format.ts';
import { applyTemplate, templateOf, type Template } from './template.ts';

const folder = join(import.meta.dirname, '../../templates');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const textIn = (file: string): string => readFileSync(join(folder, file), 'utf8');
const start = '2027-01-04';

let ids = 0;
const into = (plan: Plan, directory: ReadContext['directory'] = {}): ReadContext => ({
  newId: () => `n${(ids += 1)}`,
  ...{ today: '2026-01-01', plan, directory, under: null },
});

function accepted(plan: Plan, { wishes }: Draft): Plan {
  const verdict = validate(plan, { wishes }, { actor: { person: 'p', role: 'owner' } });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.plan;
}
const work = (plan: Plan): Item[] =>
  [...branch(plan, null)]
    .map(({ item }) => item)
    .filter(({ kind }) => kindOf(kind)?.traits.tree !== 'organisation');

test('there are the six', () => {
  expect(files.map((file) => file.replace('.yaml', ''))).toEqual([
    'data-centre-migration',
    'hiring',
    'office-move',
    'policy-change',
    'product-launch',
    'writing-a-book',
  ]);
});

describe.each(files)('%s', (file) => {
  const draft = applyTemplate(textIn(file), { start }, into(emptyPlan('trial')));
  const plan = accepted(emptyPlan('trial'), draft);
  const items = work(plan);

  test('reads without a remark and keeps every invariant', () => {
    expect([draft.problems, draft.remarks, draft.losses]).toEqual([[], [], []]);
    expect(examine(plan)).toEqual([]);
  });

  test('is of honest size: one goal said whole, three to six outcomes, 25 to 60 items', () => {
    const [goal, ...others] = items.filter(({ parent }) => parent === null);
    expect(others).toEqual([]);
    const said = ['problem', 'benefits', 'endState', 'done', 'indicators', 'owner', 'deadline'];
    expect(said.filter((field) => goal?.fields[field] === undefined)).toEqual([]);
    const outcomes = items.filter(({ kind, parent }) => parent === goal?.id && kindOf(kind)?.traits.intent);
    expect(outcomes.length).toBeGreaterThanOrEqual(3);
    expect(outcomes.length).toBeLessThanOrEqual(6);
    for (const { fields } of outcomes) {
      expect([fields['done'], fields['owner'], fields['deadline']]).not.toContain(undefined);
    }
    expect(items.length).toBeGreaterThanOrEqual(25);
    expect(items.length).toBeLessThanOrEqual(60);
  });

  test('what can be owned is owned by a role, and nobody is named', () => {
    const owners = items
      .filter(({ kind }) => kindOf(kind)?.traits.ownable)
      .map(({ fields }) => fields['owner']);
    const roles = [...values(plan.items)].filter(({ kind }) => kindOf(kind)?.traits.accountable);
    expect(owners).not.toContain(undefined);
    expect(roles.every(({ kind }) => !kindOf(kind)?.traits.human)).toBe(true);
    const idle = roles.filter(({ id }) => !owners.includes(id)).map(({ fields }) => fields['title']);
    expect(idle).toEqual([]);
  });

  test('work has ranges of three points, deliverables say when they are done, and links and notes are there', () => {
    const pieces = items.filter(
      ({ kind }) => kindOf(kind)?.fields['estimate'] && !kindOf(kind)?.traits.intent,
    );
    const ranges = pieces.map(({ fields }) => readEstimate(textOf(fields['estimate'])));
    expect(ranges).not.toContain(undefined);
    expect(ranges.filter((one) => one && one.high > one.low).length).toBeGreaterThan(ranges.length / 2);
    expect(Math.max(...ranges.map((one) => workingDays(one?.high ?? 0, one?.unit ?? 'd')))).toBeLessThan(100);
    expect(pieces.filter(({ fields, kind }) => kindOf(kind)?.child !== kind && !fields['done'])).toEqual([]);
    expect([...values(plan.links)].length).toBeGreaterThan(10);
    const notes = items.filter(({ kind }) => kindOf(kind)?.traits.tree === 'aside');
    expect(notes.length).toBeGreaterThan(2);
    expect(
      notes.every(({ fields }) => /^Risk: .*Early sign: .*Response: /s.test(textOf(fields['body']))),
    ).toBe(true);
    expect(items.some(({ kind }) => kindOf(kind)?.traits.instant)).toBe(true);
  });

  test('its days count from the start, and no link demands what the dates forbid', () => {
    const day = (text: unknown): number | undefined => readGiven(textOf(text))?.from;
    const first = day(start) ?? 0;
    for (const { fields } of items) {
      const by = day(fields['deadline']);
      if (by !== undefined) expect(by).toBeGreaterThan(first);
    }
    const at = new Map(items.map((item) => [item.id, day(item.fields['deadline'])]));
    const wrong = [...values(plan.links)].filter(({ from, to }) => (at.get(to) ?? 0) > (at.get(from) ?? 1e9));
    expect(
      wrong.map(({ from, to }) =>
        [from, to].map((id) => items.find((one) => one.id === id)?.fields['title']),
      ),
    ).toEqual([]);
  });

  test('a child is not due after what it stands in', () => {
    const by = new Map(items.map((item) => [item.id, readGiven(textOf(item.fields['deadline']))?.from]));
    const late = items.filter((item) => (by.get(item.id) ?? 0) > (by.get(item.parent ?? '') ?? 1e9));
    // What is learned afterwards comes afterwards.
    expect(late.length).toBeLessThan(2);
  });

  test('the preview says what one gets', () => {
    const shown = templateOf('x', textIn(file)) as Template;
    expect(shown.title).not.toBe('');
    expect(shown.about.length).toBeGreaterThan(40);
    expect(shown.rows).toHaveLength(items.length);
    expect(shown.roles.every(({ about }) => about !== '')).toBe(true);
    expect(shown.levels).toBeGreaterThanOrEqual(3);
    expect(shown.weeks).toBeGreaterThan(10);
  });
});

test('used twice it is there twice, with the same roles', () => {
  const text = textIn('hiring.yaml');
  const once = accepted(emptyPlan('trial'), applyTemplate(text, { start }, into(emptyPlan('trial'))));
  const twice = accepted(once, applyTemplate(text, { start: '2027-06-07' }, into(once)));
  expect(work(twice)).toHaveLength(2 * work(once).length);
  const seats = (plan: Plan): number =>
    [...values(plan.items)].filter(({ kind }) => kindOf(kind)?.traits.accountable).length;
  expect(seats(twice)).toBe(seats(once));
  expect([...values(twice.links)]).toHaveLength(2 * [...values(once.links)].length);
  expect([...values(twice.items)].filter(({ fields }) => fields['origin'] !== undefined)).toEqual([]);
});

test('somebody known fills a role, and somebody new is made, once', () => {
  const plan = accepted(emptyPlan('trial'), {
    wishes: [{ type: 'add', id: 'anna', kind: 'person', parent: null, fields: {} }],
  } as unknown as Draft);
  const holders = { 'hiring manager': 'anna', Recruiter: 'Ben Okri', Buddy: 'Ben Okri', 'Finance lead': ' ' };
  const draft = applyTemplate(
    textIn('hiring.yaml'),
    { start, holders },
    into(plan, { anna: { name: 'Anna' } }),
  );
  const after = accepted(plan, draft);
  const holder = (title: string) =>
    [...values(after.items)].find(({ fields }) => fields['title'] === title)?.fields['holder'];
  expect(holder('Hiring manager')).toBe('anna');
  expect(draft.directory[textOf(holder('Recruiter'))]).toEqual({ name: 'Ben Okri' });
  expect(holder('Buddy')).toBe(holder('Recruiter'));
  expect(holder('Finance lead')).toBeUndefined();
});

test.each([
  ['a start that is no day', { start: 'soon' }, 'input.not-day'],
  ['a role that it has not', { start, holders: { Chef: 'Anna' } }, 'template.role-unknown'],
])('%s is refused by name', (_, applying, code) => {
  const draft = applyTemplate(textIn('hiring.yaml'), applying, into(emptyPlan('trial')));
  expect(draft.problems.map((one) => one.code)).toEqual([code]);
  expect(draft.wishes).toEqual([]);
});

test('what is no plan is said to be none', () => {
  expect(templateOf('x', 'just words')).toMatchObject({ problems: [{ code: 'yaml.no-plan' }] });
});
