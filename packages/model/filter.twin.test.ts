/** Filters against a slow twin: every part as its sentence says it, one item at a time, with nothing made ready. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tried } from '@throughline/testkit/checks';
import { planArbitrary } from '@throughline/testkit/stories';
import { filtered, isLocal, passes, tester, type Asked } from './filter.ts';
import { readGiven } from './given.ts';
import { kindOf } from './kinds/index.ts';
import type { Filter } from './lens.ts';
import { ancestors, isLive, itemOf, type Item, type Plan } from './plan.ts';
import { values } from './table.ts';

const someIds = ['anna', 'bob', 'acme', 'lead', 'seat', 'goal', 'step', 'next', 'nobody'];
const ids = fc.uniqueArray(fc.constantFrom(...someIds), { minLength: 1, maxLength: 3 });
const given = fc.constantFrom('2025-06-30', '2025-02', '2025-Q3', '2025-H1', '2026', '2024-01-01/2025-04-02');
const whole: fc.Arbitrary<Filter> = fc.record(
  {
    text: fc.constantFrom('con', 'PILOT live', 'one.', 'ärger', 'goal', '', 'nowhere', 'a b'),
    kind: fc.uniqueArray(fc.constantFrom('goal', 'step', 'role', 'person', 'milestone', 'view'), {
      minLength: 1,
    }),
    owner: fc.uniqueArray(fc.constantFrom('anna', 'bob', 'lead', '@me', '@seats'), { minLength: 1 }),
    unowned: fc.boolean(),
    status: fc.uniqueArray(fc.constantFrom('not-started', 'blocked', 'finished', 'on-track'), {
      minLength: 1,
    }),
    lacks: fc.uniqueArray(fc.constantFrom('done', 'deadline', 'estimate', 'owner', 'holder'), {
      minLength: 1,
    }),
    deadline: fc.record({ from: given, to: given }, { requiredKeys: [] }),
    overdue: fc.boolean(),
    orphan: fc.boolean(),
    unit: ids,
    uncertain: fc.boolean(),
    since: fc.nat(20),
    linked: ids,
    waitsFor: ids,
    parent: fc.option(fc.constantFrom(...someIds)),
    under: fc.constantFrom(...someIds),
  },
  { noNullPrototype: true },
);
/** One to three parts of a filter: with all of them, nothing would ever pass. */
const filters: fc.Arbitrary<Filter> = whole.chain((all) =>
  fc
    .subarray(Object.keys(all) as (keyof Filter)[], { minLength: 1, maxLength: 3 })
    .map((parts) => Object.fromEntries(parts.map((part) => [part, all[part]]))),
);

const asked = (plan: Plan): Asked => ({
  today: 20_200,
  me: 'bob',
  changedSince: (version) => new Set([...values(plan.items)].slice(0, version).map(({ id }) => id)),
  nameOf: (id) => (id === 'anna' ? 'Änne Contract' : undefined),
});

