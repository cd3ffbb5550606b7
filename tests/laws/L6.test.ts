/** L6: every old log folds to the hash pinned at its schema level, and each upgrade has a golden. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changes, verbOf, type Change } from '@throughline/model/changes/index';
import type { Entry } from '@throughline/model/entry';
import { fold, upgraded, type Known } from '@throughline/model/fold';
import { textOf, type JsonObject } from '@throughline/model/json';
import { kinds } from '@throughline/model/kinds/index';
import { emptyPlan, itemOf } from '@throughline/model/plan';
import { fromJson, planText, schemaLevel, toJson } from '@throughline/model/serial';
import { examine, validate } from '@throughline/model/validate';
import { anna } from '@throughline/testkit/ledger';
import { makeLog } from '../golden/level-1.ts';

const golden = join(import.meta.dirname, '../golden');
const readLog = (level: number): Entry[] =>
  readFileSync(join(golden, `level-${level}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The plan that each level's log is, for ever. */
const pinned: Record<number, string> = {
  1: '0f5549bc72efac92a7748a5277e65aa0f22ddc0408b1ede0a4c9e16febcbb604',
};

describe.each(Object.entries(pinned))('the log of schema level %s', (level, hash) => {
  const log = readLog(Number(level));
  const plan = fold(emptyPlan('golden'), log);

  test('L6: folds to the hash that was pinned when the level was new', () => {
    expect(sha256(planText(plan))).toBe(hash);
  });
  test('L6: is read whole, keeps every invariant, and can be loaded again', () => {
    expect(plan.unknown).toBe(0);
    expect(examine(plan)).toEqual([]);
    expect(planText(fromJson(toJson(plan)))).toBe(planText(plan));
  });
  test('L6: is made of changes that today’s schemas still read', () => {
    for (const { change } of log) {
      const kindNameOf = (id: string) => itemOf(plan, id)?.kind;
      const today = upgraded(change as JsonObject, kindNameOf);
      expect(today && verbOf(today).schema.safeParse(today).success).toBe(true);
    }
  });
});

test('L6: today’s level is pinned, and its log shows what there was when it was new', () => {
  expect(pinned[schemaLevel]).toBeDefined();
  const log = readLog(1).map(({ change }) => change as Change);
  expect(new Set(log.map(({ type }) => type)).size).toBe(12);
  const added = log.flatMap((change) => (change.type === 'added' ? [change.item.kind] : []));
  expect([...new Set(added)].toSorted()).toEqual([
    'deliverable',
    'goal',
    'milestone',
    'note',
    'outcome',
    'person',
    'role',
    'step',
    'unit',
  ]);
  const linked = log.flatMap((change) => (change.type === 'linked' ? [change.link.kind] : []));
  expect([...new Set(linked)].toSorted()).toEqual(['contributes-to', 'depends-on', 'hands-over']);
});

test('L6: the commands that made the log of today’s level still make its plan', () => {
  const plan = fold(emptyPlan('golden'), makeLog());
  expect(sha256(planText(plan))).toBe(pinned[schemaLevel]);
});

test('L6: every upgrade of a verb or a kind has a golden: what was written, and what it becomes', () => {
  for (const [name, { version, upgrades }] of [...Object.entries(changes), ...Object.entries(kinds)]) {
    expect({ name, upgrades: upgrades.length }).toEqual({ name, upgrades: version - 1 });
    for (const [index, upgrade] of upgrades.entries()) {
      const file = join(golden, `upgrades/${name}-${index + 1}.json`);
      expect({ file, there: existsSync(file) }).toEqual({ file, there: true });
      const { written, becomes } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, JsonObject>;
      expect(upgrade(written as JsonObject)).toEqual(becomes);
    }
  }
});

// ------------------------------------------------ upgrades, proven on registries that only this test has

/** A house in which `added` has had two shapes, and steps three: `name`, then `title`, then a `done` that is never blank. */
const later: Known = {
  verb: (type) =>
    type === 'added'
      ? { version: 2, upgrades: [({ node, ...rest }) => ({ ...rest, v: 2, item: node ?? null })] }
      : { version: 1, upgrades: [] },
  kind: (name) =>
    name === 'step'
      ? {
          version: 3,
          upgrades: [
            ({ name: title, ...rest }) => (title === undefined ? rest : { ...rest, title }),
            (fields) => ('done' in fields ? { ...fields, done: `Done: ${textOf(fields['done'])}` } : fields),
          ],
        }
      : { version: 1, upgrades: [] },
};
const item = (fields: JsonObject) => ({
  id: 'a',
  kind: 'step',
  parent: null,
  order: 'a0',
  tag: 'open',
  fields,
});
const ofStep = () => 'step';

