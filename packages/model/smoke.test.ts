/** A first look at the core: a plan is built, refused, undone and folded again. */
import { expect, it } from 'vitest';
import { entriesOf, type Command } from './command.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import { branch, emptyPlan, type Plan } from './plan.ts';
import { fromJson, planText, toJson } from './serial.ts';
import { validate } from './validate.ts';

it('builds, refuses, undoes and folds to the same plan', () => {
  let plan: Plan = emptyPlan('p');
  const log: Entry[] = [];
  let n = 0;
  const run = (...wishes: Command['wishes']) => {
    const command: Command = { id: `c${++n}`, by: 'anna', at: n, door: 'web', wishes };
    const verdict = validate(plan, command, {
      actor: { person: 'anna', role: 'owner' },
      past: (id) => log.filter((e) => e.command === id),
    });
    if (!verdict.ok) return verdict.problems.map((p) => p.code);
    const rows = entriesOf(command, verdict.facts, plan.version);
    log.push(...rows);
    plan = fold(plan, rows);
    return 'ok';
  };
  expect(run({ type: 'add', id: 'anna', kind: 'person', parent: null, fields: {} })).toBe('ok');
  expect(
    run({ type: 'add', id: 'g', kind: 'goal', parent: null, fields: { title: 'G', owner: 'anna' } }),
  ).toBe('ok');
  for (const id of ['a', 'b', 'c']) {
    expect(run({ type: 'add', id, kind: 'step', parent: 'g', fields: { title: id } })).toBe('ok');
  }
  expect(run({ type: 'move', id: 'c', parent: 'g', before: 'a' })).toBe('ok');
  expect([...branch(plan, 'g')].map((x) => x.item.id)).toEqual(['g', 'c', 'a', 'b']);
  expect(run({ type: 'move', id: 'g', parent: 'a' })).toEqual(['tree.loop']);
  const dep = (id: string, from: string, to: string) => ({
    type: 'link' as const,
    id,
    kind: 'depends-on',
    from,
    to,
    fields: {},
  });
  expect(run(dep('l1', 'b', 'a'))).toBe('ok');
  expect(run(dep('l2', 'a', 'b'))).toEqual(['link.loop']);
  expect(run(dep('l2', 'a', 'g'))).toEqual(['link.loop']);
  expect(run({ type: 'edit', on: 'item', id: 'a', set: { title: 'A' }, saw: { title: 'a' } })).toBe('ok');
  expect(run({ type: 'edit', on: 'item', id: 'a', set: { title: 'AA' }, saw: { title: 'a' } })).toEqual([
    'edit.conflict',
  ]);
  const before = planText(plan);
  expect(run({ type: 'remove', id: 'a' })).toBe('ok');
  expect(run({ type: 'undo', of: `c${n}` })).toBe('ok');
  expect(planText(plan)).toBe(before);
  expect(planText(fold(emptyPlan('p'), log))).toBe(before);
  expect(planText(fromJson(toJson(plan)))).toBe(before);
});