const blank = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** The parts of a filter that an item fails. */
function failed(
  plan: Plan,
  item: Item,
  by: Filter,
  { today = 0, me, changedSince, nameOf }: Asked,
): string[] {
  const { fields } = item;
  const kind = kindOf(item.kind);
  const has = (field: string): boolean => kind !== undefined && Object.keys(kind.fields).includes(field);
  const owner = has('owner') ? fields['owner'] : undefined;
  const above = [...ancestors(plan, item.id)];
  const due = typeof fields['deadline'] === 'string' ? readGiven(fields['deadline'])?.to : undefined;
  const links = [...values(plan.links)];
  const remarks = (fields['origin'] as { remarks?: { field?: string }[] } | undefined)?.remarks ?? [];
  const said = Object.entries(fields)
    .filter(([name]) => !['data', 'ref', 'refs'].includes(kind?.fields[name]?.type ?? ''))
    .map(([, value]) => (Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : ''));
  const text = [item.id, ...said, kind?.traits.human ? (nameOf?.(item.id) ?? '') : '']
    .join('\n')
    .toLowerCase();
  const holds: Record<keyof Filter, boolean> = {
    text: (by.text ?? '')
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)),
    kind: by.kind?.includes(item.kind) ?? true,
    owner: (by.owner ?? []).some((one) => {
      if (one === '@me') return owner === me;
      if (one === '@seats')
        return itemOf(plan, String(owner as string))?.fields['holder'] === me && me !== undefined;
      return owner === one;
    }),
    unowned: !by.unowned || (has('owner') && blank(owner)),
    status: by.status?.includes((fields['status'] as string | undefined) ?? 'not-started') ?? true,
    lacks: by.lacks?.every((field) => has(field) && blank(fields[field])) ?? true,
    deadline:
      due !== undefined &&
      due >= (readGiven(by.deadline?.from ?? '')?.from ?? -Infinity) &&
      due <= (readGiven(by.deadline?.to ?? '')?.to ?? Infinity),
    overdue: !by.overdue || (due !== undefined && due < today && fields['status'] !== 'finished'),
    orphan:
      !by.orphan ||
      (kind?.traits.tree === 'plan' && ![item, ...above].some((one) => kindOf(one.kind)?.traits.intent)),
    unit:
      typeof owner === 'string' &&
      [owner, ...[...ancestors(plan, owner)].map(({ id }) => id)].some((one) => by.unit?.includes(one)),
    uncertain:
      !by.uncertain || remarks.some(({ field }) => field === undefined || fields[field] === undefined),
    since: changedSince?.(by.since ?? 0).has(item.id) ?? false,
    linked: links.some(
      ({ from, to }) =>
        (from === item.id && by.linked?.includes(to)) || (to === item.id && by.linked?.includes(from)),
    ),
    waitsFor: links.some(
      (link) => link.kind === 'depends-on' && link.from === item.id && by.waitsFor?.includes(link.to),
    ),
    parent: item.parent === by.parent,
    under: above.some(({ id }) => id === by.under),
  };
  return Object.keys(by).filter(
    (part) => by[part as keyof Filter] !== undefined && !holds[part as keyof Filter],
  );
}

test('what passes is what passes every part of it', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(planArbitrary(30), fc.array(filters, { minLength: 12, maxLength: 24 }), (plan, many) => {
      const who = asked(plan);
      for (const by of many) {
        const naive = [...values(plan.items)].filter((item) => failed(plan, item, by, who).length === 0);
        const good = tester(plan, by, who);
        expect([...values(plan.items)].filter(good).map(({ id }) => id)).toEqual(naive.map(({ id }) => id));
        const [one] = values(plan.items);
        if (one) expect(passes(plan, one, by, who)).toBe(good(one));
        // A branch whose top is in the trash has no outline, so what is in it is not found below it either.
        const live = naive.filter(
          ({ id }) => isLive(plan, id) && (by.under === undefined || isLive(plan, by.under)),
        );
        const listed = [...filtered(plan, by, who)]
          .map(({ item }) => item.id)
          .filter((id) => isLive(plan, id));
        expect(listed.toSorted()).toEqual(live.map(({ id }) => id).toSorted());
        if (naive.length > 0) for (const part of Object.keys(by)) found.add(part);
      }
    }),
    tried(50),
  );
  // Each part has let something through at least once: none is only ever refused.
  expect(
    ['text', 'owner', 'orphan', 'unit', 'lacks', 'deadline', 'linked', 'waitsFor', 'since'].filter(
      (part) => !found.has(part),
    ),
  ).toEqual([]);
});

test('who asks and when is handed in: nobody is me, and without a day nothing is overdue', () => {
  fc.assert(
    fc.property(planArbitrary(20), (plan) => {
      for (const by of [{ owner: ['@me', '@seats'] }, { overdue: true }, { since: 0 }] satisfies Filter[]) {
        expect([...filtered(plan, by)]).toEqual([]);
      }
    }),
    tried(20),
  );
  expect(isLocal({ kind: ['step'], text: 'a', unit: ['x'] })).toBe(true);
  expect(isLocal({ orphan: true })).toBe(false);
});