describe('an upgrade', () => {
  test('L6: brings a verb’s old shape to today’s, and then its kind’s fields', () => {
    const old = { type: 'added', v: 1, kv: 1, node: item({ name: 'A', done: 'x' }) };
    expect(upgraded(old, ofStep, later)).toMatchObject({
      v: 2,
      kv: 3,
      item: { fields: { title: 'A', done: 'Done: x' } },
    });
  });
  test('L6: begins where the change was written', () => {
    const old = { type: 'added', v: 2, kv: 2, item: item({ title: 'A', done: 'x' }) };
    expect(upgraded(old, ofStep, later)).toMatchObject({ item: { fields: { title: 'A', done: 'Done: x' } } });
    const new3 = { type: 'added', v: 2, kv: 3, item: item({ done: 'Done: x' }) };
    expect(upgraded(new3, ofStep, later)).toEqual(new3);
  });
  test('L6: brings both sides of an edit along, under the field’s new name', () => {
    const old = {
      type: 'edited',
      v: 1,
      kv: 1,
      on: 'item',
      id: 'a',
      fields: { name: { from: 'A', to: 'B' } },
    };
    expect(upgraded(old, ofStep, later)).toMatchObject({
      kv: 3,
      fields: { title: { from: 'A', to: 'B' } },
    });
  });
  test('L6: of an edit that changes the kind goes by the kind that it leads to', () => {
    const fields = { kind: { from: 'step', to: 'goal' }, name: { from: null, to: 'B' } };
    const old = { type: 'edited', v: 1, kv: 1, on: 'item', id: 'a', fields };
    expect(upgraded(old, ofStep, later)).toEqual(old);
  });
  test('L6: leaves an edit of an item alone that this reader cannot see', () => {
    const old = {
      type: 'edited',
      v: 1,
      kv: 1,
      on: 'item',
      id: 'a',
      fields: { name: { from: null, to: 'B' } },
    };
    expect(upgraded(old, () => undefined, later)).toEqual(old);
  });
});

// ------------------------------------------------ changes from a newer version

const newer: readonly (readonly [string, JsonObject])[] = [
  ['of a verb that is not known', { type: 'forecast', v: 1, id: 'goal' }],
  ['of a newer shape of a verb', { type: 'moved', v: 2, id: 'goal' }],
  ['with newer fields of a kind', { type: 'added', v: 1, kv: 2, item: item({}) }],
  [
    'of a kind that is not known',
    { type: 'added', v: 1, kv: 1, item: { ...item({}), kind: 'no-such-kind' } },
  ],
  [
    'with newer fields in an edit',
    { type: 'edited', v: 1, kv: 9, on: 'item', id: 'goal', fields: { title: { from: null, to: 'X' } } },
  ],
  ['whose shape says nothing of its version', { type: 'moved', id: 'goal' }],
  ['named like something every object has', { type: 'constructor', v: 1 }],
];

test.each(newer)('L6: a change %s is kept, and makes the plan read-only', (_says, change) => {
  const log = readLog(1);
  const plan = fold(emptyPlan('golden'), log);
  const entry = { ...(log.at(-1) as Entry), version: plan.version + 1, change } as Entry;
  const read = fold(plan, [entry]);
  expect(read.unknown).toBe(1);
  expect(read.version).toBe(plan.version + 1);
  expect(planText({ ...read, unknown: 0 })).toBe(planText(plan));
  const wish = { type: 'remove', id: 'goal' } as const;
  expect(validate(read, { wishes: [wish] }, { actor: anna })).toMatchObject({
    ok: false,
    problems: [{ code: 'plan.newer', args: { count: 1 } }],
  });
  // It is still so after a snapshot.
  expect(fromJson(toJson(read)).unknown).toBe(1);
});

test('L6: a payload that was blanked changes nothing, and its number is counted', () => {
  const log = readLog(1);
  const plan = fold(emptyPlan('golden'), log);
  const read = fold(plan, [{ ...(log.at(-1) as Entry), version: plan.version + 1, change: null }]);
  expect([read.unknown, read.version]).toEqual([0, plan.version + 1]);
  expect(planText(read)).toBe(planText(plan));
});
