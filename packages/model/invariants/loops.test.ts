/** Loops of links: found through parents, through any ends, and whenever something moves or comes back. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { given } from '@throughline/testkit/behaviour';
import { writePlanText } from '@throughline/testkit/plan-text';
import { planArbitrary } from '@throughline/testkit/stories';
import { linkKinds } from '../links/index.ts';
import { fromJson, toJson } from '../serial.ts';
import { type Link, type Plan } from '../plan.ts';
import { values } from '../table.ts';
import { loops, tied } from './loops.ts';

const tree = `
  goal G
    step A
      step A1
      step A2
    step B
    step C
`;
const after = (id: string, from: string, to: string, type = 'FS') =>
  ({ type: 'link', id, kind: 'depends-on', from, to, fields: { type } }) as const;

describe('a link is refused', () => {
  test.each([
    ['between an item and its own child', [after('1', 'a', 'a1')]],
    ['between an item and its own parent', [after('1', 'a1', 'a')]],
    ['when it closes a loop', [after('1', 'a', 'b'), after('2', 'b', 'c'), after('3', 'c', 'a')]],
    [
      'when the loop goes down a branch and up again',
      [after('1', 'b', 'a1'), after('2', 'a2', 'b'), after('3', 'a1', 'a2')],
    ],
    ['when the loop goes through finishes only', [after('1', 'a', 'b', 'FF'), after('2', 'b', 'a', 'FF')]],
  ])('%s', (_says, wishes) => {
    given(tree)
      .when(...wishes)
      .thenProblems({ code: 'link.loop' });
  });
});

describe('a link is accepted', () => {
  test.each([
    ['between siblings', [after('1', 'a', 'b')]],
    ['twice with different ends', [after('1', 'a', 'b', 'SS'), after('2', 'a', 'b', 'FF')]],
    [
      'from start to start and from finish to finish, crosswise',
      [after('1', 'a', 'b', 'SS'), after('2', 'b', 'a', 'FF')],
    ],
    ['from the finish of a child to that of its parent', [after('1', 'a', 'a1', 'FF')]],
  ])('%s', (_says, wishes) => {
    expect(given(tree).when(...wishes).verdict).toMatchObject({ ok: true });
  });
});

test('a move that closes a loop is refused', () => {
  given(`${tree}
    step X
      after: b
  `)
    .when({ type: 'move', id: 'b', parent: 'x' })
    .thenProblems('link.loop');
});

test('what lies in the trash closes no loop by moving there, nor by coming back', () => {
  const { when } = given(`
    step A
      after: b FF
    step B
  `).when({ type: 'remove', id: 'a' });
  const moved = when({ type: 'move', id: 'a', parent: 'b' });
  expect([moved.verdict.ok, loops.check(moved.plan, undefined, undefined)]).toEqual([true, []]);
});

// ------------------------------------------------ twin: does any node reach itself?

function reaches(plan: Plan, kind: (typeof linkKinds)[keyof typeof linkKinds]): boolean {
  const edges = new Map<string, string[]>();
  const edge = (from: string, to: string): void => {
    edges.set(from, [...(edges.get(from) ?? []), to]);
  };
  for (const item of values(plan.items)) {
    edge(`start:${item.id}`, `finish:${item.id}`);
    if (item.parent === null || item.removed) continue;
    edge(`start:${item.parent}`, `start:${item.id}`);
    edge(`finish:${item.id}`, `finish:${item.parent}`);
  }
  for (const link of values(plan.links)) {
    if (link.kind !== kind.name) continue;
    const { driver, driven } = tied(link.fields['type']);
    edge(`${driver}:${link.to}`, `${driven}:${link.from}`);
  }
  return [...edges.keys()].some((start) => {
    const seen = new Set<string>();
    const rest = [...(edges.get(start) ?? [])];
    for (let at = rest.pop(); at !== undefined; at = rest.pop()) {
      if (at === start) return true;
      if (seen.has(at)) continue;
      seen.add(at);
      rest.push(...(edges.get(at) ?? []));
    }
    return false;
  });
}

test('a loop is found in a random plan with random links exactly when a node reaches itself', () => {
  let found = 0;
  const picks = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('FS', 'SS', 'FF', 'SF')), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(planArbitrary(20), picks, (plan, ends) => {
      const json = toJson(plan);
      const ids = json.items.map(({ id }) => id);
      const links = ends.map(([a, b, type], index): Link => ({
        id: `n${index}`,
        kind: 'depends-on',
        from: ids[a % ids.length] ?? '',
        to: ids[b % ids.length] ?? '',
        tag: 'open',
        fields: { type },
      }));
      const linked = fromJson({ ...json, links });
      const broken = loops.check(linked, undefined, undefined).length > 0;
      found += broken ? 1 : 0;
      expect({ broken, text: writePlanText(linked) }).toMatchObject({
        broken: reaches(linked, linkKinds['depends-on']),
      });
    }),
    tried(300),
  );
  expect(found).toBeGreaterThan(20);
});
